import type { Coefficients, Statement } from '../statement.js';

/**
 * Counts that no statement and no form tells apart are one unknown: their sum can be anything that each of them can be.
 * Gives, for each count, the one that stands for it.
 */
export const merged = (latent: readonly string[], coefs: readonly Coefficients[]): ReadonlyMap<string, string> => {
  const signatures = new Map(latent.map((id) => [id, [] as string[]]));
  coefs.forEach((coef, row) => {
    for (const [id, weight] of Object.entries(coef)) if (weight !== 0) signatures.get(id)!.push(`${row}:${weight}`);
  });
  const first = new Map<string, string>();
  return new Map(
    latent.map((id) => {
      const signature = signatures.get(id)!.join();
      if (!first.has(signature)) first.set(signature, id);
      return [id, first.get(signature)!];
    }),
  );
};

/** The form over those that stand for others. */
export const over = (standsFor: ReadonlyMap<string, string>, coef: Coefficients): Coefficients =>
  Object.fromEntries(Object.entries(coef).filter(([id, weight]) => weight !== 0 && standsFor.get(id) === id));

export const statementOver = (standsFor: ReadonlyMap<string, string>, { coef, lo, up }: Statement): Statement => ({
  coef: over(standsFor, coef),
  ...(lo !== undefined && { lo }),
  ...(up !== undefined && { up }),
});
