import * as say from '../testing/index.js';
import { servedReferrals } from '../testing/served-referrals.js';

const { acceptance, answer, claim, closing, question, quietly, refusal, referralId, revocation, withdrawal } = say;
/** Answers tell of today, so what is to be open then lasts long. */
const consent: typeof say.consent = (over) => say.consent({ expires: '2999-12-31', ...over });
const offer: typeof say.offer = (over) => say.offer({ expires: '2999-01-31', ...over });

let hub: Awaited<ReturnType<typeof servedReferrals>>;
beforeEach(async () => {
  hub = await servedReferrals();
});
afterEach(() => hub.close());

const all = async (unit: string, ...events: Parameters<typeof hub.tell>[1][]): Promise<void> => {
  for (const event of events) expect([event.type, await hub.tell(unit, event)]).toEqual([event.type, 201]);
};

it('K25, K40: one unit refers somebody to another, and both see how far it has come', async () => {
  await all('centre', consent(), offer());
  await all('shelter', question());
  await all('centre', answer({ expires: '2999-05-31' }));
  await all('shelter', acceptance, closing());
  expect(await hub.list('centre')).toMatchObject([
    { role: 'sent', counterpart: 'shelter', status: 'closed', because: 'completed', expires: '2999-05-31' },
  ]);
  expect(await hub.list('shelter')).toMatchObject([
    { role: 'received', counterpart: 'centre', status: 'closed', offeredOn: '2026-02-01', basis: 'consent' },
  ]);
});

it('S8: nobody else sees it, by list, count, id or filter; absent and hidden are the same bytes', async () => {
  await all('centre', consent(), offer());
  const [{ id } = {}] = await hub.list('centre');
  expect((await hub.ask('shelter', `referrals/${String(id)}`)).status).toBe(200);
  const [hidden, absent] = [
    await hub.ask('police', `referrals/${String(id)}`),
    await hub.ask('police', 'referrals/00000000-0000-4000-8000-000000000000'),
  ];
  expect(hidden.status).toBe(404);
  expect(hidden).toEqual(absent);
  for (const query of ['', '?role=received', '?status=offered', `?referralId=${referralId}`])
    expect((await hub.ask('police', `referrals${query}`)).body).toMatchObject({
      items: [],
      _meta: { totalRecords: 0 },
    });
});

it('S52: the recipient never sees a consent, nor the referral that it prepares', async () => {
  await all('centre', consent());
  expect(await hub.list('shelter')).toEqual([]);
  expect(await hub.list('centre')).toMatchObject([{ status: 'prepared', consentUntil: '2999-12-31' }]);
  await all('centre', offer());
  expect(await hub.list('shelter')).toMatchObject([{ consentUntil: null }]);
  await all('centre', revocation('consent-withdrawn'));
  expect(await hub.list('centre')).toMatchObject([{ status: 'revoked', consentUntil: null }]);
});

it('S47: what the recipient does without telling shows to the recipient alone', async () => {
  await all('centre', consent({ feedbackScope: [] }), offer({ tells: [] }));
  const before = await hub.ask('centre');
  expect(await hub.tell('shelter', acceptance)).toBe('feedback-not-covered');
  await all('shelter', quietly('accepted'), { ...quietly('closed'), outcome: 'completed' });
  expect((await hub.ask('centre')).body['items']).toEqual(before.body['items']);
  expect(await hub.list('shelter')).toMatchObject([{ status: 'offered', handled: 'closed', because: 'completed' }]);
});

it('S48: referring on is a referral of its own, of which the first sender learns nothing', async () => {
  await all('centre', consent(), offer());
  await all('shelter', refusal({ reason: 'referred-on' }));
  const before = (await hub.ask('centre')).body;
  hub.sealed.to = { shelter: 'police' };
  await all('shelter', offer({ disclosure: claim('care-support'), to: 'police', tells: [] }));
  expect(await hub.list('police')).toMatchObject([{ counterpart: 'shelter', status: 'offered' }]);
  expect((await hub.ask('centre')).body).toEqual(before);
  expect(JSON.stringify(before)).not.toContain('police');
});

