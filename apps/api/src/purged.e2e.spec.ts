import { randomUUID } from 'node:crypto';
import { Global, Module } from '@nestjs/common';
import { AccessLog, AccessPurges } from '#platform/access-log';
import { SealedContents } from '#platform/sealed-content';
import { Purging, PurgingModule } from '#slices/records';
import { acceptance, answer, closing, offer, question, refusal, revocation, expiry } from '#slices/referral/testing';
import { speakingUnits } from './testing/speaking-units.js';

@Global()
@Module({ providers: [{ provide: AccessPurges, useExisting: AccessLog }], exports: [AccessPurges] })
class AccessPurgesModule {}

let hub: Awaited<ReturnType<typeof speakingUnits>>;
beforeEach(async () => void (hub = await speakingUnits({ module: AccessPurgesModule }, { module: PurgingModule })));
afterEach(() => hub.close());

type Said = { readonly type: string };
interface Letter {
  readonly referralId: string;
  readonly content: { readonly ciphertext: string; readonly commitment: string };
}

/** As it was recorded long ago. */
const told = async (
  unit: string,
  stream: string,
  { type, ...data }: Said,
  to: readonly string[] = [],
): Promise<void> => {
  const envelope = { id: randomUUID(), source: `/${unit}`, unit, function: 'counsellor', occurred: '2026-02-01' };
  const visibility = to.length > 0 ? ('addressed' as const) : ('open' as const);
  const stored = { ...envelope, type, visibility, recipients: to, recordedAt: '2026-02-01T10:00:00.000Z', data };
  await hub.store.append('here', [{ stream, expected: 'any', events: [stored] }]);
};

const toBoard = (letter: Letter) => ({ ...letter, to: 'ash-board', expires: '2199-01-01' });
const ofBoard = ({ referralId }: Letter) => ({ referralId, sender: 'centre' });
const followUps: Record<string, readonly ((letter: Letter) => Said)[]> = {
  offered: [],
  asked: [(letter) => ({ ...question(), ...ofBoard(letter) })],
  informed: [(letter) => ({ ...answer(), ...toBoard(letter) })],
  accepted: [(letter) => ({ ...acceptance, ...ofBoard(letter) })],
  declined: [(letter) => ({ ...refusal(), ...ofBoard(letter) })],
  closed: [(letter) => ({ ...acceptance, ...ofBoard(letter) }), (letter) => ({ ...closing(), ...ofBoard(letter) })],
  revoked: [({ referralId }) => ({ ...revocation(), referralId, to: 'ash-board' })],
  expired: [({ referralId }) => ({ ...expiry(), referralId, to: 'ash-board' })],
};

const referredTo = async (state: string): Promise<Letter> => {
  const letter = { referralId: randomUUID(), content: await hub.sealed('centre', 'ash-board') };
  const stream = `referral-${letter.referralId}.centre`;
  await told('centre', stream, { ...offer(), ...toBoard(letter) } as Said, ['ash-board']);
  for (const say of followUps[state]!) {
    const event = say(letter);
    const [unit, to] = 'sender' in event ? ['ash-board', 'centre'] : ['centre', 'ash-board'];
    await told(unit, stream, event, [to]);
  }
  return letter;
};

const decided = async (unit: string): Promise<void> => {
  const decisionId = randomUUID();
  const facts = { recordClass: 'referral', reference: 'creation', period: { amount: 1, unit: 'days' } };
  const decision = { decision: 'SCN-2026/0123', from: '2026-01-01', coversEarlier: true };
  await told(unit, `purge-${decisionId}.${unit}`, {
    type: 'purge.decided.v1',
    decisionId,
    ...facts,
    ...decision,
  } as Said);
};
const carriedOut = (): Promise<void> =>
  told('hub-operator', 'policy-settings', {
    ...{ type: 'policy-setting.decided.v1', setting: 'purge.rules', value: 'by-decision-of-archive-authority' },
    ...{ from: '2026-01-01', body: 'host/social-board', document: '§ 12' },
  } as Said);

const inbox = async () =>
  ((await hub.ask('ash-board', 'inbox')).body['items'] as { id: string; type: string }[]).find(
    ({ type }) => type === 'referral.offered.v1',
  )!;
const content = (unit: string, item: string) => hub.ask(unit, `inbox/${item}/content`);

