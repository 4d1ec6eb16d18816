import type { LateNumbers, Reserved } from '../ledger/numbers.js';
import type { Sequences } from '../message/messages-of.js';

/** Gives out the numbers of an event that waited. */
export interface NumbersFor {
  readonly next: (reader: string) => bigint;
  /** Those beyond the reserve that were given. */
  readonly late: LateNumbers;
  /** What each reader has had after it. */
  readonly counted: Sequences;
}

/**
 * Those in reserve first. A reader that nobody counted on, since the event could not be read, gets what comes next for it;
 * and what was kept for one that gets nothing is left out for good.
 */
export const numbersFor = ({ before, upto }: Reserved, last: Sequences): NumbersFor => {
  const given = new Map(before);
  const late = new Map<string, bigint[]>();
  const counted = new Map(last);
  const next = (reader: string): bigint => {
    const kept = (given.get(reader) ?? 0n) + 1n;
    if (kept <= (upto.get(reader) ?? 0n)) {
      given.set(reader, kept);
      return kept;
    }
    const beyond = (counted.get(reader) ?? 0n) + 1n;
    counted.set(reader, beyond);
    late.set(reader, [...(late.get(reader) ?? []), beyond]);
    return beyond;
  };
  return { next, late, counted };
};
