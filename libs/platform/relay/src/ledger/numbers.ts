import type { Sequences } from '../message/messages-of.js';

/** Numbers that are kept for an event that waits: of each reader those behind `before`, up to and with `upto`. */
export interface Reserved {
  readonly before: Sequences;
  readonly upto: Sequences;
}

/** By reader, numbers beyond those in reserve. */
export type LateNumbers = ReadonlyMap<string, readonly bigint[]>;

/** Those in reserve for an event, and those beyond that it was given all the same. */
export interface OwnNumbers extends Reserved {
  readonly late: LateNumbers;
}

/** As it is stored: a bigint is no JSON. */
type StoredNumbers = Readonly<Record<string, string>>;

export const asStored = (numbers: Sequences): string =>
  JSON.stringify(Object.fromEntries([...numbers].map(([reader, nr]) => [reader, String(nr)])));
const fromStored = (stored: StoredNumbers): Sequences =>
  new Map(Object.entries(stored).map(([reader, nr]) => [reader, BigInt(nr)]));

export const lateAsStored = (late: LateNumbers): string =>
  JSON.stringify(Object.fromEntries([...late].map(([reader, numbers]) => [reader, numbers.map(String)])));
export type StoredLate = Readonly<Record<string, readonly string[]>>;
export const lateFromStored = (stored: StoredLate): LateNumbers =>
  new Map(Object.entries(stored).map(([reader, numbers]) => [reader, numbers.map(BigInt)]));

/** As they stand in a row. */
export interface StoredOwn {
  readonly before: StoredNumbers;
  readonly upto: StoredNumbers;
  readonly late: StoredLate;
}

export const ownFromStored = ({ before, upto, late }: StoredOwn): OwnNumbers => ({
  ...{ before: fromStored(before), upto: fromStored(upto), late: lateFromStored(late) },
});

/** What each reader has had or may have had, once an event has these. */
export const raised = (counted: Map<string, bigint>, { upto, late }: Pick<OwnNumbers, 'upto' | 'late'>): void => {
  for (const [reader, nr] of upto) raisedTo(counted, reader, nr);
  for (const [reader, numbers] of late) for (const nr of numbers) raisedTo(counted, reader, nr);
};

/** The same of one reader and one number. */
export const raisedTo = (counted: Map<string, bigint>, reader: string, nr: bigint): void => {
  if ((counted.get(reader) ?? 0n) < nr) counted.set(reader, nr);
};

/** Those of one reader, in the order in which its messages get them. */
export const numbersOf = ({ before, upto, late }: OwnNumbers, reader: string): readonly bigint[] => {
  const first = before.get(reader) ?? 0n;
  const count = Number((upto.get(reader) ?? first) - first);
  return [...Array.from({ length: count }, (_, nr) => first + BigInt(nr) + 1n), ...(late.get(reader) ?? [])];
};

export type Stretch = readonly [from: bigint, to: bigint];

/** In ascending order, neighbours as one. */
export const stretchesOf = (numbers: readonly bigint[]): readonly Stretch[] => {
  const stretches: [bigint, bigint][] = [];
  for (const nr of numbers.toSorted((one, other) => (one < other ? -1 : 1))) {
    const last = stretches.at(-1);
    if (last && last[1] + 1n === nr) last[1] = nr;
    else stretches.push([nr, nr]);
  }
  return stretches;
};
