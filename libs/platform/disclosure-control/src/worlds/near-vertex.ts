import type { Answer, Program, Question, Solver, Variable } from '../solver/solver.js';
import type { Statement } from '../statement.js';
import { areWhole, entriesOf } from './exact.js';

/** Beyond it a floating-point number has too few digits after the point: from a hundred thousand on a search missed the last whole number. */
const LARGE = 1e4;

type Vertex = ReadonlyMap<string, number>;

/**
 * A question in whole numbers, asked of how far counts are from a relaxed optimum: around large counts a search in the counts
 * themselves never ends, or loses units. Nothing where counts are small, or where moving them would not be exact.
 */
export const askedNear = (vertex: Vertex, program: Program, question: Question, solver: Solver): Answer | undefined => {
  const origin = new Map([...vertex].map(([id, value]) => [id, Math.round(value)]));
  const near = [...origin.values()].some((at) => Math.abs(at) > LARGE) ? movedTo(origin, program) : undefined;
  if (!near) return undefined;
  const loaded = solver.load(near);
  try {
    const answer = loaded.ask(question);
    return answer.status === 'optimal' ? movedBack(answer, origin) : answer;
  } finally {
    loaded.close();
  }
};

const movedTo = (origin: Vertex, { variables, statements }: Program): Program | undefined => {
  const moved = { variables: variables.map((one) => limited(one, origin)), statements: statements.map(from(origin)) };
  const bounds = [...moved.variables, ...moved.statements].flatMap(({ lo, up }) => [lo ?? 0, up ?? 0]);
  const exact = statements.every(isWhole) && bounds.every(Number.isSafeInteger);
  return exact ? moved : undefined;
};

const limited = ({ id, lo = 0, up, integer }: Variable, origin: Vertex): Variable => ({
  ...{ id, integer, lo: lo - origin.get(id)! },
  ...(up !== undefined && { up: up - origin.get(id)! }),
});

const isWhole = ({ coef, lo, up }: Statement): boolean =>
  areWhole(entriesOf(coef)) && [lo ?? 0, up ?? 0].every(Number.isSafeInteger);

const from =
  (origin: Vertex) =>
  ({ coef, lo, up }: Statement): Statement => {
    const entries = entriesOf(coef);
    if (!isWhole({ coef, lo, up })) return { coef, lo, up };
    const there = entries.reduce((sum, [id, weight]) => sum + BigInt(weight) * BigInt(origin.get(id)!), 0n);
    const less = (bound: number | null | undefined): number | null =>
      bound === null || bound === undefined ? null : Number(BigInt(bound) - there);
    return { coef, lo: less(lo), up: less(up) };
  };

/** Only the world is of use: its value is computed anew. */
const movedBack = (answer: Answer & { status: 'optimal' }, origin: Vertex): Answer => ({
  ...answer,
  values: new Map([...answer.values].map(([id, value]) => [id, value + origin.get(id)!])),
});
