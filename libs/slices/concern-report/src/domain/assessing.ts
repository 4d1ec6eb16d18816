import type { Posted } from '#platform/domain';
import type { AssessmentDecided, AssessmentExtended, ProtectionAssessed } from './concern-report.events.js';
import type { ReportFacts } from './concern-report.state.js';
import { extend } from './extending.js';
import { dayOf, stepMissing, stepTaken } from './refusals.js';

export const assessProtection = (
  { arrivedOn, protection }: ReportFacts,
  posted: Posted<ProtectionAssessed>,
): readonly ProtectionAssessed[] => {
  const { event, occurred } = posted;
  if (protection?.on === occurred && protection.protection === event.protection) return [];
  if (protection) throw stepTaken('The need of immediate protection is assessed once for each report (SoL 20:1).');
  if (arrivedOn === null) throw stepMissing('Record the day of receipt first: limits count from it (S31).');
  dayOf(posted, arrivedOn);
  return [event];
};

export const extendAssessment = (
  facts: ReportFacts,
  posted: Posted<AssessmentExtended>,
): readonly AssessmentExtended[] => {
  if (facts.assessmentUntil === posted.event.until) return [];
  if (facts.decision) throw stepTaken('The assessment has ended with a decision (SoL 20:2).');
  if (facts.arrivedOn === null) throw stepMissing('Record the day of receipt first: limits count from it (S31).');
  return extend(facts, 'assessment', posted, facts.arrivedOn);
};

export const decideAssessment = (
  { arrivedOn, protection, decision }: ReportFacts,
  posted: Posted<AssessmentDecided>,
): readonly AssessmentDecided[] => {
  const { event, occurred } = posted;
  if (decision?.on === occurred && decision.outcome === event.outcome) return [];
  if (decision) throw stepTaken('The assessment ends with one decision (SoL 20:2).');
  if (!protection)
    throw stepMissing('The need of immediate protection is assessed at once, before the decision (SoL 20:1).');
  dayOf(posted, arrivedOn, protection.on);
  return [event];
};
