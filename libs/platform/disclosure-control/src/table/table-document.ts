import { Malformed } from '../reading/malformed.js';
import { idText, inside, listOf, object, type Reader } from '../reading/parts.js';
import { weight } from '../reading/statements.js';
import type { Coefficients } from '../statement.js';
import { testOf } from '../worlds/exact.js';

/** Ids of cells that stand in the table, each once. */
export const cellIds =
  (known: ReadonlySet<string>): Reader<string[]> =>
  (value, at) =>
    listOf(idText)(value, at).map((id, nr) => cellId(known)(id, inside(at, nr)));

export const cellId =
  (known: ReadonlySet<string>): Reader<string> =>
  (value, at) => {
    const id = idText(value, at);
    if (known.has(id)) return id;
    throw new Malformed('unknown-id', at, 'name a cell that stands in /cells.');
  };

/** Sums that are 0 for these values, as they must be in any table whose totals are right. */
export const zeroSums =
  (values: ReadonlyMap<string, number>): Reader<Coefficients[]> =>
  (value, at) =>
    listOf(weights)(value, at).map((coef, nr) => {
      const here = inside(at, nr);
      const unknown = Object.keys(coef).find((id) => !values.has(id));
      if (unknown !== undefined)
        throw new Malformed('unknown-id', inside(here, unknown), 'name a cell that stands in /cells.');
      if (addsUp(coef, values)) return coef;
      throw new Malformed('relation-not-met', here, 'give values whose weighted sum is 0.');
    });

/** Whole numbers add up to the last unit, however large; fractions are allowed what floating point loses. */
const addsUp = (coef: Coefficients, values: ReadonlyMap<string, number>): boolean => {
  const weighed = Object.entries(coef).map(([id, times]) => [times, values.get(id)!] as const);
  if (weighed.flat().every(Number.isSafeInteger)) return testOf({ coef, lo: 0, up: 0 })(values);
  const parts = weighed.map(([times, value]) => times * value);
  const size = parts.reduce((most, part) => Math.max(most, Math.abs(part)), 1);
  return Math.abs(parts.reduce((sum, part) => sum + part, 0)) <= 1e-9 * size * Math.max(1, parts.length);
};

const weights: Reader<Coefficients> = (value, at) =>
  Object.fromEntries(Object.entries(object(value, at)).map(([id, one]) => [id, weight(one, inside(at, id))]));

/** Cells that are 0 by definition. */
export const zeroCells =
  (values: ReadonlyMap<string, number>): Reader<ReadonlySet<string>> =>
  (value, at) => {
    const ids = cellIds(new Set(values.keys()))(value, at);
    ids.forEach((id, nr) => {
      if (values.get(id) !== 0)
        throw new Malformed('structural-zero-not-zero', inside(at, nr), 'name a cell whose value is 0.');
    });
    return new Set(ids);
  };
