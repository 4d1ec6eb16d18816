import { Rejection, type Posted } from '#platform/domain';
import type { ConcernReportFiled, ConcernReportReceived, FeedbackRequested } from './concern-report.events.js';
import type { ConcernReport, ReportFacts } from './concern-report.state.js';
import { lawOn } from './law/law.js';
import { dayOf, onTheGround, stepTaken } from './refusals.js';

export const file = (report: ConcernReport, posted: Posted<ConcernReportFiled>): readonly ConcernReportFiled[] => {
  const { event, occurred } = posted;
  if (report.status === 'filed') {
    const { board, way, ciphertext, filedOn } = report.facts;
    const same = board === event.to && way === event.way && filedOn === occurred;
    if (same && ciphertext === (event.content?.ciphertext ?? null)) return [];
    throw stepTaken('This unit has made another report under this id.');
  }
  dayOf(posted);
  onTheGround('duty-report-child', event.disclosure);
  if ((event.way === 'sealed-content') !== (event.content !== undefined))
    throw new Rejection('way-and-content-differ', 'Content goes with the way sealed-content, and with no other (S36).');
  return [event];
};

export const receive = (
  facts: ReportFacts,
  posted: Posted<ConcernReportReceived>,
): readonly ConcernReportReceived[] => {
  const { event, occurred } = posted;
  if (facts.acknowledged && facts.arrivedOn === occurred) return [];
  if (facts.acknowledged) throw stepTaken('The day of receipt is recorded, and limits count from it (S31).');
  if (facts.arrivedOn !== null && facts.arrivedOn !== occurred)
    throw new Rejection(
      'receipt-day-differs',
      'Sealed content has arrived on the day it was recorded here, when the board could read it (TF 2:9, S7).',
    );
  // What the hub delivered has arrived, whatever day the reporter says that it sent it.
  const day = dayOf(posted, facts.arrivedOn === null ? facts.filedOn : null);
  if (!lawOn(day))
    throw new Rejection('day-not-possible', 'No law that is encoded here was in force on the day (S31).');
  return [event];
};

/** Depends on nothing but what the reporter knows: whatever the board has recorded, the answer is the same (S32). */
export const requestFeedback = (
  facts: ReportFacts,
  posted: Posted<FeedbackRequested>,
): readonly FeedbackRequested[] => {
  if (posted.event.to !== facts.board)
    throw new Rejection('wrong-recipient', 'The request goes to the social board that the report went to (S14).');
  if (facts.requestedOn !== null) return [];
  dayOf(posted, facts.filedOn);
  return [posted.event];
};
