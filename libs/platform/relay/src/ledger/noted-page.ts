import { lateAsStored, lateFromStored, raised, type LateNumbers, type OwnNumbers, type StoredLate } from './numbers.js';
import type { Sequences } from '../message/messages-of.js';

/** What one event was given, noted before its page is written. */
export interface Given extends OwnNumbers {
  /** Readers whose delivery is on record. */
  readonly recorded: readonly string[];
}

/**
 * By reader, the number before the first and, for each number from there on, which event of the page has it; where numbers lie
 * between that no event has in reserve, the same once more behind it.
 */
type StoredReserve = Readonly<Record<string, readonly (string | readonly number[])[]>>;

/** As it is stored: a few characters for each message. */
export interface StoredPage {
  readonly events: number;
  readonly reserve: StoredReserve;
  readonly late: readonly (readonly [at: number, StoredLate])[];
  readonly recorded: Readonly<Record<string, readonly number[]>>;
}

const NONE: LateNumbers = new Map();

export const pageAsStored = (page: readonly Given[]): string => {
  const reserve = new Map<string, (string | number[])[]>();
  const next = new Map<string, bigint>();
  const recorded = new Map<string, number[]>();
  page.forEach((given, at) => {
    for (const [reader, last] of given.upto) {
      const before = given.before.get(reader) ?? 0n;
      if (last === before) continue;
      const runs = reserve.get(reader) ?? [];
      if (next.get(reader) !== before) runs.push(String(before), []);
      for (let nr = before; nr < last; nr += 1n) (runs.at(-1) as number[]).push(at);
      reserve.set(reader, runs);
      next.set(reader, last);
    }
    for (const reader of given.recorded) {
      const known = recorded.get(reader);
      if (known) known.push(at);
      else recorded.set(reader, [at]);
    }
  });
  const late = page.flatMap((given, at) => (given.late.size > 0 ? [`[${at},${lateAsStored(given.late)}]`] : []));
  const [reserved, onRecord] = [reserve, recorded].map((each) => JSON.stringify(Object.fromEntries<unknown>(each)));
  return `{"events":${page.length},"reserve":${reserved},"late":[${late.join()}],"recorded":${onRecord}}`;
};

export const pageFromStored = ({ events, reserve, late, recorded }: StoredPage): readonly Given[] => {
  const page = Array.from({ length: events }, () => ({
    ...{ before: new Map<string, bigint>(), upto: new Map<string, bigint>() },
    ...{ late: NONE, recorded: [] as string[] },
  }));
  for (const [reader, runs] of Object.entries(reserve))
    for (let run = 0; run < runs.length; run += 2) {
      const before = BigInt(runs[run] as string);
      (runs[run + 1] as readonly number[]).forEach((place, nr) => {
        const given = page[place]!;
        if (!given.before.has(reader)) given.before.set(reader, before + BigInt(nr));
        given.upto.set(reader, before + BigInt(nr) + 1n);
      });
    }
  for (const [place, numbers] of late) page[place]!.late = lateFromStored(numbers);
  for (const [reader, at] of Object.entries(recorded)) for (const place of at) page[place]!.recorded.push(reader);
  return page;
};

/** What each reader has had or may have had: the next number that nothing has is behind it. */
export const highestGiven = (last: Sequences, page: readonly Given[]): Sequences => {
  const counted = new Map(last);
  for (const given of page) raised(counted, given);
  return counted;
};
