import { numbersOf, stretchesOf } from '../ledger/numbers.js';
import type { Replayed } from './outcome.js';
import type { Snapshot } from './snapshot.js';

/** Numbers of a reader that are in no topic yet, since their events wait; neighbours as one stretch. */
export const stillToCome = ({ apart }: Pick<Snapshot, 'apart'>, reader: string): Replayed['waiting'] =>
  stretchesOf([...apart.values()].filter(({ waits }) => waits).flatMap((each) => numbersOf(each, reader))).map(
    ([from, to]) => [String(from), String(to)] as const,
  );
