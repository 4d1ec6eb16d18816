import {
  casesOf,
  throughPlan,
  verdictOn,
  type Case,
  type PlanJudged,
  type PublicationPlan,
  type Verdict,
  type WatcherJudged,
} from '#platform/disclosure-control';
import type { JobPool } from './job-pool.js';
import type { Watching } from './worker.js';

/** The same answer as `gate`, with the attackers spread over the threads. Wall time goes into each record. */
export const gateInParallel = async (pool: JobPool, plan: PublicationPlan, watching: Watching): Promise<PlanJudged> => {
  const ends = performance.now() + watching.limitMs;
  const steps = throughPlan(plan);
  let next = steps.next();
  for (let asked = 1; !next.done; asked++) {
    const began = performance.now();
    const verdict = await judgeInParallel(pool, next.value, { limitMs: Math.max(0, ends - began) });
    watching.onProgress?.(asked, Math.max(asked, plan.planned.length));
    next = steps.next(timed(verdict, performance.now() - began));
  }
  return next.value;
};

/** As many attackers at a time as there are threads; the first that is told too much ends it. */
export const judgeInParallel = async (pool: JobPool, asked: Case, watching: Watching): Promise<Verdict> => {
  const ends = performance.now() + watching.limitMs;
  const cases = casesOf(asked);
  const judged: WatcherJudged[] = [];
  for (let at = 0; at < cases.length; at += pool.threads) {
    const limitMs = Math.max(0, ends - performance.now());
    const beside = cases.slice(at, at + pool.threads);
    judged.push(...(await Promise.all(beside.map((one) => pool.run('judgeWatcher', one, { limitMs })))));
    watching.onProgress?.(judged.length, cases.length);
    const verdict = verdictOn(asked, judged);
    if (verdict.status !== 'safe') return verdict;
  }
  return verdictOn(asked, judged);
};

const timed = (verdict: Verdict, wallMs: number): Verdict =>
  verdict.status === 'safe' ? { ...verdict, record: { ...verdict.record, wallMs: Math.round(wallMs) } } : verdict;
