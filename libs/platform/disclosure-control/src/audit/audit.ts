import { everybodyKnows, type Attacker, type Ledger } from '../ledger/ledger.js';
import type { Tools } from '../jobs/job.js';
import { LARGEST_FIGURE, type Coefficients } from '../statement.js';
import { PossibleWorlds, witnessesOf, type Found, type Unknown } from '../worlds/possible-worlds.js';
import type { Witnesses } from '../worlds/witness.js';
import { blamed, type Blamed } from './blamed.js';

/** A form whose range is asked for. */
export interface Target {
  readonly id: string;
  readonly coef: Coefficients;
}

export interface Audit {
  readonly ledger: Ledger;
  readonly attackers: readonly Attacker[];
  readonly targets: readonly Target[];
  /** Whether ranges come with the worlds that prove them; left out they cost nothing. */
  readonly witnesses?: boolean;
  /** Wall time for one question to the solver. */
  readonly timeLimitMs?: number;
}

/** What an attacker can be sure of: `lo` and `up` in whole numbers, `lpLo` and `lpUp` relaxed. `null` is without end. */
export interface Range {
  readonly attacker: string;
  readonly target: string;
  readonly lo: number | null;
  readonly up: number | null;
  readonly lpLo: number | null;
  readonly lpUp: number | null;
  /** Worlds in which the target is `lo` and `up`, where it has an end: see `checkWitness`. */
  readonly witnesses?: Witnesses;
}

/** All ranges or none: a contradiction is an error in a published figure, and doubt is never a range. */
export type Audited =
  | { readonly status: 'audited'; readonly ranges: readonly Range[] }
  | { readonly status: 'contradiction'; readonly attacker: string; readonly in: Blamed }
  | { readonly status: 'doubtful'; readonly attacker: string; readonly target?: string; readonly reason: string }
  /** A range ends where numbers are no longer exact. */
  | { readonly status: 'too-large'; readonly attacker: string; readonly target: string };

type Refused = Exclude<Audited, { status: 'audited' }>;

/** The integer attacker: least and most of every target over all releases so far and what each attacker knows itself. */
export const audit = (asked: Audit, tools: Tools): Audited => {
  const ranges: Range[] = [];
  for (const [nr, attacker] of asked.attackers.entries()) {
    const before = nr * asked.targets.length;
    const progress = (done: number): void =>
      tools.progress?.(before + done, asked.attackers.length * asked.targets.length);
    const audited = auditOne(asked, attacker, { ...tools, progress });
    if (audited.status !== 'audited') return audited;
    ranges.push(...audited.ranges);
  }
  return { status: 'audited', ranges };
};

const auditOne = (
  { ledger, targets, witnesses, timeLimitMs }: Audit,
  attacker: Attacker,
  { solver, progress }: Tools,
): Audited => {
  const worlds = new PossibleWorlds(solver, {
    latent: ledger.latent,
    statements: [...everybodyKnows(ledger), ...attacker.knows],
    forms: targets.map(({ coef }) => coef),
    timeLimitMs,
  });
  const refused = (unknown: Unknown, target?: string): Refused =>
    unknown.status === 'doubtful'
      ? { ...unknown, attacker: attacker.id, target }
      : { status: 'contradiction', attacker: attacker.id, in: blamed(ledger, attacker, solver, timeLimitMs) };
  try {
    const possible = worlds.any();
    if (possible.status !== 'possible') return refused(possible);
    const ranges: Range[] = [];
    for (const target of targets) {
      const least = worlds.extreme(target.coef, 'min');
      if (least.status !== 'found') return refused(least, target.id);
      const most = worlds.extreme(target.coef, 'max');
      if (most.status !== 'found') return refused(most, target.id);
      const range = rangeOf(attacker.id, target.id, [least, most], witnesses);
      if (!isExact(range)) return { status: 'too-large', attacker: attacker.id, target: target.id };
      ranges.push(range);
      progress?.(ranges.length, targets.length);
    }
    return { status: 'audited', ranges };
  } finally {
    worlds.close();
  }
};

const isExact = ({ lo, up, lpLo, lpUp }: Range): boolean =>
  [lo, up, lpLo, lpUp].every((end) => Math.abs(end ?? 0) <= LARGEST_FIGURE);

const rangeOf = (attacker: string, target: string, [least, most]: readonly [Found, Found], worlds = false): Range => ({
  attacker,
  target,
  lo: least.value,
  up: most.value,
  lpLo: least.relaxed,
  lpUp: most.relaxed,
  ...(worlds && { witnesses: witnessesOf(least, most) }),
});
