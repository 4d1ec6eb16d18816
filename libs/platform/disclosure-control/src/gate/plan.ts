import type { Tools } from '../jobs/job.js';
import type { Release } from '../ledger/ledger.js';
import type { Statement } from '../statement.js';
import { judge, type Case, type GateRecord, type Verdict } from './judge.js';

/** A table that the plan promises for a day: in the detail that is hoped for, and what to fall back on, coarser each time. */
export interface Planned {
  readonly id: string;
  /** ISO 8601, whose year is that for which a fallback sticks; or a number that grows, for one year in all. */
  readonly time?: string | number;
  /** Tables of one series fall back together for the rest of the year, so that a change of detail tells nothing more. */
  readonly series?: string;
  readonly ladder: readonly (readonly Statement[])[];
}

export interface PublicationPlan extends Omit<Case, 'candidate'> {
  readonly planned: readonly Planned[];
}

/** Why a step of the ladder was not published. */
export interface Refusal {
  readonly step: number;
  readonly why: Exclude<Verdict, { status: 'safe' }>;
}

export interface Outcome {
  readonly release: string;
  /** The step of the ladder that may leave; nothing is always safe. */
  readonly published: number | 'nothing';
  readonly refusals: readonly Refusal[];
  readonly record?: GateRecord;
}

export interface PlanJudged {
  readonly outcomes: readonly Outcome[];
  /** The first step of a ladder that was kept in, whether by a breach or because there was no answer. */
  readonly firstRefused?: Refusal & { readonly release: string };
}

/** Goes through a plan, asking for a verdict on one candidate at a time; whoever drives it decides where that is found. */
export function* throughPlan(plan: PublicationPlan): Generator<Case, PlanJudged, Verdict> {
  const sticky = new Map<string, number>();
  const outcomes: Outcome[] = [];
  let ledger = plan.ledger;
  let year = plan.planned.map(({ time }) => yearOf(time)).find((one) => one !== undefined) ?? '';
  for (const planned of plan.planned) {
    year = yearOf(planned.time) ?? year;
    const key = stickyKey(planned, year);
    const { outcome, release, step } = yield* downLadder(planned, sticky.get(key) ?? 0, { ...plan, ledger });
    outcomes.push(outcome);
    if (release) ledger = { ...ledger, releases: [...ledger.releases, release] };
    sticky.set(key, step);
  }
  const [firstRefused] = outcomes.flatMap(({ release, refusals }) => refusals.map((one) => ({ release, ...one })));
  return { outcomes, ...(firstRefused && { firstRefused }) };
}

function* downLadder(
  { id, time, ladder }: Planned,
  from: number,
  plan: Omit<Case, 'candidate'>,
): Generator<Case, { outcome: Outcome; release?: Release; step: number }, Verdict> {
  const refusals: Refusal[] = [];
  let step = from;
  for (; step < ladder.length; step++) {
    const release: Release = { id, ...(time !== undefined && { time }), statements: ladder[step]! };
    const verdict = yield { ...plan, candidate: release };
    if (verdict.status === 'safe')
      return { outcome: { release: id, published: step, refusals, record: verdict.record }, release, step };
    refusals.push({ step, why: verdict });
  }
  return { outcome: { release: id, published: 'nothing', refusals }, step };
}

/** What has no time leaves between what has one, and so in its year; numbers, or what else tells no year, are one year in all. */
const yearOf = (time: Planned['time']): string | undefined =>
  typeof time === 'string' ? (/^\d{4}(?!\d)/.exec(time)?.[0] ?? '') : undefined;

/** A release of its own and a series of the same name have nothing to do with each other. */
const stickyKey = ({ id, series }: Planned, year: string): string =>
  JSON.stringify([series === undefined ? { id } : { series }, year]);

/** The whole plan in this thread. */
export const gate = (plan: PublicationPlan, tools: Tools): PlanJudged => {
  const steps = throughPlan(plan);
  let next = steps.next();
  while (!next.done) next = steps.next(judge(next.value, tools));
  return next.value;
};
