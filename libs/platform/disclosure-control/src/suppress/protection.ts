import type { Solver } from '../solver/solver.js';
import { Attack, type Reach } from './attack.js';
import { cutFrom, outside, shortOf, type Cut } from './cut.js';
import type { Ground, Target } from './ground.js';
import { provenBy, type Support } from './world.js';

/** A target of one attacker. */
export interface Aim {
  readonly attack: Attack;
  readonly target: Target;
  /** What other patterns may be proven with too, the latest first. */
  proofs: readonly Support[];
}

/** What is missing in a pattern. Without a cut the solver would not say. */
export interface Shortfall {
  readonly aim: Aim;
  readonly cut?: Cut;
  /** The pattern holds against fractions, but not against somebody who knows that cells are whole numbers. */
  readonly whole?: boolean;
}

const KEPT = 12;

/** Asks of patterns whether they protect, and remembers the worlds that proved it. */
export class Protection {
  readonly aims: readonly Aim[];
  private readonly attacks: readonly Attack[];

  constructor(
    solver: Solver,
    readonly grounds: readonly Ground[],
    private readonly left: () => number,
  ) {
    this.attacks = grounds.map((ground) => new Attack(solver, ground));
    this.aims = this.attacks.flatMap((attack) =>
      attack.ground.targets.map((target) => ({ attack, target, proofs: [] })),
    );
  }

  /** What a pattern lacks, target by target; nothing where it protects. */
  *shortfalls(pattern: readonly number[]): Generator<Shortfall> {
    const open = this.aims.filter(({ proofs }) => !proofs.some((proof) => covers(pattern, proof)));
    for (const attack of this.attacks) {
      const aims = open.filter((aim) => aim.attack === attack);
      if (aims.length > 0) attack.face(pattern);
      for (const aim of aims) {
        const shortfall = this.shortfall(aim, pattern);
        if (shortfall) yield shortfall;
      }
    }
  }

  protects(pattern: readonly number[]): boolean {
    for (const _ of this.shortfalls(pattern)) return false;
    return true;
  }

  /** What a mixture of patterns is short of, in fractions only. */
  *violated(degrees: readonly number[]): Generator<Cut> {
    for (const { attack, target } of this.aims) {
      const value = attack.ground.values[target.cell]!;
      attack.face(degrees, Math.abs(target.need - value));
      const reach = attack.reach(target, true, this.left());
      const cut = reach.kind === 'short' && reach.prices && cutFrom(attack.ground, target, reach.prices);
      if (cut && shortOf(cut, degrees) > 1e-4) yield cut;
    }
  }

  /** Adds a world that somebody else came by. */
  learn(aim: Aim, reach: Reach): Support | undefined {
    const proof = reach.kind === 'reached' ? provenBy(aim.attack.ground, aim.target, reach.world) : undefined;
    if (proof) aim.proofs = [proof, ...aim.proofs].slice(0, KEPT);
    return proof;
  }

  /** As much more as can be withheld without helping, so that what is left outside says where help must come from. */
  private widest({ attack, target }: Aim, pattern: readonly number[]): readonly number[] {
    const wide = [...pattern];
    const add = (cells: readonly number[]): void => {
      for (const at of cells) wide[at] = 1;
      attack.face(wide);
      if (attack.reach(target, false, this.left()).kind === 'short') return;
      for (const at of cells) wide[at] = 0;
      if (cells.length > 1) halvesOf(cells).forEach(add);
    };
    halvesOf(wide.flatMap((degree, at) => (degree === 0 ? [at] : []))).forEach(add);
    attack.face(pattern);
    return wide;
  }

  close(): void {
    for (const attack of this.attacks) attack.close();
  }

  private shortfall(aim: Aim, pattern: readonly number[]): Shortfall | undefined {
    const { attack, target } = aim;
    const relaxed = attack.reach(target, true, this.left());
    if (this.learn(aim, relaxed)) return undefined;
    if (relaxed.kind === 'doubtful') return { aim };
    if (relaxed.kind === 'short') return { aim, cut: priced(attack, target, relaxed.prices, pattern) };
    if (!attack.ground.whole) return { aim };
    const whole = attack.reach(target, false, this.left());
    if (this.learn(aim, whole)) return undefined;
    return whole.kind === 'short' ? { aim, cut: outside(this.widest(aim, pattern)), whole: true } : { aim };
  }
}

/** A cut that the pattern itself would meet is of no use, whatever rounding made it so. */
const priced = (
  { ground }: Attack,
  target: Target,
  prices: readonly number[] | undefined,
  pattern: readonly number[],
): Cut => {
  const cut = prices && cutFrom(ground, target, prices);
  return cut && shortOf(cut, pattern) > 1e-6 ? cut : outside(pattern);
};

const halvesOf = (cells: readonly number[]): (readonly number[])[] =>
  [cells.slice(0, cells.length >> 1), cells.slice(cells.length >> 1)].filter(({ length }) => length > 0);

const covers = (pattern: readonly number[], proof: Support): boolean => proof.every((at) => pattern[at] === 1);
