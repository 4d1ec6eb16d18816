import { LoadedProgram, Solver, type Answer, type Program, type Question } from '../index.js';

interface Limits {
  readonly lo: number;
  readonly up: number;
}

/** Solves what needs no solver: programs whose statements are about one count each. Remembers what it was asked. */
export class IndependentCounts extends Solver {
  readonly asked: Question[] = [];
  closed = 0;

  /** @param doubts which questions, by number, it does not answer */
  constructor(private readonly doubts: readonly number[] = []) {
    super();
  }

  override load(program: Program): LoadedProgram {
    const limits = limitsOf(program);
    const ask = (question: Question): Answer => {
      this.asked.push(question);
      if (this.doubts.includes(this.asked.length)) return { status: 'doubtful', reason: 'time ran out' };
      return answerOf(question, limits);
    };
    return { ask, add: () => {}, limit: () => {}, close: () => void this.closed++ };
  }
}

const limitsOf = ({ variables, statements }: Program): ReadonlyMap<string, Limits> =>
  new Map(
    variables.map(({ id, lo: least, up: most }) => {
      const about = statements.filter(({ coef }) => coef[id]);
      const lo = Math.max(least ?? 0, ...about.map((one) => one.lo ?? 0));
      return [id, { lo, up: Math.min(most ?? Infinity, ...about.map((one) => one.up ?? Infinity)) }];
    }),
  );

const answerOf = ({ objective, direction }: Question, limits: ReadonlyMap<string, Limits>): Answer => {
  const end = ([id, { lo, up }]: [string, Limits]): [string, number] => [
    id,
    direction === 'max' && objective[id] ? up : lo,
  ];
  if ([...limits.values()].some(({ lo, up }) => lo > up)) return { status: 'infeasible' };
  const values = new Map([...limits].map(end));
  if ([...values.values()].includes(Infinity)) return { status: 'unbounded' };
  const value = Object.entries(objective).reduce((sum, [id, weight]) => sum + weight * values.get(id)!, 0);
  return { status: 'optimal', objective: value, bound: value, values };
};
