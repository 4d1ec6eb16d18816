import type { Target } from '../audit/audit.js';
import type { Tools } from '../jobs/job.js';
import type { Ledger, Release } from '../ledger/ledger.js';
import type { Breach } from './breach.js';
import { judgeWatcher, type WatcherCase, type WatcherJudged } from './judge-watcher.js';
import { narrowest, type WatcherReport } from './report.js';
import type { Truth, Watcher } from './watcher.js';

export interface Case {
  /** What is out already. */
  readonly ledger: Ledger;
  readonly candidate: Release;
  readonly watchers: readonly Watcher[];
  readonly forms: readonly Target[];
  /** The lowest class is 0 … k - 1. */
  readonly k: number;
  readonly truth: Truth;
  readonly timeLimitMs?: number;
}

/** Kept with the release, internally: what was tested, how wide ranges are at least, and the worlds that prove it. */
export interface GateRecord {
  readonly release: string;
  readonly k: number;
  readonly formsTested: number;
  /** No range of a form that may be small is known to be narrower; ranges are not followed beyond k - 1. */
  readonly minimumWidth: number | null;
  readonly atMinimumWidth: number;
  readonly strictFlags: number;
  readonly attackers: readonly WatcherReport[];
  /** Wall time and solver, handed in by whoever ran it. */
  readonly wallMs?: number;
  readonly solver?: string;
}

/** Anything but `safe` keeps the release in: no answer is never a yes. */
export type Verdict =
  | { readonly status: 'safe'; readonly record: GateRecord }
  | { readonly status: 'refused'; readonly breach: Breach }
  | Exclude<WatcherJudged, { status: 'judged' }>;

/** May this release leave, after all that has left before? */
export const judge = (asked: Case, tools: Tools): Verdict => {
  const judged: WatcherJudged[] = [];
  for (const [nr, one] of casesOf(asked).entries()) {
    judged.push(judgeWatcher(one, tools));
    tools.progress?.(nr + 1, asked.watchers.length);
    const verdict = verdictOn(asked, judged);
    if (verdict.status !== 'safe') return verdict;
  }
  return verdictOn(asked, judged);
};

/** The same question to each watcher, so that they can be asked beside each other. With nobody, or about nothing, is a defect. */
export const casesOf = ({ ledger, candidate, watchers, forms, k, truth, timeLimitMs }: Case): WatcherCase[] => {
  if (watchers.length === 0 || forms.length === 0)
    throw new RangeError('A release was to be tried on nobody, or for nothing.');
  const joint = { ...ledger, releases: [...ledger.releases, candidate] };
  const limit = timeLimitMs === undefined ? {} : { timeLimitMs };
  return watchers.map((watcher) => ({ ledger: joint, watcher, forms, k, truth, ...limit }));
};

export const verdictOn = ({ candidate, k }: Case, judged: readonly WatcherJudged[]): Verdict => {
  const reports: WatcherReport[] = [];
  for (const one of judged) {
    if (one.status !== 'judged') return one;
    const [breach] = one.report.breaches;
    if (one.report.blocks && breach) return { status: 'refused', breach };
    reports.push(one.report);
  }
  return { status: 'safe', record: recordOf(candidate.id, k, reports) };
};

const recordOf = (release: string, k: number, attackers: readonly WatcherReport[]): GateRecord => {
  const total = (count: (report: WatcherReport) => number): number =>
    attackers.reduce((sum, report) => sum + count(report), 0);
  const { width, count } = narrowest(
    attackers.map(({ minimumWidth, atMinimumWidth }) => ({ width: minimumWidth, count: atMinimumWidth })),
  );
  return {
    release,
    k,
    formsTested: total(({ forms }) => forms),
    minimumWidth: width,
    atMinimumWidth: count,
    strictFlags: total(({ strictFlags }) => strictFlags),
    attackers,
  };
};
