import type { Statement } from '../statement.js';
import type { Limits, SuppressionTask, TableCell } from './task.js';

/** Limits without gaps: Infinity is no end. */
export interface Between {
  readonly lo: number;
  readonly up: number;
}

/** One demand in one direction, over the places of cells. */
export interface Target {
  readonly cell: number;
  readonly sign: 1 | -1;
  readonly need: number;
}

/** Cells of a sum by their place, and what the sum may be. */
export interface Row extends Between {
  readonly weights: readonly (readonly [number, number])[];
}

/** What one attacker has to go by. */
export interface Ground {
  /** Published. */
  readonly shown: readonly Between[];
  /** Withheld. */
  readonly hidden: readonly Between[];
  readonly values: readonly number[];
  readonly rows: readonly Row[];
  readonly whole: boolean;
  readonly targets: readonly Target[];
}

/** How near a whole number counts as it: solvers take 4.9999999 for 5. */
export const NEARLY = 1e-6;

/** The same for figures of any size. */
export const tolerance = (size: number): number => NEARLY * Math.max(1, Math.abs(size));

/** Whether a figure is as far as is demanded. What may be missing is little beside the way from the true value, however large that is. */
export const reaches = ({ cell, sign, need }: Target, figure: number, values: readonly number[]): boolean =>
  sign * (need - figure) <= NEARLY * Math.abs(need - values[cell]!);

export const groundsOf = (task: SuppressionTask): readonly Ground[] => {
  const place = new Map(task.cells.map(({ id }, at) => [id, at]));
  const shown = task.cells.map(shownAs);
  const values = task.cells.map(({ value }) => value);
  const row = rowOver(place);
  const target = targetFrom(values, task.whole);
  const relations = task.relations.map((coef) => row({ coef, lo: 0, up: 0 }));
  const common = [...relations, ...(task.released ?? []).map(row)];
  return task.attackers.map(({ limits = {}, otherwise, knows = [], demands }) => ({
    shown,
    hidden: task.cells.map((cell, at) =>
      around(shown[at]!, cell.structuralZero ? shown[at]! : knownOf(cell.id, limits, otherwise)),
    ),
    values,
    rows: [...common, ...knows.map(row)],
    whole: task.whole,
    targets: demands.flatMap(({ cell, lo, up }) => [
      ...target(place.get(cell)!, 1, up),
      ...target(place.get(cell)!, -1, lo),
    ]),
  }));
};

const shownAs = ({ value, shown }: TableCell): Between =>
  shown ? { lo: shown.lo ?? -Infinity, up: shown.up ?? Infinity } : { lo: value, up: value };

/** Own fields only: a cell may be called `constructor`. */
const knownOf = (id: string, limits: Readonly<Record<string, Limits>>, otherwise?: Limits): Limits | undefined =>
  Object.hasOwn(limits, id) ? limits[id] : otherwise;

/** Nobody knows less of a withheld figure than of one that is shown, and what is known is true. */
const around = (shown: Between, known?: Limits): Between => ({
  lo: Math.min(shown.lo, known ? (known.lo ?? -Infinity) : 0),
  up: Math.max(shown.up, known?.up ?? Infinity),
});

/** Nothing where the value itself is far enough: it is always possible. Whole numbers reach 4.5 with 5. */
const targetFrom =
  (values: readonly number[], whole: boolean) =>
  (cell: number, sign: 1 | -1, need: number | null | undefined): Target[] => {
    if (need === null || need === undefined || sign * (need - values[cell]!) <= 0) return [];
    return [{ cell, sign, need: whole ? sign * Math.ceil(sign * need - NEARLY) : need }];
  };

const rowOver =
  (place: ReadonlyMap<string, number>) =>
  ({ coef, lo, up }: Statement): Row => ({
    weights: Object.entries(coef)
      .filter(([, weight]) => weight !== 0)
      .map(([id, weight]) => [place.get(id)!, weight]),
    lo: lo ?? -Infinity,
    up: up ?? Infinity,
  });
