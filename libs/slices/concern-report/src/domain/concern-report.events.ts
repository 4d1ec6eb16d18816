import type { FeedbackGiven, FeedbackWithheld } from './answering.events.js';
import type { AssessmentDecided, AssessmentExtended, ProtectionAssessed } from './assessing.events.js';
import type { InquiryConcluded, InquiryExtended } from './inquiring.events.js';
import type { ConcernReportFiled, ConcernReportReceived, FeedbackRequested } from './reporting.events.js';

export * from './answering.events.js';
export * from './assessing.events.js';
export * from './inquiring.events.js';
export * from './reporting.events.js';

/** Stored for ever: add optional fields, never rename or remove one. */
export type ConcernReportEvent = ReporterEvent | BoardEvent;

/** Said by the reporting unit. */
export type ReporterEvent = ConcernReportFiled | FeedbackRequested;

/** Said by the social board. */
export type BoardEvent =
  | ConcernReportReceived
  | ProtectionAssessed
  | AssessmentExtended
  | AssessmentDecided
  | FeedbackGiven
  | FeedbackWithheld
  | InquiryExtended
  | InquiryConcluded;
