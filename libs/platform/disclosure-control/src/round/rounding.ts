import type { Job } from '../jobs/job.js';
import type { Coefficients, Statement } from '../statement.js';
import { testOf } from '../worlds/exact.js';

export interface CountedCell {
  readonly id: string;
  readonly count: number;
  /** Impossible by definition, as everybody knows. */
  readonly structuralZero?: boolean;
}

/** A table to be rounded so that it still adds up. */
export interface Rounding {
  readonly base: number;
  readonly cells: readonly CountedCell[];
  /** Sums over cells that are 0. */
  readonly relations: readonly Coefficients[];
  /**
   * Secret, and drawn without a look at the counts: which of all additive roundings is taken. Were it the nearest, whoever
   * solves the same problem backwards would learn which counts lie near.
   */
  readonly preferences: Readonly<Record<string, number>>;
}

/** Solved once for a release and then stored; a second solution would narrow the first. */
export type Rounded =
  | { readonly status: 'rounded'; readonly figures: ReadonlyMap<string, number> }
  /** No additive table has every cell at one of its two neighbours; tables of three and more variables may be like that. */
  | { readonly status: 'cannot-round' }
  | { readonly status: 'doubtful'; readonly reason: string };

/** Controlled rounding (Cox 1987): every cell goes to the multiple of the base below or above it, multiples stay. */
export const rounded: Job<Rounding, Rounded> = ({ base, cells, relations, preferences }, { solver }) => {
  const floors = new Map(cells.map(({ id, count }) => [id, Math.floor(count / base)]));
  const program = solver.load({
    variables: cells.map(({ id, count }) => ({ id, up: count % base === 0 ? 0 : 1, integer: true })),
    statements: relations.map((coef) => {
      const below = weighed(coef, floors);
      return { coef, lo: -below, up: -below };
    }),
  });
  try {
    const answer = program.ask({ objective: preferences, direction: 'min' });
    if (answer.status === 'infeasible') return { status: 'cannot-round' };
    if (answer.status !== 'optimal') return { status: 'doubtful', reason: reasonOf(answer) };
    const { values } = answer;
    const figures = new Map(cells.map(({ id }) => [id, base * (floors.get(id)! + values.get(id)!)]));
    if (relations.every((coef) => testOf({ coef, lo: 0, up: 0 })(figures))) return { status: 'rounded', figures };
    return { status: 'doubtful', reason: 'the rounded figures do not add up' };
  } finally {
    program.close();
  }
};

/** What readers learn of a cell, whatever they know of the method: it may have been any count nearer than the base. */
export const learntFrom = (
  { base, cells }: Pick<Rounding, 'base' | 'cells'>,
  figures: ReadonlyMap<string, number>,
): readonly Statement[] =>
  cells.map(({ id, structuralZero }) => {
    const shown = figures.get(id)!;
    const reach = structuralZero ? 0 : base - 1;
    return { coef: { [id]: 1 }, lo: Math.max(0, shown - reach), up: shown + reach };
  });

const weighed = (coef: Coefficients, values: ReadonlyMap<string, number>): number =>
  Object.entries(coef).reduce((sum, [id, weight]) => sum + weight * values.get(id)!, 0);

const reasonOf = (answer: { readonly reason?: string; readonly status: string }): string =>
  answer.reason ?? answer.status;
