import type { LoadedProgram, Solver } from '../solver/solver.js';
import type { Coefficients } from '../statement.js';
import { shortOf, type Cut } from './cut.js';

/** What the conditions so far leave as the cheapest pattern, and what no safe pattern can cost less than. */
export interface Proposal {
  readonly degrees?: readonly number[];
  /** Infinity where no pattern meets the conditions. */
  readonly bound?: number;
}

/** Chooses what to withhold under all conditions that were found so far. */
export class Master {
  private readonly program: LoadedProgram;
  private readonly costs: Coefficients;
  private readonly free: ReadonlySet<number>;
  private prices?: ReadonlyMap<string, number>;

  constructor(
    solver: Solver,
    private readonly start: readonly number[],
    free: readonly number[],
    costs: readonly number[],
  ) {
    this.free = new Set(free);
    this.costs = Object.fromEntries(free.map((at) => [withheld(at), costs[at]!]));
    const variables = free.map((at) => ({ id: withheld(at), up: 1, integer: true }));
    this.program = solver.load({ variables, statements: [] });
  }

  /** Cells that are withheld anyway have given their part. False where nothing is left to ask for. */
  add(cut: Cut): boolean {
    const missing = shortOf(cut, this.start);
    if (missing <= 1e-9) return false;
    const weights = [...cut].filter(([at]) => this.free.has(at));
    const coef = Object.fromEntries(weights.map(([at, weight]) => [withheld(at), Math.min(1, weight / missing)]));
    this.program.add({ coef, lo: 1 });
    return true;
  }

  /** A cell alone in a sum gives itself away, so that withholding it is of no use. */
  notAlone(cell: number, others: readonly number[]): void {
    const coef = Object.fromEntries(others.map((at) => [withheld(at), 1]));
    this.program.add({ coef: { ...coef, [withheld(cell)]: -1 }, lo: 0 });
  }

  propose(relaxed: boolean, timeLimitMs: number): Proposal {
    if (this.free.size === 0) return { degrees: this.start, bound: 0 };
    const answer = this.program.ask({ objective: this.costs, direction: 'min', relaxed, timeLimitMs });
    if (answer.status === 'doubtful') return { bound: answer.bound };
    if (answer.status === 'infeasible') return { bound: Infinity };
    if (answer.status !== 'optimal') return {};
    const { values, bound, reducedCosts } = answer;
    if (reducedCosts) this.prices = reducedCosts;
    const degrees = this.start.map((degree, at) => (this.free.has(at) ? within(values.get(withheld(at))!) : degree));
    return { degrees, bound };
  }

  /** Leaves out whatever by its price, on top of what the last mixture cost, would cost more than what is sought. */
  seek(mixture: readonly number[], bound: number, atMost: number): void {
    for (const at of this.free) {
      const price = this.prices?.get(withheld(at)) ?? 0;
      if (bound + Math.abs(price) <= atMost + 1e-6 * Math.max(1, atMost)) continue;
      if (mixture[at] === 0 && price > 0) this.program.limit(withheld(at), 0, 0);
      if (mixture[at] === 1 && price < 0) this.program.limit(withheld(at), 1, 1);
    }
    this.program.add({ coef: this.costs, up: atMost });
  }

  close(): void {
    this.program.close();
  }
}

const withheld = (at: number): string => `x${at}`;

const within = (degree: number): number => (degree < 1e-9 ? 0 : degree > 1 - 1e-9 ? 1 : degree);
