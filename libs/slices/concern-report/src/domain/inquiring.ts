import type { CalendarDate, Posted } from '#platform/domain';
import type { InquiryConcluded, InquiryExtended } from './concern-report.events.js';
import type { ReportFacts } from './concern-report.state.js';
import { extend } from './extending.js';
import { dayOf, stepMissing, stepTaken } from './refusals.js';

/** An inquiry that was ongoing already has its limit elsewhere. */
const openedOn = ({ decision }: ReportFacts): CalendarDate => {
  if (decision?.outcome === 'opened') return decision.on;
  throw stepMissing('This report has led to no inquiry of its own (SoL 20:2).');
};

export const extendInquiry = (facts: ReportFacts, posted: Posted<InquiryExtended>): readonly InquiryExtended[] => {
  if (facts.inquiryUntil === posted.event.until) return [];
  if (facts.concludedOn) throw stepTaken('The inquiry is concluded (SoL 20:3).');
  return extend(facts, 'inquiry', posted, openedOn(facts));
};

export const concludeInquiry = (facts: ReportFacts, posted: Posted<InquiryConcluded>): readonly InquiryConcluded[] => {
  if (facts.concludedOn === posted.occurred) return [];
  if (facts.concludedOn) throw stepTaken('The inquiry was concluded on another day.');
  dayOf(posted, openedOn(facts));
  return [posted.event];
};
