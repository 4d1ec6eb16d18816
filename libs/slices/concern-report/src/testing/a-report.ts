import type { Posted } from '#platform/domain';
import { posted } from '#platform/domain/testing';
import type * as events from '../domain/concern-report.events.js';

export const reportId = '3f0c9a52-1d55-4c1e-9d6c-0d3d2e0b7a11';
const report = { reportId };
const ofSchool = { reportId, reporter: 'school' };
const digest = 'A'.repeat(43);

const ground = (code: string, provision: string, wordingFrom: string, condition: string) => ({
  basis: { code, provision, wordingFrom },
  subjectAge: 'under-18' as const,
  condition,
});
/** The claims as the law has them from 2026-01-15. */
export const dutyToReport = ground(
  'duty-report-child',
  'OSL 10:28, SoL (2025:400) 19:1 (SFS 2025:1501)',
  '2026-01-15',
  'child-may-fare-ill',
);
export const rightToTell = ground(
  'feedback-to-reporter',
  'OSL 26:9 a, SoL (2025:400) 19:6 (SFS 2025:1501)',
  '2026-01-15',
  'only-whether-opened',
);

export const filed = (over: Partial<events.ConcernReportFiled> = {}): events.ConcernReportFiled => ({
  ...report,
  type: 'concern-report.filed.v1',
  to: 'board',
  way: 'sdk',
  disclosure: dutyToReport,
  ...over,
});
export const sealed = filed({ way: 'sealed-content', content: { ciphertext: digest, commitment: digest } });
export const received: events.ConcernReportReceived = { ...ofSchool, type: 'concern-report.received.v1' };
export const protectionAssessed: events.ProtectionAssessed = {
  ...ofSchool,
  type: 'concern-report.protection-assessed.v1',
  protection: 'no-immediate-protection',
};
export const assessmentExtended = (until: string): events.AssessmentExtended => ({
  ...ofSchool,
  type: 'concern-report.assessment-extended.v1',
  until,
  reason: 'child-not-reached',
});
export const decided = (outcome: events.Outcome): events.AssessmentDecided => ({
  ...ofSchool,
  type: 'concern-report.assessment-decided.v1',
  outcome,
});
export const requested: events.FeedbackRequested = {
  ...report,
  type: 'concern-report.feedback-requested.v1',
  to: 'board',
};
export const given = (answer: events.Outcome): events.FeedbackGiven => ({
  ...ofSchool,
  type: 'concern-report.feedback-given.v1',
  answer,
  disclosure: rightToTell,
});
export const withheld: events.FeedbackWithheld = {
  ...ofSchool,
  type: 'concern-report.feedback-withheld.v1',
  reason: 'danger-to-the-child',
};
export const inquiryExtended = (until: string): events.InquiryExtended => ({
  ...ofSchool,
  type: 'concern-report.inquiry-extended.v1',
  until,
  reason: 'criminal-inquiry',
});
export const concluded: events.InquiryConcluded = { ...ofSchool, type: 'concern-report.inquiry-concluded.v1' };

/** Said on the day it happened, by the unit whose event it is. */
export const on = <Event extends events.ConcernReportEvent>(
  occurred: string,
  event: Event,
  over: Partial<Posted<Event>> = {},
): Posted<Event> =>
  posted(event, {
    occurred,
    unit: 'reporter' in event ? 'board' : 'school',
    function: 'case-officer',
    recordedAt: `${occurred}T12:00:00.000Z`,
    ...over,
  });
