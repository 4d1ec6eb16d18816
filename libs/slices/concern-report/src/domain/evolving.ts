import { dayInStockholm, type Posted } from '#platform/domain';
import type { ConcernReportEvent, ConcernReportFiled } from './concern-report.events.js';
import type { ConcernReport, ReportFacts } from './concern-report.state.js';

const filed = ({ event, unit, occurred, recordedAt }: Posted<ConcernReportFiled>): ReportFacts => ({
  reporter: unit,
  board: event.to,
  way: event.way,
  ciphertext: event.content?.ciphertext ?? null,
  filedOn: occurred,
  arrivedOn: event.way === 'sealed-content' ? dayInStockholm(new Date(recordedAt)) : null,
  acknowledged: false,
  protection: null,
  assessmentUntil: null,
  decision: null,
  requestedOn: null,
  given: null,
  withheld: null,
  inquiryUntil: null,
  concludedOn: null,
});

const added = ({
  event,
  occurred: on,
}: Posted<Exclude<ConcernReportEvent, ConcernReportFiled>>): Partial<ReportFacts> => {
  switch (event.type) {
    case 'concern-report.received.v1':
      return { arrivedOn: on, acknowledged: true };
    case 'concern-report.protection-assessed.v1':
      return { protection: { on, protection: event.protection } };
    case 'concern-report.assessment-extended.v1':
      return { assessmentUntil: event.until };
    case 'concern-report.assessment-decided.v1':
      return { decision: { on, outcome: event.outcome } };
    case 'concern-report.feedback-requested.v1':
      return { requestedOn: on };
    case 'concern-report.feedback-given.v1':
      return { given: { on, answer: event.answer } };
    case 'concern-report.feedback-withheld.v1':
      return { withheld: { on, reason: event.reason } };
    case 'concern-report.inquiry-extended.v1':
      return { inquiryUntil: event.until };
    case 'concern-report.inquiry-concluded.v1':
      return { concludedOn: on };
  }
};

export const evolve = (report: ConcernReport, posted: Posted<ConcernReportEvent>): ConcernReport => {
  const { event } = posted;
  if (event.type === 'concern-report.filed.v1') return { status: 'filed', facts: filed({ ...posted, event }) };
  if (report.status === 'absent') return report;
  return { status: 'filed', facts: { ...report.facts, ...added({ ...posted, event }) } };
};
