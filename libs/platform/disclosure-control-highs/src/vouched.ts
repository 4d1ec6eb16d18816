import type { Answer, Coefficients, Variable } from '#platform/disclosure-control';

/** What a model says after it has called its solution optimal; it minimises, so a maximum comes with its sign turned. */
export interface Found {
  readonly values: Float64Array;
  readonly reducedCosts: Float64Array;
  readonly bound?: number;
  /** The objective as minimised. */
  readonly reached: number;
  readonly objective: Coefficients;
  readonly direction: 'min' | 'max';
  readonly variables: readonly Variable[];
}

/** How far from a whole number, or from its proven bound, an answer may be and still be meant: large ones have noise. */
const tolerance = (value: number): number => Math.max(1e-6, Math.abs(value) * 1e-15);

/** The tables are made when somebody looks: most questions are about the objective alone. */
export const answerOf = ({ values, reducedCosts, reached, direction, variables }: Found): Answer => {
  const sign = direction === 'max' ? -1 : 1;
  const objective = sign * reached + 0;
  return {
    status: 'optimal',
    objective,
    bound: objective,
    get values() {
      return byId(variables, values);
    },
    get reducedCosts() {
      return new Map(variables.map(({ id }, column) => [id, sign * reducedCosts[column]! + 0]));
    },
  };
};

/** Whole numbers exactly, or doubt: the solver takes 0.999999 for 1. */
export const wholeAnswerOf = (found: Found, integers: ReadonlySet<string>): Answer => {
  const raw = byId(found.variables, found.values);
  const values = new Map([...raw].map(([id, value]) => [id, integers.has(id) ? Math.round(value) + 0 : value]));
  for (const [id, value] of values)
    if (Math.abs(value - raw.get(id)!) > tolerance(value))
      return { status: 'doubtful', reason: 'a count is not whole' };
  const objective = valueOf(found.objective, values);
  const bound = found.direction === 'max' ? -found.bound! : found.bound!;
  if (Math.abs(objective - bound) > tolerance(objective))
    return { status: 'doubtful', reason: 'the optimum is not proven', bound };
  return { status: 'optimal', objective, bound: objective, values };
};

const byId = (variables: readonly Variable[], values: Float64Array): Map<string, number> =>
  new Map(variables.map(({ id }, column) => [id, values[column]! + 0]));

const valueOf = (objective: Coefficients, values: ReadonlyMap<string, number>): number =>
  Object.entries(objective).reduce((sum, [id, weight]) => sum + weight * values.get(id)!, 0);
