import type { StoredEvent } from '#platform/event-store';
import type { Surroundings } from '../relay-options.js';
import type { Addressed, Sequences } from '../message/messages-of.js';
import { placeOf } from '../page.js';
import { tell, tellAgain, type Known } from '../tell.js';
import { numbersFor } from '../take-up/numbers-for.js';
import type { Said } from './keeping.js';
import { CannotReplay } from './outcome.js';
import type { Apart, Snapshot } from './snapshot.js';

/** What a page of the feed gave one reader. */
export interface Again {
  readonly messages: readonly Said[];
  readonly events: number;
  readonly position: bigint;
}

/**
 * What one reader has been told, from the log: the same messages with the same numbers, in the order of the log; page by
 * page, so that a long log takes no more memory than a short one.
 * @returns the last of the reader's numbers
 * @throws CannotReplay
 */
export async function* saidAgain(
  { store, options, ...known }: Known & Pick<Surroundings, 'store' | 'options'>,
  [collaboration, reader]: readonly [string, string],
  snapshot: Snapshot,
): AsyncGenerator<Again, bigint> {
  const counted = new Map<string, bigint>();
  const { apart, position: until } = snapshot;
  const goOnBehind = beyond(snapshot, reader);
  goOnBehind(counted);
  for (let after = 0n; after < until;) {
    const limit = options.draw(2 * options.batch);
    const { events, next } = await store.readFeed({ after, limit, collaboration });
    const relayed = events.filter(({ position }) => position <= until);
    const messages = relayed.flatMap((event) => {
      const { mine, last } = toldTo(reader, event, apart.get(placeOf(event)), counted, known);
      if (last !== undefined) counted.set(reader, last);
      goOnBehind(counted);
      return mine.map((message) => ({ message, event }));
    });
    yield { messages, events: relayed.length, position: next < until ? next : until };
    if (relayed.length < events.length || next === after) break;
    after = next;
  }
  return counted.get(reader) ?? 0n;
}

interface ToldTo {
  readonly mine: readonly Addressed[];
  readonly last: bigint | undefined;
}

const toldTo = (
  reader: string,
  event: StoredEvent,
  apart: Apart | undefined,
  counted: Sequences,
  known: Known,
): ToldTo => {
  const of = (messages: readonly Addressed[]) => messages.filter((message) => message.reader === reader);
  if (apart) return { mine: apart.waits ? [] : of(takenUp(event, apart, known)), last: apart.upto.get(reader) };
  const { messages, upto, errorClass } = tell(event, counted, known);
  // It could be told when it was relayed.
  if (errorClass) throw new CannotReplay(errorClass);
  return { mine: of(messages), last: upto.get(reader) };
};

/** With the numbers that it had when it was taken up. */
const takenUp = (event: StoredEvent, apart: Apart, known: Known): readonly Addressed[] =>
  tellAgain(event, numbersFor(apart, new Map()).next, known);

/** Numbers that were given out of turn, or that nothing has since a restore: what is told next is numbered behind them. */
const beyond = ({ apart, passedOver }: Snapshot, reader: string) => {
  const late = new Set([...apart.values()].flatMap((each) => each.late.get(reader) ?? []));
  const ends = new Map((passedOver.get(reader) ?? []).map(([first, last]) => [first, last]));
  return (counted: Map<string, bigint>): void => {
    for (;;) {
      const next = (counted.get(reader) ?? 0n) + 1n;
      const end = late.has(next) ? next : ends.get(next);
      if (end === undefined) return;
      counted.set(reader, end);
    }
  };
};
