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
  for (const [reader, nr] of upto) highest(counted, reader, nr);
  for (const [reader, numbers] of late) for (const nr of numbers) highest(counted, reader, nr);
};

const highest = (counted: Map<string, bigint>, reader: string, nr: bigint): void => {
  if ((counted.get(reader) ?? 0n) < nr) counted.set(reader, nr);
};
