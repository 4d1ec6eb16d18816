import { lateAsStored, lateFromStored, raised, type LateNumbers, type OwnNumbers, type StoredLate } from './numbers.js';
import type { Sequences } from '../message/messages-of.js';

/** What one event was given, noted before its page is written. */
export interface Given extends OwnNumbers {
  /** Readers whose delivery is on record. */
  readonly recorded: readonly string[];
}

/**
 * By reader, the number before the first and, for each number from there on, which event has it. A number as text in between:
 * those before it went to others, and it goes on behind that.
 */
type StoredReserve = Readonly<Record<string, readonly [before: string, at: readonly (number | string)[]]>>;

/** As it is stored: a few characters for each message. */
export interface StoredPage {
  readonly events: number;
  readonly reserve: StoredReserve;
  readonly late: readonly (readonly [at: number, StoredLate])[];
  readonly recorded: Readonly<Record<string, readonly number[]>>;
}

const NONE: LateNumbers = new Map();

export const pageAsStored = (page: readonly Given[]): string => {
  const reserve = new Map<string, { readonly before: bigint; readonly at: (number | string)[]; last: bigint }>();
  const recorded = new Map<string, number[]>();
  page.forEach((given, at) => {
    for (const [reader, last] of given.upto) {
      const before = given.before.get(reader) ?? 0n;
      const kept = reserve.get(reader) ?? { before, at: [], last: before };
      reserve.set(reader, kept);
      if (kept.last !== before) kept.at.push(String(before));
      for (let nr = before; nr < last; nr += 1n) kept.at.push(at);
      kept.last = last;
    }
    for (const reader of given.recorded) {
      const known = recorded.get(reader);
      if (known) known.push(at);
      else recorded.set(reader, [at]);
    }
  });
  const reserved = Object.fromEntries([...reserve].map(([reader, { before, at }]) => [reader, [String(before), at]]));
  const late = page.flatMap((given, at) => (given.late.size > 0 ? [`[${at},${lateAsStored(given.late)}]`] : []));
  const onRecord = JSON.stringify(Object.fromEntries(recorded));
  return `{"events":${page.length},"reserve":${JSON.stringify(reserved)},"late":[${late.join()}],"recorded":${onRecord}}`;
};

export const pageFromStored = ({ events, reserve, late, recorded }: StoredPage): readonly Given[] => {
  const page = Array.from({ length: events }, () => ({
    ...{ before: new Map<string, bigint>(), upto: new Map<string, bigint>() },
    ...{ late: NONE, recorded: [] as string[] },
  }));
  for (const [reader, [before, at]] of Object.entries(reserve)) {
    let last = BigInt(before);
    for (const place of at) {
      if (typeof place === 'string') last = BigInt(place);
      else {
        const given = page[place]!;
        if (!given.before.has(reader)) given.before.set(reader, last);
        given.upto.set(reader, (last += 1n));
      }
    }
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
