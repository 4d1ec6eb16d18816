import type { LateNumbers, OwnNumbers } from '../ledger/numbers.js';
import type { Sequences } from '../message/messages-of.js';

/** Gives out the numbers of an event that waited, or whose page was cut off. */
export interface NumbersFor {
  readonly next: (reader: string) => bigint;
  /** Those beyond the reserve that were given, now or before. */
  readonly late: LateNumbers;
  /** What each reader has had after it. */
  readonly counted: Sequences;
  /** Whether it was given what was kept for it, all of that and nothing else. */
  readonly isAsKept: () => boolean;
}

/**
 * Those in reserve first, then those it was given beyond once before. A reader that nobody counted on, since the event could
 * not be read, gets what comes next for it; and what was kept for one that gets nothing is left out for good.
 */
export const numbersFor = ({ before, upto, late: lateBefore }: OwnNumbers, last: Sequences): NumbersFor => {
  const given = new Map(before);
  const late = new Map(lateBefore);
  const again = new Map([...lateBefore].map(([reader, numbers]) => [reader, [...numbers]]));
  const counted = new Map(last);
  const next = (reader: string): bigint => {
    const kept = (given.get(reader) ?? 0n) + 1n;
    if (kept <= (upto.get(reader) ?? 0n)) {
      given.set(reader, kept);
      return kept;
    }
    const known = again.get(reader)?.shift();
    if (known !== undefined) return known;
    const beyond = (counted.get(reader) ?? 0n) + 1n;
    counted.set(reader, beyond);
    late.set(reader, [...(late.get(reader) ?? []), beyond]);
    return beyond;
  };
  const isAsKept = (): boolean => late.size === 0 && [...upto].every(([reader, nr]) => given.get(reader) === nr);
  return { next, late, counted, isAsKept };
};
