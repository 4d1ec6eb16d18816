import type { Highs, Model, ModelData, ModelStatusCode } from 'highs';
import type { Row } from './matrix.js';
import { attempt } from './solver-failed.js';

/** Exactness over speed: no gap is left open, and a count may miss a whole number by 1e-9 at most. */
const exact = { mip_rel_gap: 0, mip_abs_gap: 1e-9, mip_feasibility_tolerance: 1e-9 };

/**
 * Presolve would throw away the basis that makes the next question cheap; whole numbers gain more from it. A change of the
 * objective keeps the basis feasible: the solver then goes on from it with the primal method only where it may choose (0).
 */
const warm = { presolve: 'off', simplex_strategy: 0 };

const DUAL = 1;

/** The package takes no infinity for an option. */
const FOREVER_MS = 1e12;

/** One model in the solver's memory; minimises, since turning the direction would throw the basis away. */
export class HighsModel {
  private readonly model: Model;
  private readonly costs = new Map<number, number>();
  private limitMs = FOREVER_MS;

  constructor(highs: Highs, data: ModelData) {
    this.model = attempt('loading a program', () => highs.createModel(data));
    this.model.options.set({ output_flag: false, ...exact });
    if (!data.integrality) this.model.options.set(warm);
  }

  minimise(costs: ReadonlyMap<number, number>, limitMs?: number): ModelStatusCode {
    return attempt('solving', () => {
      this.charge(costs);
      this.allow(limitMs ?? FOREVER_MS);
      return this.model.run().modelStatus;
    });
  }

  /** From nothing and by the dual method, which takes any step for what it is. */
  carefully<Result>(work: () => Result): Result {
    attempt('beginning anew', () => this.model.clearSolver());
    this.model.options.set('simplex_strategy', DUAL);
    try {
      return work();
    } finally {
      this.model.options.set('simplex_strategy', warm.simplex_strategy);
    }
  }

  /** A direction in which the solver sees no end. */
  ray(): Float64Array | undefined {
    return attempt('reading a direction', () => this.model.getPrimalRay()?.values);
  }

  private allow(limitMs: number): void {
    if (limitMs === FOREVER_MS && this.limitMs === FOREVER_MS) return;
    // The limit counts from the first question of the model unless its clock is put back.
    this.model.zeroAllClocks();
    this.model.options.set('time_limit', limitMs / 1000);
    this.limitMs = limitMs;
  }

  private charge(costs: ReadonlyMap<number, number>): void {
    const changed = new Map([...this.costs.keys()].map((column) => [column, 0]));
    for (const [column, cost] of costs) changed.set(column, cost);
    if (changed.size === 0) return;
    this.model.changeColsCost({ kind: 'set', indices: [...changed.keys()].sort((a, b) => a - b) }, byColumn(changed));
    this.costs.clear();
    for (const [column, cost] of costs) this.costs.set(column, cost);
  }

  solution(): { values: Float64Array; reducedCosts: Float64Array; reached: number } {
    const { colValue, colDual } = attempt('reading a solution', () => this.model.getSolution());
    return { values: colValue, reducedCosts: colDual, reached: this.model.getObjectiveValue() };
  }

  /** Proven for the whole numbers, also where time ran out. */
  bound(): number {
    return Number(this.model.info.get('mip_dual_bound'));
  }

  add({ lo, up, indices, values }: Row): void {
    attempt('adding a statement', () => this.model.addRow(lo, up, { indices, values }));
  }

  limit(column: number, lo: number, up: number): void {
    attempt('limiting a variable', () => this.model.changeColBounds(column, lo, up));
  }

  close(): void {
    this.model.dispose();
  }
}

const byColumn = (costs: ReadonlyMap<number, number>): number[] =>
  [...costs].sort(([one], [other]) => one - other).map(([, cost]) => cost);
