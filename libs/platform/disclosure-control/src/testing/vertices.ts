import type { Coefficients, Statement } from '../index.js';

/**
 * The relaxed range by trying every corner: each is where as many limits meet as there are counts. Only for a handful of
 * counts, all of them limited; `undefined` where nothing fits.
 */
export const relaxedRange = (
  latent: readonly string[],
  statements: readonly Statement[],
  form: Coefficients,
): { readonly lo: number; readonly up: number } | undefined => {
  const rows: Statement[] = [...statements, ...latent.map((id) => ({ coef: { [id]: 1 }, lo: 0 }))];
  const planes = rows.flatMap(({ coef, lo, up }) => {
    const weights = latent.map((id) => coef[id] ?? 0);
    return [lo, up].flatMap((bound) => (typeof bound === 'number' ? [[...weights, bound]] : []));
  });
  const fits = (corner: readonly number[]): boolean =>
    rows.every(({ coef, lo, up }) => {
      const value = latent.reduce((sum, id, nr) => sum + (coef[id] ?? 0) * corner[nr]!, 0);
      return value >= (lo ?? -Infinity) - 1e-7 && value <= (up ?? Infinity) + 1e-7;
    });
  const values = [...choices(planes, latent.length)]
    .map(meeting)
    .filter((corner) => corner !== undefined && fits(corner))
    .map((corner) => latent.reduce((sum, id, nr) => sum + (form[id] ?? 0) * corner![nr]!, 0));
  return values.length === 0 ? undefined : { lo: Math.min(...values), up: Math.max(...values) };
};

function* choices<Item>(items: readonly Item[], count: number): Generator<Item[]> {
  if (count === 0) yield [];
  else
    for (const [nr, item] of items.entries())
      for (const rest of choices(items.slice(nr + 1), count - 1)) yield [item, ...rest];
}

/** Gauss and Jordan; nothing where the planes do not meet in one point. */
const meeting = (planes: readonly number[][]): number[] | undefined => {
  const rows = planes.map((plane) => [...plane]);
  for (let at = 0; at < rows.length; at++) {
    const pivot = rows.slice(at).reduce((best, row) => (Math.abs(row[at]!) > Math.abs(best[at]!) ? row : best));
    if (Math.abs(pivot[at]!) < 1e-9) return undefined;
    rows.splice(rows.indexOf(pivot), 1);
    rows.splice(
      at,
      0,
      pivot.map((value) => value / pivot[at]!),
    );
    rows.forEach((row, nr) => {
      if (nr !== at) rows[nr] = row.map((value, column) => value - row[at]! * rows[at]![column]!);
    });
  }
  return rows.map((row) => row.at(-1)!);
};
