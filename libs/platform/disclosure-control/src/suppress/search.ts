import type { Solver } from '../solver/solver.js';
import type { Found, Patience } from './found.js';
import { tolerance, NEARLY, type Ground } from './ground.js';
import { Master, type Proposal } from './master.js';
import { Patterns, type Pattern } from './pattern.js';
import { Protection } from './protection.js';
import { lonely } from './lonely.js';
import type { SuppressionTask } from './task.js';

/** The solver may always take this long for one question, or nothing could be proven once time is up. */
const LEAST_PATIENCE_MS = 10_000;

/** Rounds in which the bound hardly moved, after which fractions have said what they can. */
const STALLED = 8;

/** One search for the cheapest pattern: from below by conditions that every safe one meets, from above by safe ones. */
export class Search {
  private readonly costs: readonly number[];
  private readonly start: Pattern;
  private readonly everything: Pattern;
  private readonly protection: Protection;
  private readonly patterns: Patterns;
  private readonly master: Master;
  private readonly until: number;
  private best: Pattern;
  private bound = 0;
  /** What the last mixture cost, not rounded. */
  private lastMixture = 0;
  private repaired = 0;
  private exact = false;

  constructor(
    private readonly task: SuppressionTask,
    grounds: readonly Ground[],
    solver: Solver,
    private readonly patience: Patience,
  ) {
    this.until = patience.now() + patience.timeLimitMs;
    const must = new Set(task.withheld);
    this.costs = task.cells.map(({ cost }) => cost);
    this.start = task.cells.map(({ id, structuralZero }) => (must.has(id) && !structuralZero ? 1 : 0));
    this.everything = task.cells.map(({ structuralZero }) => (structuralZero ? 0 : 1));
    this.best = this.everything;
    this.protection = new Protection(solver, grounds, () => Math.max(LEAST_PATIENCE_MS, this.left()));
    this.patterns = new Patterns(solver, this.protection, this.costs, () => this.left());
    const free = this.everything.flatMap((degree, at) => (degree > this.start[at]! ? [at] : []));
    this.master = new Master(solver, this.start, free, this.costs);
    for (const { cell, others } of lonely(task, this.start, free)) this.master.notAlone(cell, others);
  }

  /** What not even withholding everything protects; `doubtful` where the solver would not say. */
  hopeless(): { readonly cells: readonly string[]; readonly doubtful: boolean } {
    const short = [...this.protection.shortfalls(this.everything)];
    const ids = short.map(({ aim }) => this.task.cells[aim.target.cell]!.id);
    return { cells: [...new Set(ids)], doubtful: short.some(({ cut }) => !cut) };
  }

  found(): Found {
    this.improve(this.start, this.costs, this.everything);
    const mixture = this.inFractions();
    if (mixture)
      this.improve(
        this.start,
        this.costs.map((cost, at) => cost * (1.01 - mixture[at]!)),
      );
    if (mixture && !this.closed()) this.narrow(mixture);
    if (!this.closed()) this.inWholes();
    const must = new Set(this.task.withheld);
    const primary = this.task.cells.flatMap(({ id }) => (must.has(id) ? [id] : []));
    const extra = this.task.cells.flatMap(({ id }, at) => (this.best[at]! > this.start[at]! ? [id] : []));
    const cost = this.costOf(this.best);
    const optimal = this.closed();
    return {
      withheld: [...primary, ...extra],
      cost,
      optimal,
      bound: optimal ? cost : Math.min(this.bound, cost),
      repaired: this.repaired,
    };
  }

  close(): void {
    this.protection.close();
    this.patterns.close();
    this.master.close();
  }

  /** Conditions for mixtures of patterns cost little and give most of the bound. */
  private inFractions(): Pattern | undefined {
    let mixture: Pattern | undefined;
    for (let stalled = 0; stalled < STALLED && this.left() > 0 && !this.closed();) {
      const before = this.bound;
      const { degrees } = this.proposal(true);
      if (!degrees) return mixture;
      mixture = degrees;
      let added = 0;
      for (const cut of this.protection.violated(degrees)) if (this.master.add(cut)) added += 1;
      if (added === 0) return mixture;
      stalled = this.bound - before > 1e-3 * Math.max(1, before) ? 0 : stalled + 1;
    }
    return mixture;
  }

  /** From now on only what is cheaper than the best so far is of interest. */
  private narrow(mixture: Pattern): void {
    this.master.seek(mixture, this.lastMixture, this.costOf(this.best) - (this.wholeCosts ? 1 : 0));
  }

  private inWholes(): void {
    while (this.left() > 0 && !this.closed()) {
      const { degrees } = this.proposal(false);
      if (!degrees || this.closed()) return;
      let [missing, unsure] = [0, 0];
      for (const { cut, whole } of this.protection.shortfalls(degrees)) {
        if (cut && this.master.add(cut)) missing += 1;
        else unsure += 1;
        if (whole) this.repaired += 1;
      }
      if (missing + unsure === 0) return this.settle(degrees);
      if (missing === 0) return;
      this.improve(degrees, this.costs);
    }
  }

  /** The cheapest of all that meet the conditions protects: nothing is cheaper. */
  private settle(pattern: Pattern): void {
    this.exact = true;
    this.best = pattern;
  }

  private proposal(relaxed: boolean): Proposal {
    const proposal = this.master.propose(relaxed, this.left());
    if (relaxed && proposal.bound !== undefined) this.lastMixture = proposal.bound;
    if (proposal.bound !== undefined) this.bound = Math.max(this.bound, this.rounded(proposal.bound));
    return proposal;
  }

  private improve(start: Pattern, prices: readonly number[], otherwise?: Pattern): void {
    const rough = this.patterns.from(start, prices) ?? otherwise;
    if (!rough) return;
    const pattern = this.patterns.cleaned(rough, this.start);
    if (this.costOf(pattern) < this.costOf(this.best)) this.best = pattern;
  }

  /** Whole costs add up to whole costs. */
  private rounded(bound: number): number {
    return this.wholeCosts ? Math.ceil(bound - NEARLY) : bound - 1e-9 * Math.abs(bound);
  }

  private get wholeCosts(): boolean {
    return this.costs.every(Number.isInteger);
  }

  private closed(): boolean {
    const gap = this.costOf(this.best) - this.bound;
    return this.exact || (this.wholeCosts ? gap < 1 : gap <= tolerance(this.bound) * 1e-2);
  }

  private costOf(pattern: Pattern): number {
    return pattern.reduce((sum, degree, at) => (degree > this.start[at]! ? sum + this.costs[at]! : sum), 0);
  }

  private left(): number {
    return Math.max(0, this.until - this.patience.now());
  }
}
