import type { StoredEvent } from '#platform/event-store';

/** Written from the specification, by names of fields, without the policy: which events are a unit's own affair. */
const own = new Set([
  'support-contact.recorded.v1',
  'support-contact.corrected.v1',
  'support-contact.withdrawn.v1',
  'consent.given.v1',
  'consent.withdrawn.v1',
  'referral.handled-without-feedback.v1',
  'concern-report.protection-assessed.v1',
  'concern-report.assessment-extended.v1',
  'concern-report.assessment-decided.v1',
  'concern-report.feedback-withheld.v1',
  'concern-report.inquiry-extended.v1',
  'concern-report.inquiry-concluded.v1',
  'secrecy-mark.set.v1',
  'secrecy-mark.removed.v1',
  'disclosure-review.requested.v1',
  'disclosure-review.approved.v1',
  'log-review.planned.v1',
]);
const open = /^(agreement|party|unit-key|policy-setting|purge\.decided)/;

/** Whom an event is addressed to: the counterpart that it names. */
const addressee = ({ type, data }: StoredEvent): unknown =>
  /^(consultation|manual-handling|concern-report\.(filed|feedback-requested)|referral\.(offered|information-given|revoked|expired))/.test(
    type,
  )
    ? data['to']
    : (data['sender'] ?? data['reporter']);

export const maySee = (unit: string, event: StoredEvent): boolean => {
  if (open.test(event.type)) return true;
  if (event.unit === unit) return true;
  return !own.has(event.type) && addressee(event) === unit;
};

export const isAddressedTo = (unit: string, event: StoredEvent): boolean =>
  event.unit !== unit && !open.test(event.type) && !own.has(event.type) && addressee(event) === unit;

/** Protected persons are handled by hand: one at a time, in no list (S73). */
export const isApart = ({ type }: StoredEvent): boolean => type.startsWith('manual-handling');
