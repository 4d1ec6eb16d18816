import type { Solver } from '../solver/solver.js';
import type { Statement } from '../statement.js';
import { testOf } from '../worlds/exact.js';
import { PossibleWorlds, type Possible } from '../worlds/possible-worlds.js';
import type { Truth } from './watcher.js';

export interface Said {
  readonly latent: readonly string[];
  /** All that somebody goes by. */
  readonly statements: readonly Statement[];
  readonly timeLimitMs?: number;
}

/**
 * Whether the true counts are among the worlds that somebody must think possible. Where they are not, a figure or a count is
 * wrong, and what really remains of a form is not known. Where all counts are known this is plain arithmetic.
 */
export const truthFits = (truth: Truth, { latent, statements, timeLimitMs }: Said, solver: Solver): Possible => {
  if (latent.every((id) => Object.hasOwn(truth, id))) return added(truth, statements);
  const all = [...statements, ...statedTruth(truth)];
  const worlds = new PossibleWorlds(solver, { latent, statements: all, forms: [], timeLimitMs });
  try {
    return worlds.any();
  } finally {
    worlds.close();
  }
};

/** The true counts as somebody would know them who knows everything. */
export const statedTruth = (truth: Truth): Statement[] =>
  Object.entries(truth).map(([id, count]) => ({ coef: { [id]: 1 }, lo: count, up: count }));

const added = (truth: Truth, statements: readonly Statement[]): Possible => {
  const world = new Map(Object.entries(truth));
  return { status: statements.every((one) => testOf(one)(world)) ? 'possible' : 'contradiction' };
};
