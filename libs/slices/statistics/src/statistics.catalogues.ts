import { catalogue, unitsWithRole } from '#platform/intake';
import { toldOf } from './domain/plan-flaw.js';
import { planRefusal } from './domain/plan-surroundings.js';
import { release, releaseAudits } from './domain/release.decider.js';
import { PartyReleasePublished, ReleaseAudited, ReleasePublished } from './domain/release.events.js';
import { tablePlans, type TablePlans } from './domain/table-plan.decider.js';
import { TablePlanAdopted } from './domain/table-plan.events.js';
import { ReleasedTable } from './domain/released-record.form.js';
import { releasedRecords } from './released-records.js';

/** The centre, whose figures they are; it names the body and the document that decided. */
const mayPost = unitsWithRole('centre');

/** Open: what will be told of whom and when is known before there is anything to tell. One stream: plans never stand side by side. */
export const tablePlanCatalogue = catalogue<TablePlanAdopted, TablePlans>({
  slice: 'statistics',
  stream: () => 'table-plans',
  decider: tablePlans,
  events: {
    'table-plan.adopted.v1': {
      ...{ form: TablePlanAdopted, visibility: 'open', mayPost },
      surroundings: (plan, around) => {
        const flaw = planRefusal(plan, around);
        return flaw && { code: flaw.code, message: toldOf(flaw) };
      },
    },
  },
});

/** What has passed the gate. It holds no secret any more; a party's own goes to its units alone. */
export const releaseCatalogue = catalogue<ReleasePublished, ReleasePublished | undefined>({
  slice: 'statistics',
  stream: ({ releaseId }) => `release-${releaseId}`,
  decider: release(),
  events: {
    'release.published.v1': {
      ...{ form: ReleasePublished, visibility: 'open', mayPost, duty: 'timers' },
      released: releasedRecords,
      releasedForm: { name: 'released-table.v1', form: ReleasedTable },
    },
  },
});

export const partyReleaseCatalogue = catalogue<PartyReleasePublished, PartyReleasePublished | undefined>({
  slice: 'statistics',
  stream: ({ releaseId }, unit) => `party-release-${releaseId}.${unit}`,
  decider: release(),
  events: {
    'party-release.published.v1': {
      ...{ form: PartyReleasePublished, visibility: 'addressed', mayPost, duty: 'timers' },
      ...{ recipients: ({ to }) => to, readBy: 'statistics' },
    },
  },
});

/** Own: how narrow the narrowest range was narrows it. */
export const releaseAuditCatalogue = catalogue<ReleaseAudited, readonly string[]>({
  slice: 'statistics',
  stream: ({ releaseId }, unit) => `release-audit-${releaseId}.${unit}`,
  decider: releaseAudits,
  events: { 'release.audited.v1': { form: ReleaseAudited, visibility: 'own', mayPost, duty: 'timers' } },
});
