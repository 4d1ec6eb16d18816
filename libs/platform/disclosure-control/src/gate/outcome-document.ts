import type { GateRecord } from './judge.js';
import type { Outcome, PlanJudged } from './plan.js';

/** What `samverk disclosure gate` writes; the worlds only where they are asked for, since they are as secret as the counts. */
export const outcomeDocument = ({ outcomes, firstRefused }: PlanJudged, witnesses = false) => ({
  firstRefused: firstRefused ? { release: firstRefused.release, ...reason(firstRefused) } : null,
  releases: outcomes.map(({ release, published, refusals, record }) => ({
    id: release,
    published,
    refusals: refusals.map(reason),
    ...(record && { record: witnesses ? record : withoutWorlds(record) }),
  })),
});

const reason = ({ step, why }: Outcome['refusals'][number]) => {
  switch (why.status) {
    case 'refused':
      return { step, code: 'breach', ...why.breach };
    case 'contradiction':
      return { step, code: why.status, attacker: why.attacker, in: why.in };
    case 'doubtful':
      return { step, code: why.status, attacker: why.attacker, reason: why.reason };
  }
};

const withoutWorlds = (record: GateRecord) => ({
  ...record,
  attackers: record.attackers.map(({ witnesses, ...report }) => ({ ...report, witnesses: witnesses.length })),
});
