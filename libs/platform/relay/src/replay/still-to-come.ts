import type { Replayed } from './outcome.js';
import type { Apart, Snapshot } from './snapshot.js';

/** Numbers of a reader that are in no topic yet, since their events wait; neighbours as one stretch. */
export const stillToCome = ({ apart }: Pick<Snapshot, 'apart'>, reader: string): Replayed['waiting'] => {
  const numbers = [...apart.values()].filter(({ waits }) => waits).flatMap((each) => numbersOf(each, reader));
  const stretches: [bigint, bigint][] = [];
  for (const nr of numbers.toSorted((one, other) => (one < other ? -1 : 1))) {
    const last = stretches.at(-1);
    if (last && last[1] + 1n === nr) last[1] = nr;
    else stretches.push([nr, nr]);
  }
  return stretches.map(([from, to]) => [String(from), String(to)] as const);
};

const numbersOf = ({ before, upto, late }: Apart, reader: string): readonly bigint[] => {
  const first = before.get(reader) ?? 0n;
  const count = Number((upto.get(reader) ?? first) - first);
  return [...Array.from({ length: count }, (_, nr) => first + BigInt(nr) + 1n), ...(late.get(reader) ?? [])];
};
