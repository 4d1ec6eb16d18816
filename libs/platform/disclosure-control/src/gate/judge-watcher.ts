import { blamed, type Blamed } from '../audit/blamed.js';
import type { Target } from '../audit/audit.js';
import type { Tools } from '../jobs/job.js';
import { everybodyKnows, type Ledger } from '../ledger/ledger.js';
import { LARGEST_FIGURE } from '../statement.js';
import { PossibleWorlds, witnessesOf, type Found, type Unknown } from '../worlds/possible-worlds.js';
import { breached, strictly } from './breach.js';
import { statedTruth, truthFits } from './true-counts.js';
import { attackerOf, remainderOf, valueOf, type Truth, type Watcher } from './watcher.js';
import { summed, type FormReport, type WatcherReport } from './report.js';

export interface WatcherCase {
  /** All that is out, with the release in question last. */
  readonly ledger: Ledger;
  readonly watcher: Watcher;
  /** Protected forms: sums of counts. */
  readonly forms: readonly Target[];
  readonly k: number;
  readonly truth: Truth;
  readonly timeLimitMs?: number;
}

export type WatcherJudged =
  | { readonly status: 'judged'; readonly report: WatcherReport }
  | { readonly status: 'contradiction'; readonly attacker: string; readonly in: Blamed }
  | { readonly status: 'doubtful'; readonly attacker: string; readonly form?: string; readonly reason: string };

/** Tries the ledger on one watcher. One that blocks is done at the first breach; of others every breach is reported. */
export const judgeWatcher = (asked: WatcherCase, { solver, progress }: Tools): WatcherJudged => {
  const { ledger, watcher, truth, k, timeLimitMs } = asked;
  const attacker = attackerOf(watcher, truth);
  const forms = asked.forms
    .map(({ id, coef }) => ({ id, coef: remainderOf(coef, watcher) }))
    .filter(({ coef }) => Object.keys(coef).length > 0);
  const statements = [...everybodyKnows(ledger), ...attacker.knows];
  const worlds = new PossibleWorlds(solver, {
    latent: ledger.latent,
    statements,
    forms: forms.map(({ coef }) => coef),
    timeLimitMs,
  });
  const unknown = (why: Unknown, form?: string, said = ledger): WatcherJudged =>
    why.status === 'doubtful'
      ? { ...why, attacker: attacker.id, ...(form !== undefined && { form }) }
      : { status: 'contradiction', attacker: attacker.id, in: blamed(said, attacker, solver, timeLimitMs) };
  try {
    const possible = worlds.any();
    if (possible.status !== 'possible') return unknown(possible);
    const fits = truthFits(truth, { latent: ledger.latent, statements, timeLimitMs }, solver);
    if (fits.status !== 'possible') return unknown(fits, undefined, withTruth(ledger, truth));
    const reports: FormReport[] = [];
    for (const form of forms) {
      const least = worlds.extreme(form.coef, 'min', 0);
      if (least.status !== 'found') return unknown(least, form.id);
      const most = worlds.extreme(form.coef, 'max', k - 1);
      if (most.status !== 'found') return unknown(most, form.id);
      reports.push(reportOf(form, least, most, asked));
      progress?.(reports.length, forms.length);
      if (watcher.blocks && reports.at(-1)!.breach) break;
    }
    return { status: 'judged', report: summed(watcher, reports) };
  } finally {
    worlds.close();
  }
};

/** Whoever looks for what is wrong knows the counts, and goes by them first. */
const withTruth = (ledger: Ledger, truth: Truth): Ledger => ({
  ...ledger,
  relations: [...ledger.relations, ...statedTruth(truth)],
});

const reportOf = ({ id, coef }: Target, least: Found, most: Found, { watcher, truth, k }: WatcherCase): FormReport => {
  // Protected forms are sums of counts, which zero bounds.
  const range = { lo: least.value ?? 0, up: atLeast(most.value) };
  const remainder = valueOf(coef, truth);
  const rule = breached(watcher.mode, k, range, remainder);
  return {
    form: id,
    width: range.up === null ? null : range.up - range.lo,
    strict: strictly(k, range) !== undefined,
    ...(rule && { breach: { attacker: watcher.id, form: id, rule, ...range } }),
    ...(range.lo < k && { witnesses: witnessesOf(least, most) }),
  };
};

/** What is larger than can be counted exactly is that large at least. */
const atLeast = (up: number | null): number | null => (up === null ? null : Math.min(up, LARGEST_FIGURE));