it('S21, S49: names units that there are, since a slug has room for the name of a person', async () => {
  for (const to of ['anna-andersson', 'centre'])
    expect(await hub.tell('centre', consent({ to }))).toBe('unknown-recipient');
  await all('centre', consent({ feedbackScope: ['decision', 'outcome', 'referred-on'] }));
  await all('centre', offer({ tells: ['decision', 'outcome', 'referred-on'] }));
  const named = { referredTo: 'anna-andersson' };
  expect(await hub.tell('shelter', refusal({ reason: 'referred-on', ...named }))).toBe('unknown-recipient');
  await all('shelter', acceptance);
  expect(await hub.tell('shelter', closing(named))).toBe('unknown-recipient');
  expect(await hub.tell('shelter', closing({ referredTo: 'police' }))).toBe(201);
});

it('goes there and back: A refers to B, and B to A, under the same id', async () => {
  await all('centre', consent(), offer());
  await all('shelter', consent({ to: 'centre' }), offer({ to: 'centre' }));
  await all('centre', { ...acceptance, sender: 'shelter' });
  const both = async (unit: string) =>
    (await hub.list(unit)).map(({ role, status }) => `${String(role)} ${String(status)}`);
  expect(new Set(await both('centre'))).toEqual(new Set(['sent offered', 'received accepted']));
  expect(new Set(await both('shelter'))).toEqual(new Set(['received offered', 'sent accepted']));
});

it('keeps apart two referrals to one unit that bear the same id', async () => {
  await all('centre', consent(), offer());
  await all('police', offer({ disclosure: claim('care-support'), tells: [] }));
  await all('shelter', { ...quietly('accepted'), sender: 'police' });
  expect((await hub.list('shelter')).map(({ counterpart, handled }) => [counterpart, handled])).toEqual([
    ['centre', null],
    ['police', 'accepted'],
  ]);
});

it('S49: the preview holds nothing of the person: no content, no age, no purpose', async () => {
  await all('centre', consent(), offer());
  const [row = {}] = await hub.list('shelter');
  expect(Object.keys(row).toSorted()).toEqual(
    [
      ...['because', 'basis', 'consentUntil', 'contents', 'counterpart', 'expires', 'handled', 'id', 'offeredOn'],
      ...['referralId', 'referredTo', 'role', 'status', 'tells'],
    ].toSorted(),
  );
});

it('S17: names the items whose content the reader was sent, until it is over', async () => {
  await all('centre', consent(), offer());
  await all('shelter', question());
  await all('centre', answer({ expires: '2999-01-31' }));
  const [[mine], [theirs]] = [await hub.list('centre'), await hub.list('shelter')];
  expect(mine?.['contents']).toEqual([]);
  expect(theirs?.['contents']).toHaveLength(2);
  await all('centre', revocation());
  expect(await hub.list('shelter')).toMatchObject([{ contents: [] }]);
});

it('S16: is named towards its units by an id that tells neither unit nor order', async () => {
  await all('centre', consent(), offer());
  const [[mine], [theirs]] = [await hub.list('centre'), await hub.list('shelter')];
  expect(mine?.['id']).toBe(theirs?.['id']);
  expect(mine?.['id']).toMatch(/^[0-9a-f-]{36}$/);
});

it('S46: is listed by how it stands on the day, also before that has been recorded', async () => {
  hub.clock.day = '2020-02-01';
  await all('centre', consent({ givenOn: '2020-01-01' }), offer({ expires: '2020-02-02' }));
  const count = async (status: string) => (await hub.ask('shelter', `referrals?status=${status}`)).body['_meta'];
  expect([await count('offered'), await count('expired')]).toMatchObject([{ totalRecords: 0 }, { totalRecords: 1 }]);
});

it('S54: a party without agreement begins nothing and is sent nothing', async () => {
  await hub.members.leaves('shelter', '2026-01-31');
  await all('centre', consent());
  expect(await hub.tell('centre', offer())).toBe('recipient-not-in-agreement');
  await hub.members.leaves('centre', '2026-01-31');
  expect(await hub.tell('centre', consent({ form: 'written' }))).toBe('unit-not-in-agreement');
  expect(await hub.tell('centre', withdrawal)).toBe(201);
});

it('S12: whoever runs the machine refers nobody', async () => {
  expect(await hub.tell('machine-room', consent())).toBe('not-yours-to-say');
});

it('S65: a function without case work neither reads nor writes', async () => {
  await all('centre', consent(), offer());
  expect((await hub.ask('shelter', 'referrals', 'registrar')).status).toBe(403);
  expect(await hub.tell('centre', revocation(), 'registrar')).toBe('function-not-entrusted');
  expect(await hub.tell('centre', revocation(), 'hub-timer')).toBe('function-not-entrusted');
});
