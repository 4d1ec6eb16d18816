import type { Solver } from '../solver/solver.js';
import type { Ground } from './ground.js';
import type { Aim, Protection } from './protection.js';
import { NearestWorld } from './support.js';
import type { Support } from './world.js';

/** 1 where a cell is withheld, 0 where it is shown. */
export type Pattern = readonly number[];

/** Finds safe patterns quickly: nearest worlds, one target after the other, and then whatever can be shown after all. */
export class Patterns {
  private readonly nearest: ReadonlyMap<Ground, NearestWorld>;

  constructor(
    solver: Solver,
    private readonly protection: Protection,
    private readonly costs: readonly number[],
    private readonly left: () => number,
  ) {
    this.nearest = new Map(protection.grounds.map((ground) => [ground, new NearestWorld(solver, ground)]));
  }

  /** A safe pattern with all of `start`; `prices` say how unwelcome each further cell is. Nothing where none was proven. */
  from(start: Pattern, prices: readonly number[]): Pattern | undefined {
    const pattern = [...start];
    for (const aim of [...this.protection.aims].sort((one, other) => way(other) - way(one))) {
      const proof = this.proven(aim, pattern) ?? this.reached(aim, pattern, prices);
      if (!proof) return undefined;
      for (const at of proof) pattern[at] = 1;
    }
    return pattern;
  }

  /** Shows again, the dearest first, what a safe pattern does not need. */
  cleaned(pattern: Pattern, start: Pattern): Pattern {
    const kept = [...pattern];
    const extra = kept.flatMap((degree, at) => (degree === 1 && start[at] === 0 ? [at] : []));
    for (const at of extra.sort((one, other) => this.costs[other]! - this.costs[one]!)) {
      if (this.left() <= 0) break;
      kept[at] = 0;
      if (!this.protection.protects(kept)) kept[at] = 1;
    }
    return kept;
  }

  close(): void {
    for (const nearest of this.nearest.values()) nearest.close();
  }

  private proven({ proofs }: Aim, pattern: Pattern): Support | undefined {
    return proofs.find((proof) => proof.every((at) => pattern[at] === 1));
  }

  private reached(aim: Aim, pattern: Pattern, prices: readonly number[]): Support | undefined {
    const { ground } = aim.attack;
    const nearest = this.nearest.get(ground)!;
    const now = prices.map((price, at) => (pattern[at] === 1 ? 0 : price));
    const relaxed = this.protection.learn(aim, nearest.reach(aim.target, now, true, this.left()));
    if (relaxed || !ground.whole) return relaxed;
    return this.protection.learn(aim, nearest.reach(aim.target, now, false, this.left()));
  }
}

const way = ({ attack, target }: Aim): number => Math.abs(target.need - attack.ground.values[target.cell]!);
