import type { GateRecord, Outcome, Refusal } from '#platform/disclosure-control';
import type { PublishedTable, StepRefused, TableAudited } from '../domain/release.events.js';
import { digestOf } from './digest.js';

/** What is kept of the trial: numbers and a digest over the worlds that prove it, which the same log gives again. */
export const auditOf = (
  { table, period, level }: PublishedTable,
  { refusals, record }: Pick<Outcome, 'refusals' | 'record'>,
  from: number,
): TableAudited => ({
  ...{ table, period, level },
  refused: refusals.map((refusal) => stepRefused(refusal, from)),
  ...(record ? tried(record) : nothingTried),
});

/** Nothing was tried, since the collaboration has come to ask for more than the plan keeps. */
export const belowThreshold = ({ table, period, level }: PublishedTable): TableAudited => ({
  ...{ table, period, level, refused: [{ step: 0, why: 'threshold' }], ...nothingTried },
});

const stepRefused = ({ step, why }: Refusal, from: number): StepRefused => {
  if (why.status === 'refused')
    return { step: from + step, why: 'breach', rule: why.breach.rule, attacker: why.breach.attacker };
  return { step: from + step, why: why.status, attacker: why.attacker };
};

const nothingTried = {
  ...{ attackers: 0, formsTested: 0, atMinimumWidth: 0, strictFlags: 0, wallMs: 0, witnesses: 0 },
};

const tried = ({ attackers, formsTested, minimumWidth, atMinimumWidth, strictFlags, wallMs = 0 }: GateRecord) => {
  const worlds = attackers.flatMap(({ attacker, witnesses }) => witnesses.map((each) => ({ attacker, ...each })));
  return {
    ...{ attackers: attackers.length, formsTested, atMinimumWidth, strictFlags, wallMs, witnesses: worlds.length },
    ...(minimumWidth === null ? {} : { minimumWidth }),
    ...(worlds.length === 0 ? {} : { witnessDigest: digestOf(worlds) }),
  };
};
