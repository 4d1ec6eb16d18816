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
const open = /^(agreement|party(?!-release)|unit-key|policy-setting|purge\.decided|release\.published)/;

/** Whom an event is addressed to: the counterpart that it names. */
const addressee = ({ type, data }: StoredEvent): unknown =>
  /^(consultation|manual-handling|party-release|concern-report\.(filed|feedback-requested)|referral\.(offered|information-given|revoked|expired))/.test(
    type,
  )
    ? data['to']
    : (data['sender'] ?? data['reporter']);

const isTo = (unit: string, event: StoredEvent): boolean => [addressee(event)].flat().includes(unit);

export const maySee = (unit: string, event: StoredEvent): boolean => {
  if (open.test(event.type)) return true;
  if (event.unit === unit) return true;
  return !own.has(event.type) && isTo(unit, event);
};

export const isAddressedTo = (unit: string, event: StoredEvent): boolean =>
  event.unit !== unit && !open.test(event.type) && !own.has(event.type) && isTo(unit, event);

/** Protected persons are handled by hand: one at a time, in no list (S73). */
export const isApart = ({ type }: StoredEvent): boolean => type.startsWith('manual-handling');

/** What is open to all comes in one topic; tables of figures in theirs. */
export const isOpen = ({ type }: StoredEvent): boolean => open.test(type);
export const isRelease = ({ type }: StoredEvent): boolean => type === 'release.published.v1';

/** What a unit's systems do not get of what the unit may see: what lawyers, records officers, log reviewers and statisticians read (S65). */
const withoutSystems = /^(disclosure-review\.(approved|refused)|secrecy-mark|log-review|party-release|purge\.executed)/;

/** What stands in the inbox topic of a unit: what was sent to it, and what it said itself (S17). */
export const isInTopicOf = (unit: string, event: StoredEvent): boolean =>
  maySee(unit, event) && !isOpen(event) && !isApart(event) && !withoutSystems.test(event.type);
