import { everybodyKnows, type Attacker, type Ledger } from '../ledger/ledger.js';
import type { Solver } from '../solver/solver.js';
import { PossibleWorlds } from '../worlds/possible-worlds.js';

/** Where a ledger first stops fitting any world. */
export type Blamed =
  | { readonly where: 'relations' }
  | { readonly where: 'release'; readonly id: string }
  | { readonly where: 'attacker' }
  /** The solver would not say. */
  | { readonly where: 'unknown' };

/** Goes through what is known in the order in which it came to be known. */
export const blamed = (ledger: Ledger, attacker: Attacker, solver: Solver, timeLimitMs?: number): Blamed => {
  const { releases } = ledger;
  for (let count = 0; count <= releases.length; count++) {
    const until = { ...ledger, releases: releases.slice(0, count) };
    const fits = isPossible(until, solver, timeLimitMs);
    if (fits === undefined) return { where: 'unknown' };
    if (!fits) return count === 0 ? { where: 'relations' } : { where: 'release', id: releases[count - 1]!.id };
  }
  return attacker.knows.length > 0 ? { where: 'attacker' } : { where: 'unknown' };
};

const isPossible = (ledger: Ledger, solver: Solver, timeLimitMs?: number): boolean | undefined => {
  const statements = everybodyKnows(ledger);
  const worlds = new PossibleWorlds(solver, { latent: ledger.latent, statements, forms: [], timeLimitMs });
  const { status } = worlds.any();
  worlds.close();
  return status === 'doubtful' ? undefined : status === 'possible';
};
