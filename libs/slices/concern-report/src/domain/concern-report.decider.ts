import { Rejection, type Decider, type Posted } from '#platform/domain';
import { giveFeedback, withholdFeedback } from './answering.js';
import { assessProtection, decideAssessment, extendAssessment } from './assessing.js';
import type { BoardEvent, ConcernReportEvent } from './concern-report.events.js';
import type { ConcernReport, ReportFacts } from './concern-report.state.js';
import { evolve } from './evolving.js';
import { concludeInquiry, extendInquiry } from './inquiring.js';
import { noSuchReport } from './refusals.js';
import { file, receive, requestFeedback } from './reporting.js';

const byTheBoard = (facts: ReportFacts, posted: Posted<BoardEvent>): readonly BoardEvent[] => {
  const { event } = posted;
  switch (event.type) {
    case 'concern-report.received.v1':
      return receive(facts, { ...posted, event });
    case 'concern-report.protection-assessed.v1':
      return assessProtection(facts, { ...posted, event });
    case 'concern-report.assessment-extended.v1':
      return extendAssessment(facts, { ...posted, event });
    case 'concern-report.assessment-decided.v1':
      return decideAssessment(facts, { ...posted, event });
    case 'concern-report.feedback-given.v1':
      return giveFeedback(facts, { ...posted, event });
    case 'concern-report.feedback-withheld.v1':
      return withholdFeedback(facts, { ...posted, event });
    case 'concern-report.inquiry-extended.v1':
      return extendInquiry(facts, { ...posted, event });
    case 'concern-report.inquiry-concluded.v1':
      return concludeInquiry(facts, { ...posted, event });
  }
};

/** A report of concern from the day it was made to the end of the inquiry (SoL 19:1–6, 20:1–3; S31–S37). */
export const concernReport: Decider<ConcernReport, ConcernReportEvent> = {
  initial: { status: 'absent' },
  decide: (report, posted) => {
    const { event, unit } = posted;
    if (event.type === 'concern-report.filed.v1') return file(report, { ...posted, event });
    if (report.status === 'absent') throw noSuchReport();
    if (event.type === 'concern-report.feedback-requested.v1')
      return requestFeedback(report.facts, { ...posted, event });
    if (unit !== report.facts.board)
      throw new Rejection(
        'not-the-social-board',
        'Only the social board that got the report can say this (SoL 20:1–3).',
      );
    return byTheBoard(report.facts, { ...posted, event });
  },
  evolve,
};
