import { catalogue, everyUnit, type PostingRule } from '#platform/intake';
import { concernReport } from './domain/concern-report.decider.js';
import * as events from './domain/concern-report.events.js';
import { decided, filed } from './domain/counted.js';
import { countedBy } from './domain/counted-by.js';
import type { ConcernReport } from './domain/concern-report.state.js';

const socialBoard: PostingRule<unknown> = ({ secrecyRegime }) => secrecyRegime === 'social-services';
const own = { visibility: 'own', mayPost: socialBoard } as const;
const toTheReporter = {
  visibility: 'addressed',
  mayPost: socialBoard,
  recipients: ({ reporter }: { readonly reporter: string }) => [reporter],
} as const;
const toTheBoard = {
  visibility: 'addressed',
  mayPost: everyUnit,
  recipients: ({ to }: { readonly to: string }) => [to],
} as const;

/** Nothing is ever addressed to anyone but the reporting unit and the social board: there is no guardian here (S34). */
export const concernReportCatalogue = catalogue<events.ConcernReportEvent, ConcernReport>({
  slice: 'concern-report',
  stream: (event, unit) => `concern-report-${event.reportId}.${'reporter' in event ? event.reporter : unit}`,
  decider: concernReport,
  countedBy,
  events: {
    'concern-report.filed.v1': {
      ...toTheBoard,
      form: events.ConcernReportFiled,
      disclosure: ({ disclosure }) => disclosure,
      content: ({ content }) => content,
      contributes: filed,
    },
    'concern-report.received.v1': { ...toTheReporter, form: events.ConcernReportReceived },
    'concern-report.protection-assessed.v1': { ...own, form: events.ProtectionAssessed },
    'concern-report.assessment-extended.v1': { ...own, form: events.AssessmentExtended },
    'concern-report.assessment-decided.v1': { ...own, form: events.AssessmentDecided, contributes: decided },
    'concern-report.feedback-requested.v1': { ...toTheBoard, form: events.FeedbackRequested },
    'concern-report.feedback-given.v1': {
      ...toTheReporter,
      form: events.FeedbackGiven,
      disclosure: ({ disclosure }) => disclosure,
    },
    'concern-report.feedback-withheld.v1': { ...own, form: events.FeedbackWithheld },
    'concern-report.inquiry-extended.v1': { ...own, form: events.InquiryExtended },
    'concern-report.inquiry-concluded.v1': { ...own, form: events.InquiryConcluded },
  },
});
