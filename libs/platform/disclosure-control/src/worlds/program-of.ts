import type { Program, Variable } from '../solver/solver.js';
import type { Statement } from '../statement.js';

interface Limits {
  readonly lo: number;
  readonly up: number;
}

/** Statements about one count alone become its limits, which cost the solver nothing; unless they contradict each other. */
export const programOf = (ids: readonly string[], statements: readonly Statement[]): Program => {
  const limits = new Map<string, Limits>();
  const rest = statements.filter((statement) => {
    const narrowed = narrow(limits, statement);
    if (narrowed) limits.set(narrowed.id, narrowed);
    return !narrowed;
  });
  return { variables: ids.map((id) => variable(id, limits.get(id))), statements: rest };
};

const narrow = (
  limits: ReadonlyMap<string, Limits>,
  { coef, lo, up }: Statement,
): (Limits & { id: string }) | undefined => {
  const [only, second] = Object.entries(coef);
  if (!only || second || only[1] !== 1) return undefined;
  const [id] = only;
  const before = limits.get(id) ?? { lo: 0, up: Infinity };
  const after = { lo: Math.max(before.lo, lo ?? 0), up: Math.min(before.up, up ?? Infinity) };
  return after.lo <= after.up ? { id, ...after } : undefined;
};

const variable = (id: string, limits: Limits = { lo: 0, up: Infinity }): Variable => ({
  id,
  integer: true,
  lo: limits.lo,
  ...(Number.isFinite(limits.up) && { up: limits.up }),
});
