import type { Answer, LoadedProgram, Solver } from '../solver/solver.js';
import type { Statement } from '../statement.js';
import { reaches, type Between, type Ground, type Row, type Target } from './ground.js';
import { beyond, upTo } from './sought.js';

/** A table that fits all that the attacker knows, cell by cell. */
export type World = readonly number[];

/** How far an attacker's range goes: far enough, with a world that shows it, or not, with the prices that say why. */
export type Reach =
  | { readonly kind: 'reached'; readonly world: World }
  | { readonly kind: 'short'; readonly prices?: readonly number[] }
  | { readonly kind: 'doubtful' };

type Optimum = Answer & { readonly status: 'optimal' };

/** One attacker before a pattern, kept in the solver's memory while patterns change. */
export class Attack {
  private readonly program: LoadedProgram;
  private readonly now: Between[];

  constructor(
    solver: Solver,
    readonly ground: Ground,
  ) {
    this.now = [...ground.shown];
    this.program = solver.load({
      variables: [
        ...this.now.map(({ lo, up }, at) => ({ id: cellId(at), lo, up, integer: ground.whole })),
        ...ground.rows.flatMap((row, at) => (isFixed(row) ? [] : [{ id: sumId(at), lo: row.lo, up: row.up }])),
      ],
      statements: ground.rows.map(statementOf),
    });
  }

  /** Takes up a pattern: 0 is shown, 1 withheld, and in between goes part of the way. */
  face(degrees: readonly number[], furthest = Infinity): void {
    for (const [at, degree] of degrees.entries()) {
      const { shown, hidden } = this.ground;
      this.limit(at, partly(shown[at]!, hidden[at]!, degree, furthest));
    }
  }

  /** Whether the range reaches a target. It looks no further than it must, so that it finds worlds near the true one. */
  reach(target: Target, relaxed: boolean, timeLimitMs?: number): Reach {
    const { cell } = target;
    const before = this.now[cell]!;
    const counted = this.ground.whole && !relaxed;
    const within = counted ? beyond(target, before) : upTo(target, before);
    if (within.lo > within.up) return { kind: 'short' };
    this.limit(cell, within);
    const objective = { [cellId(cell)]: target.sign };
    const answer = this.program.ask({ objective, direction: counted ? 'min' : 'max', relaxed, timeLimitMs });
    this.limit(cell, before);
    if (answer.status === 'infeasible' && counted) return { kind: 'short' };
    return answer.status === 'optimal' ? this.read(answer, target) : { kind: 'doubtful' };
  }

  private read({ values, reducedCosts, objective }: Optimum, target: Target): Reach {
    if (reaches(target, target.sign * objective, this.ground.values))
      return { kind: 'reached', world: this.now.map((_, at) => values.get(cellId(at))!) };
    return { kind: 'short', ...(reducedCosts && { prices: this.columns.map((id) => reducedCosts.get(id)!) }) };
  }

  close(): void {
    this.program.close();
  }

  private limit(at: number, limits: Between): void {
    const { lo, up } = this.now[at]!;
    if (lo === limits.lo && up === limits.up) return;
    this.now[at] = limits;
    this.program.limit(cellId(at), limits.lo, limits.up === Infinity ? null : limits.up);
  }

  private get columns(): readonly string[] {
    return [...this.now.map((_, at) => cellId(at)), ...this.ground.rows.map((_, at) => sumId(at))];
  }
}

export const isFixed = ({ lo, up }: Between): boolean => lo === up;

export const cellId = (at: number): string => `c${at}`;

const sumId = (at: number): string => `s${at}`;

/** A sum that may vary gets a variable of its own, so that its price comes with those of the cells. */
const statementOf = (row: Row, at: number): Statement => {
  const weights = row.weights.map(([cell, weight]) => [cellId(cell), weight] as const);
  if (isFixed(row)) return { coef: Object.fromEntries(weights), lo: row.lo, up: row.up };
  return { coef: Object.fromEntries([...weights, [sumId(at), -1]]), lo: 0, up: 0 };
};

const partly = (shown: Between, hidden: Between, degree: number, furthest: number): Between => {
  if (degree === 0) return shown;
  if (degree === 1 && furthest === Infinity) return hidden;
  return {
    lo: shown.lo === hidden.lo ? shown.lo : shown.lo - degree * Math.min(shown.lo - hidden.lo, furthest),
    up: shown.up === hidden.up ? shown.up : shown.up + degree * Math.min(hidden.up - shown.up, furthest),
  };
};
