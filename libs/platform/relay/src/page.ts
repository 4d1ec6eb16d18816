import type { StoredEvent } from '#platform/event-store';
import type { Message } from './broker.js';
import type { Waiting } from './ledger/advance.js';
import type { Sequences } from './message/messages-of.js';
import { tell, type Known } from './tell.js';

/** A message with the reader it is for: `open`, `releases` or `inbox/<unit>`, and whose event it tells of. */
export type Addressed = Message & { readonly reader: string; readonly owner: string };

export interface Page {
  readonly messages: readonly Addressed[];
  readonly sequences: Sequences;
  readonly waiting: readonly Waiting[];
}

export interface Read extends Known {
  readonly sequences: Sequences;
  readonly parked: ReadonlySet<string>;
  /** Events that the broker has refused, by stream and version, with its reason. */
  readonly refused: ReadonlyMap<string, string>;
}

export const placeOf = ({ stream, version }: Pick<StoredEvent, 'stream' | 'version'>): string => `${version} ${stream}`;

/**
 * The messages of a page of the feed, in its order. An event that cannot be told waits, with all that follow it in its
 * stream; their numbers are kept for them, so that the others are numbered as if nothing had gone wrong.
 */
export const pageOf = (events: readonly StoredEvent[], { parked, refused, sequences, ...read }: Read): Page => {
  const counted = new Map(sequences);
  const set = new Set(parked);
  const messages: Addressed[] = [];
  const waiting: Waiting[] = [];
  for (const event of events) {
    const told = tell(event, counted, read);
    const before = ofReaders(counted, told.given);
    for (const [reader, last] of told.given) counted.set(reader, last);
    const errorClass = set.has(event.stream) ? 'Parked' : (refused.get(placeOf(event)) ?? told.errorClass);
    if (errorClass) {
      set.add(event.stream);
      waiting.push({ event, before, upto: told.given, errorClass });
    } else messages.push(...told.messages.map((message) => ({ ...message, owner: event.unit })));
  }
  return { messages, sequences: counted, waiting };
};

const ofReaders = (before: Sequences, given: Sequences): Sequences =>
  new Map([...given.keys()].map((reader) => [reader, before.get(reader) ?? 0n]));
