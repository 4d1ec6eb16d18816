import type { Case, Coefficients, Planned, Statement, Target, Truth, Watcher } from '../index.js';

export const sum = (...ids: readonly string[]): Coefficients => Object.fromEntries(ids.map((id) => [id, 1]));

/** What is known of a sum: exactly, or between two limits. */
export const known = (ids: readonly string[], lo: number, up: number = lo): Statement => ({
  coef: sum(...ids),
  lo,
  up,
});

/** A sum as it truly is. */
export const exactly = (truth: Truth, ...ids: readonly string[]): Statement =>
  known(
    ids,
    ids.reduce((total, id) => total + truth[id]!, 0),
  );

export const form = (...ids: readonly string[]): Target => ({ id: ids.join('+'), coef: sum(...ids) });

export const everybody: Watcher = { id: 'public', knows: [], owns: [], mode: 'strict', blocks: true };

export const party = (id: string, ...owns: readonly string[]): Watcher => ({
  id,
  knows: [],
  owns,
  mode: 'actual',
  blocks: true,
});

export interface Published {
  readonly truth: Truth;
  readonly before?: readonly (readonly Statement[])[];
  readonly now: readonly Statement[];
  readonly forms: readonly Target[];
  readonly watchers?: readonly Watcher[];
}

/** Some releases that are out, and one that wants to leave. */
export const published = ({ truth, before = [], now, forms, watchers = [everybody] }: Published): Case => ({
  ledger: {
    latent: Object.keys(truth),
    relations: [],
    releases: before.map((statements, nr) => ({ id: `release ${nr + 1}`, statements })),
  },
  candidate: { id: 'candidate', statements: now },
  watchers,
  forms,
  k: 5,
  truth,
});

export const planned = (id: string, time: string, ...ladder: readonly (readonly Statement[])[]): Planned => ({
  id,
  time,
  series: 'table',
  ladder,
});
