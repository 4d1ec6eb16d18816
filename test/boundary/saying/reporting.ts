import { claims, one, thingOf, type Saying } from './thing.js';

const report =
  (type: string, data: (pick: number) => object, byBoard = true): Saying =>
  (world, { thing, pick }) => {
    const { id, opener, other } = thingOf(world, 'report', thing);
    return { type, data: { reportId: id, ...(byBoard ? { reporter: opener.id } : { to: other.id }), ...data(pick) } };
  };
/** Reports of concern, and what the board does with them. */
export const reporting = {
  report: report('concern-report.filed.v1', () => ({ way: 'ordinary-channel', disclosure: claims.report }), false),
  receive: report('concern-report.received.v1', () => ({})),
  protect: report('concern-report.protection-assessed.v1', () => ({ protection: 'no-immediate-protection' })),
  assess: report('concern-report.assessment-decided.v1', (pick) => ({
    outcome: one(['opened', 'not-opened', 'already-ongoing'], pick),
  })),
  'ask-feedback': report('concern-report.feedback-requested.v1', () => ({}), false),
  'give-feedback': report('concern-report.feedback-given.v1', (pick) => ({
    answer: one(['opened', 'not-opened', 'already-ongoing'], pick),
    disclosure: claims.feedback,
  })),
  'withhold-feedback': report('concern-report.feedback-withheld.v1', () => ({ reason: 'unsuitable' })),
  conclude: report('concern-report.inquiry-concluded.v1', () => ({})),
} as const satisfies Record<string, Saying>;
