import type { Posted } from '#platform/domain';
import { posted } from '#platform/domain/testing';
import type {
  ContactCorrected,
  ContactRecorded,
  ContactVariables,
  ContactWithdrawn,
} from '../domain/support-contact.events.js';

export const contactId = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';
/** Id of the event that recorded it. */
export const first = '11111111-1111-4111-8111-111111111111';

/** A telephone call from a young woman in Alingsås who fears to be married off. */
export const aCall: ContactVariables = {
  channel: 'phone',
  wayIn: 'self',
  caller: 'exposed-person',
  municipality: 'alingsas',
  ageBand: '15-17',
  gender: 'girl-woman',
  exposure: [{ exposure: 'forced-marriage', level: 'feared' }],
  perpetrator: ['parent'],
  constellation: 'single',
  addedVulnerability: ['none-stated'],
  outcome: ['advice', 'informed-about-individual-support'],
  countsInStatistics: 'yes',
  guardianConsent: 'not-applicable',
  kind: 'advice-only',
};

type Over<Event> = Partial<Omit<Posted<Event>, 'event'>>;
const centre = {
  unit: 'centre',
  function: 'counsellor',
  occurred: '2026-02-10',
  recordedAt: '2026-02-10T12:00:00.000Z',
};

export const recorded = (variables: Partial<ContactVariables> = {}, over: Over<ContactRecorded> = {}) =>
  posted<ContactRecorded>(
    { type: 'support-contact.recorded.v1', contactId, ...aCall, ...variables },
    { ...centre, id: first, ...over },
  );

export const corrected = (
  corrects: string,
  variables: Partial<ContactVariables> = {},
  over: Over<ContactCorrected> = {},
) =>
  posted<ContactCorrected>(
    { type: 'support-contact.corrected.v1', contactId, corrects, ...aCall, ...variables },
    { ...centre, id: '22222222-2222-4222-8222-222222222222', ...over },
  );

export const withdrawn = (over: Over<ContactWithdrawn> = {}) =>
  posted<ContactWithdrawn>(
    { type: 'support-contact.withdrawn.v1', contactId },
    { ...centre, id: '33333333-3333-4333-8333-333333333333', ...over },
  );
