import type { GLPK } from 'glpk.js/node';
import type { Coefficients } from '#platform/disclosure-control';

export interface Column {
  readonly name: string;
  readonly lo: number;
  readonly up: number;
  readonly integer: boolean;
}

interface Limits {
  readonly lo?: number | null;
  readonly up?: number | null;
}

interface Bounds {
  readonly type: number;
  readonly lb: number;
  readonly ub: number;
}

export const isEmpty = ({ lo, up }: Limits): boolean => (lo ?? -Infinity) > (up ?? Infinity);

/** GLPK takes whole numbers only as limits of what is whole. */
export const wholeLimits = (column: Column): Column =>
  column.integer ? { ...column, lo: Math.ceil(column.lo), up: Math.floor(column.up) } : column;

/** Limits as GLPK names them, where a missing or infinite one is none. */
export const boundsOf = (glpk: GLPK, limits: Limits): Bounds => {
  const [lo, up] = [limits.lo ?? -Infinity, limits.up ?? Infinity];
  const bounds = { lb: Number.isFinite(lo) ? lo : -Number.MAX_VALUE, ub: Number.isFinite(up) ? up : Number.MAX_VALUE };
  if (lo === up) return { type: glpk.GLP_FX, ...bounds };
  if (lo === -Infinity) return { type: up === Infinity ? glpk.GLP_FR : glpk.GLP_UP, ...bounds };
  return { type: up === Infinity ? glpk.GLP_LO : glpk.GLP_DB, ...bounds };
};

/** A linear form under GLPK's names, which are short and plain whatever the ids are. */
export const entered = (
  coef: Coefficients,
  columns: ReadonlyMap<string, Column>,
): { readonly name: string; readonly coef: number }[] =>
  Object.entries(coef)
    .filter(([, weight]) => weight !== 0)
    .map(([id, weight]) => ({ name: columns.get(id)!.name, coef: weight }));
