import type { CalendarDate } from '#platform/domain';
import type { Collaboration } from '#platform/identity';
import { concernReportCatalogue } from '#slices/concern-report';
import { consultationCatalogue } from '#slices/consultation';
import { referralCatalogue } from '#slices/referral';
import { planRefusal, type PlanFlaw, type TablePlanAdopted } from '#slices/statistics';
import { supportContactCatalogue } from '#slices/support-contact';

/** What the hub knows and a file does not say. */
export interface Decided {
  /** The setting `statistics.threshold`. */
  readonly threshold: number;
  /** The setting `statistics.min-contributors`. */
  readonly contributors: number;
}

/** What is counted in a hub, by what, with which codes. */
export const countedBy = [
  ...[supportContactCatalogue.countedBy, consultationCatalogue.countedBy],
  ...[referralCatalogue.countedBy, concernReportCatalogue.countedBy],
].flatMap((each) => each ?? []);

/** Why the hub would refuse the plan in this collaboration on its day; by the rules of the hub itself. */
export const refusalIn = (
  { collaboration, decided }: { readonly collaboration: Collaboration; readonly decided: Decided },
  plan: TablePlanAdopted,
  today: CalendarDate,
): PlanFlaw | undefined => {
  const settings = [
    { setting: 'statistics.threshold', value: String(decided.threshold), from: '2000-01-01' },
    { setting: 'statistics.min-contributors', value: String(decided.contributors), from: '2000-01-01' },
  ];
  return planRefusal(plan, { facts: { settings }, today, directory: collaboration, countedBy });
};
