import type { Sequences } from '../message/messages-of.js';

/** Numbers that are kept for an event that waits: of each reader those behind `before`, up to and with `upto`. */
export interface Reserved {
  readonly before: Sequences;
  readonly upto: Sequences;
}

/** By reader, numbers beyond those in reserve. */
export type LateNumbers = ReadonlyMap<string, readonly bigint[]>;

/** As it is stored: a bigint is no JSON. */
export type StoredNumbers = Readonly<Record<string, string>>;

export const asStored = (numbers: Sequences): string =>
  JSON.stringify(Object.fromEntries([...numbers].map(([reader, nr]) => [reader, String(nr)])));
export const fromStored = (stored: StoredNumbers): Sequences =>
  new Map(Object.entries(stored).map(([reader, nr]) => [reader, BigInt(nr)]));

export const lateAsStored = (late: LateNumbers): string =>
  JSON.stringify(Object.fromEntries([...late].map(([reader, numbers]) => [reader, numbers.map(String)])));
export type StoredLate = Readonly<Record<string, readonly string[]>>;
export const lateFromStored = (stored: StoredLate): LateNumbers =>
  new Map(Object.entries(stored).map(([reader, numbers]) => [reader, numbers.map(BigInt)]));

export const highest = (counted: Map<string, bigint>, reader: string, nr: bigint): void => {
  if ((counted.get(reader) ?? 0n) < nr) counted.set(reader, nr);
};
