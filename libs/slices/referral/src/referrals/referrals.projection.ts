import { dayInStockholm, type Recorded } from '#platform/domain';
import { itemIdOf } from '#platform/event-store';
import type { GuardedProjection } from '#platform/projections';
import type { ConsentGiven, ReferralEvent, ReferralOffered } from '../domain/referral.events.js';
import { ReferralRow } from './referrals.entity.js';

type Told = Omit<ReferralRow, 'collaboration' | 'key'>;

/** What a reader calls a referral: no unit's name, no order, the same for both units (S16). */
export const referralOf = (collaboration: string, sender: string, referralId: string): string =>
  itemIdOf({ collaboration, unit: sender, source: 'referral', id: referralId });

const senderOf = ({ event, unit }: Recorded<ReferralEvent>): string => ('sender' in event ? event.sender : unit);

const prepared = ({ referralId, to }: ConsentGiven | ReferralOffered): Told => ({
  role: 'sent',
  referralId,
  counterpart: to,
  status: 'prepared',
  open: false,
  handled: null,
  because: null,
  referredTo: null,
  offeredOn: null,
  expires: null,
  basis: null,
  tells: [],
  contents: [],
  consentUntil: null,
});

const offered = (row: Told | undefined, recorded: Recorded<ReferralOffered>, reader: string): Told => {
  const { event, unit, recordedAt } = recorded;
  const offeredOn = dayInStockholm(new Date(recordedAt));
  const { to, expires, disclosure, tells } = event;
  const mine = reader === unit;
  return {
    ...(row ?? prepared(event)),
    ...{ status: 'offered', open: true, offeredOn, expires, basis: disclosure.basis.code, tells },
    role: mine ? 'sent' : 'received',
    counterpart: mine ? to : unit,
  };
};

const over = (row: Told, status: Told['status'], because: string): Told => ({
  ...row,
  ...{ status, open: false, because, contents: [] },
});

const later = (row: Told, event: Exclude<ReferralEvent, ConsentGiven | ReferralOffered>): Told => {
  switch (event.type) {
    case 'consent.withdrawn.v1':
      return { ...row, consentUntil: null };
    case 'referral.information-requested.v1':
      return { ...row, status: 'information-requested' };
    case 'referral.information-given.v1':
      return { ...row, status: 'information-given', expires: event.expires };
    case 'referral.accepted.v1':
      return { ...row, status: 'accepted' };
    case 'referral.declined.v1':
      return { ...over(row, 'declined', event.reason), referredTo: event.referredTo ?? null };
    case 'referral.closed.v1':
      return { ...over(row, 'closed', event.outcome), referredTo: event.referredTo ?? null };
    case 'referral.revoked.v1': {
      const consentUntil = event.reason === 'consent-withdrawn' ? null : row.consentUntil;
      return { ...over(row, 'revoked', event.reason), consentUntil };
    }
    case 'referral.expired.v1':
      return over(row, 'expired', event.reason);
    case 'referral.handled-without-feedback.v1':
      return { ...row, handled: event.step, because: event.reason ?? event.outcome ?? row.because };
  }
};

const foldedFor = (row: Told | undefined, recorded: Recorded<ReferralEvent>, reader: string): Told | undefined => {
  const { event } = recorded;
  if (event.type === 'referral.offered.v1') return offered(row, { ...recorded, event }, reader);
  if (event.type === 'consent.given.v1') return { ...(row ?? prepared(event)), consentUntil: event.expires };
  return row && later(row, event);
};

/** What has my unit referred, what was referred to it, and how far has each come? (K25, K40, S46) */
export const referrals: GuardedProjection<ReferralEvent, ReferralRow> = {
  name: 'referrals',
  version: 1,
  guarded: true,
  entity: ReferralRow,
  types: [
    'consent.given.v1',
    'consent.withdrawn.v1',
    'referral.offered.v1',
    'referral.information-requested.v1',
    'referral.information-given.v1',
    'referral.accepted.v1',
    'referral.declined.v1',
    'referral.closed.v1',
    'referral.handled-without-feedback.v1',
    'referral.revoked.v1',
    'referral.expired.v1',
  ],
  keys: (recorded) => [referralOf(recorded.collaboration, senderOf(recorded), recorded.event.referralId)],
  fold: (row, recorded, _key, reader) => {
    const { event } = recorded;
    const told = foldedFor(row, recorded, reader);
    const sent = 'content' in event && event.content && recorded.unit !== reader;
    return told && sent ? { ...told, contents: [...told.contents, itemIdOf(recorded)] } : told;
  },
};
