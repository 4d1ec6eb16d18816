import type { Posted } from '#platform/domain';
import { posted } from '#platform/domain/testing';
import type {
  ConsultationAnswered,
  ConsultationClosed,
  ConsultationFollowedUp,
  ConsultationRequested,
} from '../domain/consultation.events.js';

export const consultationId = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';
/** As a digest looks: 43 characters of base64url. */
export const digest = (letter: string): string => letter.repeat(43);
export const sealed = (letter = 'a') => ({
  content: { ciphertext: digest(letter), commitment: digest('c') },
  contentUntil: '2026-03-01',
});

type Over<Event> = Partial<Omit<Posted<Event>, 'event'>>;
const day = { occurred: '2026-02-10', recordedAt: '2026-02-10T12:00:00.000Z', function: 'counsellor' };

export const requested = (data: Partial<ConsultationRequested> = {}, over: Over<ConsultationRequested> = {}) =>
  posted<ConsultationRequested>(
    {
      type: 'consultation.requested.v1',
      consultationId,
      to: 'centre',
      phase: 'preliminary-assessment',
      themes: ['threat-and-risk-assessment'],
      profession: 'social-services',
      exposedBehind: 'yes',
      channel: 'web',
      wayIn: 'self',
      ...sealed(),
      ...data,
    },
    { ...day, id: '00000000-0000-4000-8000-000000000001', unit: 'school', ...over },
  );

export const answered = (data: Partial<ConsultationAnswered> = {}, over: Over<ConsultationAnswered> = {}) =>
  posted<ConsultationAnswered>(
    { type: 'consultation.answered.v1', consultationId, to: 'school', ...sealed('b'), ...data },
    { ...day, id: '00000000-0000-4000-8000-000000000002', unit: 'centre', ...over },
  );

export const followedUp = (data: Partial<ConsultationFollowedUp> = {}, over: Over<ConsultationFollowedUp> = {}) =>
  posted<ConsultationFollowedUp>(
    { type: 'consultation.followed-up.v1', consultationId, to: 'centre', ...data },
    { ...day, id: '00000000-0000-4000-8000-000000000003', unit: 'school', ...over },
  );

export const closed = (data: Partial<ConsultationClosed> = {}, over: Over<ConsultationClosed> = {}) =>
  posted<ConsultationClosed>(
    { type: 'consultation.closed.v1', consultationId, to: 'centre', step: 'concern-report', ...data },
    { ...day, id: '00000000-0000-4000-8000-000000000004', unit: 'school', ...over },
  );
