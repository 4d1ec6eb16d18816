import type { Answer, LoadedProgram, Solver } from '../solver/solver.js';
import { cellId } from './attack.js';
import { reaches, type Ground } from './ground.js';
import type { SuppressionTask } from './task.js';

/** What an attacker can compute of a cell that had to be withheld: `null` is no end. */
export interface RangeLeft {
  readonly id: string;
  /** Place of the attacker in the task. */
  readonly attacker: number;
  readonly lo: number | null;
  readonly up: number | null;
  /** Whether all demands on the cell are met. */
  readonly safe: boolean;
}

const LONGEST_MS = 60_000;

/** The ranges that a pattern leaves, from nothing but the pattern: no cut, world or basis of the search is used. */
export const auditOf = (
  task: SuppressionTask,
  grounds: readonly Ground[],
  withheld: readonly string[],
  solver: Solver,
): readonly RangeLeft[] =>
  grounds.flatMap((ground, attacker) => {
    const hidden = new Set(withheld);
    const program = load(task, ground, hidden, solver);
    try {
      const asked = new Set([...task.withheld, ...ground.targets.map(({ cell }) => task.cells[cell]!.id)]);
      return task.cells.flatMap(({ id }, at) => (asked.has(id) ? [rangeOf(program, ground, id, at, attacker)] : []));
    } finally {
      program.close();
    }
  });

const load = (task: SuppressionTask, ground: Ground, withheld: ReadonlySet<string>, solver: Solver): LoadedProgram =>
  solver.load({
    variables: task.cells.map(({ id }, at) => ({
      id: cellId(at),
      ...(withheld.has(id) ? ground.hidden[at]! : ground.shown[at]!),
      integer: ground.whole,
    })),
    statements: ground.rows.map(({ weights, lo, up }) => ({
      coef: Object.fromEntries(weights.map(([at, weight]) => [cellId(at), weight])),
      lo: lo === -Infinity ? null : lo,
      up: up === Infinity ? null : up,
    })),
  });

const rangeOf = (program: LoadedProgram, ground: Ground, id: string, at: number, attacker: number): RangeLeft => {
  const [lo, up] = [furthest(program, ground, at, -1), furthest(program, ground, at, 1)];
  const met = ground.targets.every(
    (target) => target.cell !== at || reaches(target, target.sign > 0 ? up : lo, ground.values),
  );
  const known = !Number.isNaN(lo + up) || (lo === -Infinity && up === Infinity);
  return { id, attacker, lo: told(lo), up: told(up), safe: met && known };
};

/** In fractions where they happen to be whole, which is the range in whole numbers too. NaN where nothing is sure. */
const furthest = (program: LoadedProgram, ground: Ground, at: number, sign: 1 | -1): number => {
  const question = { objective: { [cellId(at)]: sign }, direction: 'max', timeLimitMs: LONGEST_MS } as const;
  const relaxed = program.ask({ ...question, relaxed: true });
  const answer = ground.whole && !isWhole(relaxed) ? program.ask(question) : relaxed;
  if (answer.status === 'unbounded') return sign * Infinity;
  return answer.status === 'optimal' ? tidy(sign * answer.objective) : NaN;
};

const isWhole = (answer: Answer): boolean => {
  if (answer.status === 'optimal')
    return [...answer.values.values()].every((value) => Math.abs(value - Math.round(value)) < 1e-7);
  return answer.status === 'unbounded';
};

/** Without the dust of floating-point arithmetic. */
const tidy = (value: number): number => {
  const digits = Number(value.toPrecision(12));
  return (Math.abs(value - Math.round(value)) < 1e-7 ? Math.round(value) : digits) + 0;
};

const told = (bound: number): number | null => (Number.isFinite(bound) ? bound : null);
