import { randomUUID } from 'node:crypto';
import { addDays } from '#platform/domain';
import { speakingUnits, today } from './testing/speaking-units.js';

let hub: Awaited<ReturnType<typeof speakingUnits>>;
beforeAll(async () => (hub = await speakingUnits()));
afterAll(() => hub.close());

const question = {
  to: 'centre',
  phase: 'is-it-honour',
  themes: ['protection-assessment'],
  profession: 'social-services',
  exposedBehind: 'yes',
  channel: 'web',
  wayIn: 'ash',
};
const contentUntil = addDays(today, 90);
const request = (data: object, unit = 'ash-board') => hub.post(unit, 'consultation.requested.v1', data);
const asked = async () => {
  const consultationId = randomUUID();
  const content = await hub.sealed('ash-board', 'centre');
  expect(await request({ ...question, consultationId, content, contentUntil })).toMatchObject({ status: 201 });
  return consultationId;
};

it('S38: is asked, answered, followed up and closed, and both units see how it stands', async () => {
  const consultationId = await asked();
  const content = await hub.sealed('centre', 'ash-board');
  const answer = { consultationId, to: 'ash-board', content, contentUntil };
  expect(await hub.post('centre', 'consultation.answered.v1', answer)).toMatchObject({ status: 201 });
  const on = { consultationId, to: 'centre' };
  expect(await hub.post('ash-board', 'consultation.followed-up.v1', on)).toMatchObject({ status: 201 });
  const closed = { ...on, step: 'coordinated-plan' };
  expect(await hub.post('ash-board', 'consultation.closed.v1', closed)).toMatchObject({ status: 201 });
  const seen = await hub.ask('ash-board', `consultations/${consultationId}.ash-board`);
  const { consultationId: _id, to: _to, ...told } = { consultationId, ...question };
  expect(seen.body).toMatchObject({
    ...told,
    asker: 'ash-board',
    centre: 'centre',
    status: 'closed',
    step: 'coordinated-plan',
  });
  expect(seen.body['texts']).toMatchObject([{ by: 'ash-board', until: contentUntil }, { by: 'centre' }]);
  expect(await hub.ask('centre', `consultations/${consultationId}.ash-board`)).toEqual(seen);
});

it('S8: does not exist for anybody else, in lists, by its id or by posting to it', async () => {
  const consultationId = await asked();
  for (const stranger of ['police-west', 'hub-operator']) {
    const absent = await hub.ask(stranger, `consultations/${randomUUID()}.ash-board`);
    const hidden = await hub.ask(stranger, `consultations/${consultationId}.ash-board`);
    expect(hidden.status).toBe(404);
    expect({ ...hidden.body, instance: '' }).toEqual({ ...absent.body, instance: '' });
    expect((await hub.ask(stranger, 'consultations')).body).toMatchObject({ items: [], _meta: { totalRecords: 0 } });
    const data = { consultationId, to: 'centre' };
    expect(await hub.post(stranger, 'consultation.followed-up.v1', data)).toMatchObject({
      status: 409,
      code: 'no-such-consultation',
    });
  }
});

it('S14: the same id of two units is two consultations, also for the centre', async () => {
  const consultationId = await asked();
  expect(await request({ ...question, phase: 'inquiry', consultationId }, 'police-west')).toMatchObject({
    status: 201,
  });
  const phases = ['ash-board', 'police-west'].map(async (unit) => {
    const { body } = await hub.ask('centre', `consultations/${consultationId}.${unit}`);
    return body['phase'];
  });
  expect(await Promise.all(phases)).toEqual(['is-it-honour', 'inquiry']);
});

it('K121, S14: goes to the centre, and nobody but the centre answers', async () => {
  const consultationId = randomUUID();
  for (const [to, code] of [
    ['police-west', 'wrong-recipient'],
    ['ash-board', 'unknown-recipient'],
    ['nowhere', 'unknown-recipient'],
  ])
    expect(await request({ ...question, consultationId, to })).toMatchObject({ status: 409, code });
  const answer = { consultationId, to: 'ash-board' };
  expect(await hub.post('police-west', 'consultation.answered.v1', answer)).toMatchObject({ code: 'not-yours-to-say' });
});

it('S39: takes no text in clear, and none for longer than 90 days', async () => {
  const consultationId = randomUUID();
  const marker = 'The girl in the yellow house';
  for (const field of ['text', 'subject', 'name', 'note']) {
    const { status, body } = await request({ ...question, consultationId, [field]: marker });
    expect([status, JSON.stringify(body).includes(marker)]).toEqual([422, false]);
  }
  const content = await hub.sealed('ash-board', 'centre');
  const long = { ...question, consultationId, content, contentUntil: addDays(today, 91) };
  expect(await request(long)).toMatchObject({ status: 409, code: 'text-not-short-lived' });
  expect(JSON.stringify((await hub.store.readFeed({ after: 0n, limit: 1000 })).events, bigint)).not.toContain(marker);
});

it('S16: the sealed question is fetched by the centre and by nobody else, the unit that asked included', async () => {
  const consultationId = await asked();
  const { body } = await hub.ask('centre', `consultations/${consultationId}.ash-board`);
  const [{ item }] = body['texts'] as [{ item: string }];
  const status = async (unit: string) => (await hub.ask(unit, `inbox/${item}/content`)).status;
  expect(await status('centre')).toBe(200);
  for (const other of ['ash-board', 'police-west', 'hub-operator']) expect(await status(other)).toBe(404);
});

it('S65: is on the access log of the unit that asked whenever the centre looks', async () => {
  const consultationId = await asked();
  await hub.ask('centre', `consultations/${consultationId}.ash-board`);
  expect(hub.accesses.at(-1)).toMatchObject({
    unit: 'centre',
    owner: 'ash-board',
    question: 'my_consultations',
    rows: 1,
  });
});

it('S65: needs a function that does case work', async () => {
  expect((await hub.ask('centre', 'consultations', 'registrar')).status).toBe(403);
});

const bigint = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);
