import { acceptance, consent, expiry, offer, revocation } from '../testing/index.js';
import { servedReferrals } from '../testing/served-referrals.js';
import { ended } from './ending.js';

let hub: Awaited<ReturnType<typeof servedReferrals>>;
beforeEach(async () => {
  hub = await servedReferrals();
  for (const event of [consent(), offer()]) await hub.tell('centre', event);
});
afterEach(() => hub.close());

const seen = async (unit: string): Promise<unknown[]> =>
  (await hub.list(unit)).map(({ status, because }) => [status, because]);

it('S46: a referral that nobody answered ends on the day after its last, for both units', async () => {
  hub.clock.day = '2026-03-31';
  expect(await hub.endings().run()).toBe(0);
  hub.clock.day = '2026-04-01';
  expect(await hub.endings().run()).toBe(1);
  expect(await seen('centre')).toEqual([['expired', 'time']]);
  expect(await seen('shelter')).toEqual([['expired', 'time']]);
});

it('ends once, however many workers look, on whatever day each looks', async () => {
  hub.clock.day = '2026-04-01';
  const atOnce = await Promise.all([hub.endings().run(), hub.endings().run(), hub.endings().run()]);
  hub.clock.day = '2026-04-05';
  expect([...atOnce, await hub.endings().run()].reduce((sum, count) => sum + count)).toBe(1);
  const log = await hub.store.readStream('here', `referral-${offer().referralId}.centre`);
  expect(log.map(({ type, occurred }) => [type, occurred]).at(-1)).toEqual(['referral.expired.v1', '2026-04-01']);
  expect(log).toHaveLength(3);
});

it('says the same event when a worker comes late to a referral that another has ended', () => {
  const { referralId, to } = offer();
  const running = { referralId, counterpart: to, status: 'offered', expires: '2026-03-31' } as const;
  const ending = { reason: 'time', since: '2026-04-01' } as const;
  expect(ended('here', 'centre', running, ending)).toEqual(ended('here', 'centre', running, ending));
  expect(ended('here', 'police', running, ending).id).not.toBe(ended('here', 'centre', running, ending).id);
});

it('S18: a referral ends when the recipient has left the agreement, also an accepted one', async () => {
  expect(await hub.tell('shelter', acceptance)).toBe(201);
  await hub.members.leaves('shelter', '2026-02-28');
  hub.clock.day = '2026-02-28';
  expect(await hub.endings().run()).toBe(0);
  hub.clock.day = '2026-03-01';
  expect(await hub.endings().run()).toBe(1);
  expect(await seen('shelter')).toEqual([['expired', 'recipient-left-agreement']]);
});

it('S46: the sender revokes also when the recipient has left, and after the referral has expired', async () => {
  await hub.members.leaves('shelter', '2026-02-28');
  hub.clock.day = '2026-04-02';
  expect(await hub.endings().run()).toBe(1);
  expect(await hub.tell('centre', revocation('consent-withdrawn'))).toBe(201);
  expect(await seen('shelter')).toEqual([['revoked', 'consent-withdrawn']]);
});

it('leaves alone what is not over', async () => {
  hub.clock.day = '2026-04-01';
  expect(await hub.tell('centre', revocation())).toBe(201);
  expect(await hub.endings().run()).toBe(0);
});

it('no unit says in the hub’s place that time is up', async () => {
  hub.clock.day = '2026-04-01';
  expect(await hub.tell('centre', expiry())).toBe('function-not-entrusted');
});
