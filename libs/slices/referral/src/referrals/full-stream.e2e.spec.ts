import { randomUUID } from 'node:crypto';
import type { ReferralEvent } from '../domain/referral.events.js';
import { acceptance, consent, offer, question, referralId, revocation } from '../testing/index.js';
import { servedReferrals } from '../testing/served-referrals.js';

let hub: Awaited<ReturnType<typeof servedReferrals>>;
beforeEach(async () => {
  hub = await servedReferrals();
  for (const event of [consent(), offer()]) await hub.tell('centre', event);
});
afterEach(() => hub.close());

/** As many events as the stream takes from a unit, put there directly. */
const filledBy = async (unit: string, { type, ...data }: ReferralEvent): Promise<void> => {
  const seenBy =
    unit === 'shelter' ? { visibility: 'addressed', recipients: ['centre'] } : { visibility: 'own', recipients: [] };
  const said = {
    source: `/${unit}`,
    unit,
    function: 'counsellor',
    occurred: '2026-02-01',
    recordedAt: hub.clock.now(),
  };
  const events = Array.from({ length: 2_000 }, () => ({ ...said, ...seenBy, id: randomUUID(), type, data }) as never);
  await hub.store.append('here', [{ stream: `referral-${referralId}.centre`, expected: 'any', events }]);
};

it('S46, S51: a recipient cannot keep the sender from revoking, however much it asks', async () => {
  await filledBy('shelter', question());
  expect(await hub.tell('shelter', question())).toBe('stream-full');
  expect(await hub.tell('centre', revocation('consent-withdrawn'))).toBe(201);
});

it('S46, S52: a sender that has said all it may still revokes', async () => {
  await filledBy('centre', consent());
  expect(await hub.tell('centre', consent({ expires: '2027-12-31' }))).toBe('stream-full');
  expect(await hub.tell('centre', revocation())).toBe(201);
});

it('S46: nor is a full referral left open for ever by the hub', async () => {
  await filledBy('shelter', question());
  hub.clock.day = '2026-04-01';
  expect(await hub.endings().run()).toBe(1);
});

it('S8: what the sender keeps to itself does not show in what the recipient may still say', async () => {
  await filledBy('centre', consent());
  expect(await hub.tell('shelter', acceptance)).toBe(201);
});
