import { Rejection, type Posted } from '#platform/domain';
import type { FeedbackGiven, FeedbackWithheld } from './concern-report.events.js';
import type { ReportFacts } from './concern-report.state.js';
import { dayOf, onTheGround, stepMissing, stepTaken } from './refusals.js';

export const giveFeedback = (
  { decision, requestedOn, given }: ReportFacts,
  posted: Posted<FeedbackGiven>,
): readonly FeedbackGiven[] => {
  const { event } = posted;
  if (given?.answer === event.answer) return [];
  if (given) throw stepTaken('The reporter has been told (SoL 19:6).');
  if (requestedOn === null)
    throw new Rejection('feedback-not-requested', 'The reporter is told on request only (SoL 19:6).');
  if (!decision) throw stepMissing('There is nothing to tell before the assessment is decided (SoL 20:2).');
  if (decision.outcome !== event.answer)
    throw new Rejection('feedback-differs', 'The reporter is told what was decided, or nothing (SoL 19:6, S32).');
  onTheGround('feedback-to-reporter', event.disclosure);
  dayOf(posted, decision.on, requestedOn);
  return [event];
};

/** Withholding may be decided before anyone asks, and given up later. */
export const withholdFeedback = (
  { arrivedOn, given, withheld }: ReportFacts,
  posted: Posted<FeedbackWithheld>,
): readonly FeedbackWithheld[] => {
  const { event } = posted;
  if (withheld?.reason === event.reason) return [];
  if (given) throw stepTaken('The reporter has been told (SoL 19:6).');
  if (withheld) throw stepTaken('That feedback is withheld is recorded, for another reason.');
  if (arrivedOn === null) throw stepMissing('Record the day of receipt first: limits count from it (S31).');
  dayOf(posted, arrivedOn);
  return [event];
};
