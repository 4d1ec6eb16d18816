import type { StoredEvent } from '#platform/event-store';
import type { Kept, Waiting } from './ledger/advance.js';
import type { Given } from './ledger/noted-page.js';
import type { Addressed, Sequences } from './message/messages-of.js';
import { Numbering } from './numbering.js';
import type { Known } from './tell.js';

export interface Page {
  readonly messages: readonly Addressed[];
  /** Those of them whose delivery is not on record yet. */
  readonly unrecorded: readonly Addressed[];
  readonly sequences: Sequences;
  readonly waiting: readonly Waiting[];
  /** What is told with other numbers than the log alone gives. */
  readonly outOfTurn: readonly Kept[];
  /** What each event is given. */
  readonly given: readonly Given[];
  /** Whether all of that was noted before. */
  readonly isAsNoted: boolean;
}

export interface Read extends Known {
  readonly sequences: Sequences;
  readonly parked: ReadonlySet<string>;
  /** Events that the broker has refused, by stream and version, with its reason. */
  readonly refused: ReadonlyMap<string, string>;
  /** What the first events were given in a page that was cut off. */
  readonly noted: readonly Given[];
  /** Whether what goes to this reader goes on record. */
  readonly isRecorded: (reader: string) => boolean;
}

export const placeOf = ({ stream, version }: Pick<StoredEvent, 'stream' | 'version'>): string => `${version} ${stream}`;

const NOBODY: readonly string[] = [];

/**
 * The messages of a page of the feed, in its order. An event that cannot be told waits, with all that follow it in its
 * stream; their numbers are kept for them, so that the others are numbered as if nothing had gone wrong.
 */
export const pageOf = (events: readonly StoredEvent[], read: Read): Page => {
  const numbering = new Numbering(read.sequences, read.noted, read);
  const set = new Set(read.parked);
  const page = {
    ...{ messages: [] as Addressed[], unrecorded: [] as Addressed[], given: [] as Given[] },
    ...{ waiting: [] as Waiting[], outOfTurn: [] as Kept[] },
  };
  let isAsNoted = true;
  events.forEach((event, at) => {
    const { messages, before, upto, late, errorClass: reason, isInTurn, isAsNoted: isOld } = numbering.told(event, at);
    const errorClass = set.has(event.stream) ? 'Parked' : (read.refused.get(placeOf(event)) ?? reason);
    const told = errorClass ? [] : messages;
    const onRecord = read.noted[at]?.recorded ?? NOBODY;
    const unrecorded = told.filter(({ reader }) => read.isRecorded(reader) && !onRecord.includes(reader));
    const recorded = unrecorded.length === 0 ? onRecord : [...onRecord, ...unrecorded.map(({ reader }) => reader)];
    page.given.push({ before, upto, late, recorded });
    isAsNoted &&= isOld && unrecorded.length === 0;
    if (errorClass) {
      set.add(event.stream);
      page.waiting.push({ event, before, upto, late, errorClass });
    } else if (!isInTurn) page.outOfTurn.push({ event, before, upto, late });
    page.messages.push(...told);
    page.unrecorded.push(...unrecorded);
  });
  return { ...page, sequences: numbering.counted, isAsNoted };
};
