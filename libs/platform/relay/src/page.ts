import { dayInStockholm } from '#platform/domain';
import type { StoredEvent, Upcasters } from '#platform/event-store';
import type { Catalogues } from '#platform/intake';
import { readersOf } from '#platform/secrecy';
import type { Message } from './broker.js';
import type { Waiting } from './ledger/ledger.js';
import { numbered, type Sequences } from './message/messages-of.js';

/** A message with the reader it is for: `open`, `releases` or `inbox/<unit>`, and whose event it tells of. */
export type Addressed = Message & { readonly reader: string; readonly owner: string };

export interface Page {
  readonly messages: readonly Addressed[];
  readonly sequences: Sequences;
  readonly waiting: readonly Waiting[];
}

export interface Read {
  readonly upcasters: Upcasters;
  readonly catalogues: Pick<Catalogues, 'entry'>;
  readonly sequences: Sequences;
  readonly parked: ReadonlySet<string>;
  /** Events that the broker has refused, by stream and version, with its reason. */
  readonly refused: ReadonlyMap<string, string>;
}

export const placeOf = ({ stream, version }: Pick<StoredEvent, 'stream' | 'version'>): string => `${version} ${stream}`;

/** Only the class: a message may quote what was posted. */
export const errorClass = (error: unknown): string => {
  const name = error instanceof Error ? error.name : 'Error';
  return /^[A-Za-z_$][\w$]{0,63}$/.test(name) ? name : 'Error';
};

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
      waiting.push({ event, before, errorClass });
    } else messages.push(...told.messages.map((message) => ({ ...message, owner: event.unit })));
  }
  return { messages, sequences: counted, waiting };
};

const ofReaders = (before: Sequences, given: Sequences): Sequences =>
  new Map([...given.keys()].map((reader) => [reader, before.get(reader) ?? 0n]));

interface Told {
  readonly messages: readonly (Message & { readonly reader: string })[];
  readonly given: Sequences;
  readonly errorClass?: string;
}

export const tell = (
  stored: StoredEvent,
  last: Sequences,
  { upcasters, catalogues }: Pick<Read, 'upcasters' | 'catalogues'>,
): Told => {
  try {
    const event = upcasters.newest(stored);
    const entry = catalogues.entry(event.type);
    if (!entry) throw new UnknownType();
    return numbered(event, entry, dayInStockholm(new Date(stored.recordedAt)), last);
  } catch (error) {
    return { messages: [], given: reserved(stored, last), errorClass: errorClass(error) };
  }
};

/** What cannot be read yet is counted for whoever it may be for. */
const reserved = (stored: StoredEvent, last: Sequences): Sequences => {
  const readers = stored.visibility === 'open' ? ['open'] : readersOf(stored).map((unit) => `inbox/${unit}`);
  return new Map(readers.map((reader) => [reader, (last.get(reader) ?? 0n) + 1n]));
};

class UnknownType extends Error {
  override readonly name = 'UnknownType';
}