it.each(Object.keys(followUps))(
  'S60: after a purge the content of a referral that was %s is as absent as one that never was',
  async (state) => {
    const { content: sent } = await referredTo(state);
    for (const unit of ['centre', 'ash-board']) await decided(unit);
    await carriedOut();
    const { id } = await inbox();
    const readable = !['declined', 'closed', 'revoked', 'expired'].includes(state);
    expect((await content('ash-board', id)).status).toBe(readable ? 200 : 404);
    expect(await hub.app.get(Purging, { strict: false }).run()).toBeGreaterThan(0);
    const absent = await content('ash-board', randomUUID());
    const blank = (body: object) => JSON.stringify(body).replaceAll(/[0-9a-f-]{36}/g, '');
    const purged = await content('ash-board', id);
    expect([purged.status, blank(purged.body)]).toEqual([404, blank(absent.body)]);
    const key = { collaboration: 'here', unit: 'centre', ciphertext: sent.ciphertext };
    expect(await hub.app.get(SealedContents).describe(key)).toBeUndefined();
    expect((await inbox()).id).toBe(id);
    for await (const broken of hub.store.verify('here')) expect(broken).toBeUndefined();
  },
);

it('S59: a referral that its recipient can still read is kept until the recipient too has decided', async () => {
  await referredTo('accepted');
  await decided('centre');
  await carriedOut();
  expect(await hub.app.get(Purging, { strict: false }).run()).toBe(0);
  expect((await content('ash-board', (await inbox()).id)).status).toBe(200);
  await decided('ash-board');
  expect(await hub.app.get(Purging, { strict: false }).run()).toBe(1);
});

it('S56, S72: a mark changes nothing in who may read, and shows to nobody else', async () => {
  await referredTo('offered');
  const { id: itemId } = await inbox();
  const seen = async () => [await hub.ask('ash-board', 'inbox'), await content('ash-board', itemId)];
  const [before, sent] = [await seen(), await hub.ask('centre', 'sent-items')];
  const mark = { itemId, provision: 'OSL 26:1', on: '2026-02-01' };
  const registrar = { 'x-function': 'registrar' };
  expect((await hub.post('ash-board', 'secrecy-mark.set.v1', mark, {}, registrar)).status).toBe(201);
  expect(await seen()).toEqual(before);
  expect(await hub.ask('centre', 'sent-items')).toEqual(sent);
  expect((await hub.ask('ash-board', 'secrecy-marks')).body['items']).toHaveLength(1);
  expect((await hub.ask('centre', 'secrecy-marks')).body['items']).toEqual([]);
});

it('S73: what is handled manually is in no inbox, list of sent items, register or description', async () => {
  const request = { requestId: randomUUID(), to: 'ash-board', contactFunction: 'counsellor' };
  expect((await hub.post('centre', 'manual-handling.requested.v1', request)).status).toBe(201);
  for (const unit of ['centre', 'ash-board'])
    for (const [path, acting] of [
      ['inbox', 'counsellor'],
      ['sent-items', 'counsellor'],
      ['register', 'registrar'],
      ['register/extract', 'registrar'],
      ['regular-exchanges', 'registrar'],
    ] as const)
      expect((await hub.ask(unit, path, acting)).body['items']).toEqual([]);
  expect((await hub.ask('ash-board', 'manual-handling', 'unit-head')).body['items']).toHaveLength(1);
});

it('S22: whom to ask is a function that the unit has, never a name', async () => {
  const request = { requestId: randomUUID(), to: 'ash-board', contactFunction: 'anna-andersson' };
  const { status, code } = await hub.post('centre', 'manual-handling.requested.v1', request);
  expect([status, code]).toEqual([409, 'unknown-contact-function']);
});

it('no unit says in the hub’s place that something was purged', async () => {
  const digest = 'A'.repeat(43);
  const said = { recordClass: 'referral', nr: 1, decisionId: randomUUID(), last: '2026-02-01', count: 1, items: [] };
  const proof = { contents: digest, anchor: digest, logVerifies: true };
  for (const acting of ['registrar', 'records-officer', 'unit-head'])
    expect(
      await hub.post('centre', 'purge.executed.v1', { ...said, ...proof }, {}, { 'x-function': acting }),
    ).toMatchObject({ code: 'function-not-entrusted' });
});
