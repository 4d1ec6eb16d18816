import { randomUUID } from 'node:crypto';
import { Writable } from 'node:stream';
import { ObservabilityModule } from '#platform/observability';
import { aCall } from '#slices/support-contact/testing';
import { speakingUnits, today } from './testing/speaking-units.js';

const lines: string[] = [];
const logTo = new Writable({ write: (line: Buffer, _, done) => (lines.push(line.toString()), done()) });
const observed = ObservabilityModule.forRoot({ service: 'test', logLevel: 'trace', logTo, internal: { port: 0 } });
let hub: Awaited<ReturnType<typeof speakingUnits>>;
beforeAll(async () => (hub = await speakingUnits(observed)));
afterAll(() => hub.close());

const call = { ...aCall, municipality: 'ash' };
const record = async (data: object = {}) => {
  const contactId = randomUUID();
  return { contactId, ...(await hub.post('centre', 'support-contact.recorded.v1', { contactId, ...call, ...data })) };
};

it('K23, S42: is recorded in codes, corrected, and withdrawn', async () => {
  const { contactId, id, status } = await record();
  expect(status).toBe(201);
  const shown = await hub.ask('centre', `support-contacts/${contactId}`);
  expect(shown.body).toMatchObject({ contactId, version: id, occurred: today, ...call });
  const better = { contactId, corrects: id, ...call, gender: 'trans-nonbinary' };
  const corrected = await hub.post('centre', 'support-contact.corrected.v1', better);
  expect((await hub.ask('centre', `support-contacts/${contactId}`)).body).toMatchObject({
    version: corrected.id,
    gender: 'trans-nonbinary',
  });
  await hub.post('centre', 'support-contact.withdrawn.v1', { contactId });
  expect((await hub.ask('centre', `support-contacts/${contactId}`)).status).toBe(404);
});

it('is found by its categories', async () => {
  const { contactId } = await record({ channel: 'chat', ageBand: '27+' });
  const found = async (filter: string) =>
    ((await hub.ask('centre', `support-contacts?${filter}`)).body['items'] as { contactId: string }[]).map(
      (contact) => contact.contactId,
    );
  expect(await found('channel=chat&ageBand=27%2B')).toEqual([contactId]);
  expect(await found('channel=mobile-meeting')).toEqual([]);
  expect(await found('quarter=2019-Q1')).toEqual([]);
  expect((await hub.ask('centre', 'support-contacts?quarter=2019')).status).toBe(400);
});

it('S8: no other unit finds it, counts it, or can post to it; not even the operator of the same city', async () => {
  const { contactId } = await record();
  for (const stranger of ['ash-board', 'police-west', 'hub-operator']) {
    const absent = await hub.ask(stranger, `support-contacts/${randomUUID()}`);
    const hidden = await hub.ask(stranger, `support-contacts/${contactId}`);
    expect(hidden.status).toBe(404);
    expect({ ...hidden.body, instance: '' }).toEqual({ ...absent.body, instance: '' });
    expect((await hub.ask(stranger, 'support-contacts')).body).toMatchObject({ items: [], _meta: { totalRecords: 0 } });
    expect(await hub.post(stranger, 'support-contact.withdrawn.v1', { contactId })).toMatchObject({ status: 403 });
  }
});

it('S41, S43: is advice only while no decision of the board is recorded', async () => {
  expect(await record({ kind: 'measure' })).toMatchObject({ status: 409, code: 'anonymous-contact-not-decided' });
});

it('K39, S42: takes no municipality but those of the collaboration', async () => {
  expect(await record({ municipality: 'boras' })).toMatchObject({ status: 409, code: 'unknown-municipality' });
  expect(await record({ municipality: 'other' })).toMatchObject({ status: 201 });
});

it('S42: takes no time of day, neither as the date nor beside it', async () => {
  for (const occurred of [`${today}T13:05:00Z`, `${today}T13:05`]) {
    const over = { occurred };
    const contact = { contactId: randomUUID(), ...call };
    expect((await hub.post('centre', 'support-contact.recorded.v1', contact, over)).status).toBe(400);
  }
  expect(await record({ at: '13:05' })).toMatchObject({ status: 422 });
});

it('S23: keeps no address, no device and no number of whoever posts or asks: not in the log, the access log or the read model', async () => {
  const planted = { 'x-forwarded-for': '203.0.113.77', forwarded: 'for=203.0.113.78', 'user-agent': 'Planted/7.7' };
  const contact = { contactId: randomUUID(), ...call };
  const over = { time: '2026-02-10T13:05:07Z', phone: '070-1740605' };
  const posted = await hub.post('centre', 'support-contact.recorded.v1', contact, over, planted);
  expect(posted.status).toBe(201);
  const headers = { 'x-unit': 'centre', 'x-function': 'counsellor', ...planted };
  const read = await (await fetch(`${hub.url}/v1/support-contacts/${contact.contactId}`, { headers })).text();
  const { events } = await hub.store.readFeed({ after: 0n, limit: 1000 });
  const kept = JSON.stringify([events, hub.accesses, lines, read], (_, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  );
  for (const known of [contact.contactId, 'support-contact.recorded.v1']) expect(kept).toContain(known);
  expect(lines.length).toBeGreaterThan(0);
  for (const trace of ['203.0.113', '127.0.0.1', '::1', 'Planted', '1740605', '13:05:07'])
    expect(kept).not.toContain(trace);
});

it('S41, S43: what the board has decided, and is on record as decided, makes a measure possible from that day', async () => {
  const decide = (setting: string, value: string) =>
    hub.post('hub-operator', 'policy-setting.decided.v1', {
      ...{ setting, value, from: today, body: 'host/social-board', document: 'dnr 1/2026 § 1' },
    });
  const measure = { kind: 'measure' } as const;
  const child = { ...measure, ageBand: '13-14', guardianConsent: 'yes' } as const;
  expect(await decide('anonymous-contact.decision', 'yes')).toMatchObject({ status: 201 });
  expect(await record(measure)).toMatchObject({ status: 201 });
  expect(await record({ ...child, guardianConsent: 'no' })).toMatchObject({ code: 'guardian-consent-missing' });
  expect(await record(child)).toMatchObject({ status: 409, code: 'under-15-advice-only' });
  expect(await decide('anonymous-contact.under-15', 'measure-with-guardian-consent')).toMatchObject({ status: 201 });
  expect(await record(child)).toMatchObject({ status: 201 });
});
