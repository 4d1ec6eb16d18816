import { Malformed } from '../reading/malformed.js';
import { field, object, optional, text, idText, wholeUpTo, type Reader } from '../reading/parts.js';
import { named } from '../reading/statements.js';
import { LARGEST_FIGURE } from '../statement.js';
import { zeroCells, zeroSums } from '../table/table-document.js';
import { learntFrom, type CountedCell, type Rounded, type Rounding } from './rounding.js';

/** The smallest group that may be told from none, where nothing else is decided. */
const THRESHOLD = 5;

const LARGEST_BASE = 1e12;

/** Gives a cell its preference from a secret; the same secret, the same table. */
export type Preference = (seed: string, cell: string) => number;

/** What `samverk disclosure round` reads; unknown keys are ignored. Throws `Malformed`. */
export const readRounding = (document: unknown, preference: Preference): Rounding => {
  const from = object(document, '');
  const base = baseAbove(
    field(from, '', 'k', optional(wholeUpTo(1, LARGEST_BASE), THRESHOLD)),
    field(from, '', 'base', wholeUpTo(2, LARGEST_BASE)),
  );
  const cells = field(from, '', 'cells', named(countedCell(LARGEST_FIGURE - 2 * base)));
  const values = new Map(cells.map(({ id, count }) => [id, count]));
  const zeros = field(from, '', 'structuralZeros', optional(zeroCells(values), new Set<string>()));
  const seed = field(from, '', 'seed', text);
  return {
    base,
    cells: cells.map((cell) => ({ ...cell, structuralZero: zeros.has(cell.id) })),
    relations: field(from, '', 'relationsEqualZero', optional(zeroSums(values), [])),
    preferences: Object.fromEntries(cells.map(({ id }) => [id, preference(seed, id)])),
  };
};

/** A figure may be one base above its count, and what it tells another one. */
const countedCell =
  (most: number): Reader<CountedCell> =>
  (value, at) => {
    const from = object(value, at);
    return { id: field(from, at, 'id', idText), count: field(from, at, 'value', wholeUpTo(0, most)) };
  };

const baseAbove = (threshold: number, base: number): number => {
  if (base >= threshold) return base;
  throw new Malformed(
    'base-below-threshold',
    '/base',
    'give a base that is at least k, which is 5 unless /k says else.',
  );
};

/** What it writes: the table as it may be shown, and what each figure tells. */
export const roundingDocument = (rounding: Rounding, { figures }: Rounded & { status: 'rounded' }) => {
  const told = learntFrom(rounding, figures);
  return {
    base: rounding.base,
    cells: rounding.cells.map(({ id }, at) => ({
      id,
      value: figures.get(id),
      lo: told[at]!.lo,
      up: told[at]!.up,
    })),
  };
};
