import { randomUUID } from 'node:crypto';
import { content, exchanging, type LetterEvent } from './testing/letters.js';

let hub: Awaited<ReturnType<typeof exchanging>>;
beforeEach(async () => void (hub = await exchanging()));
afterEach(() => hub.close());

const letter = (to: string, over: object = {}): LetterEvent => ({
  type: 'letter.sent.v1',
  letterId: randomUUID(),
  to,
  ...over,
});
const ids = async (unit: string, path = 'inbox') => (await hub.get(unit, path)).body.items.map(({ id }) => id);

it('S17: an inbox holds what was addressed to the unit, and nothing else', async () => {
  await hub.say('a', letter('b'));
  await hub.say('a', letter('c'));
  await hub.say('b', { type: 'letter.noted.v1', letterId: randomUUID(), note: 'x' });
  expect(await ids('a')).toEqual([]);
  expect(await ids('b')).toHaveLength(1);
  expect(await ids('d')).toEqual([]);
});

it('S55, S65: what is not for case work is in the register, and in no inbox and among no sent items', async () => {
  await hub.say('a', letter('b'));
  await hub.say('a', { type: 'letter.told.v1', letterId: randomUUID(), to: 'b' });
  expect(await ids('b')).toHaveLength(1);
  expect(await ids('a', 'sent-items')).toHaveLength(1);
  const { body } = await hub.get('b', 'register', 'registrar');
  // Lines of one day are ordered by reference number, which is by chance.
  expect(new Set(body.items.map(({ about }) => about))).toEqual(new Set(['letter.sent.v1', 'letter.told.v1']));
});

it("S9: the cursor is one's own last item; reading on from it leaves nothing out and gives nothing twice", async () => {
  for (let nr = 0; nr < 7; nr += 1) {
    await hub.say('a', letter('b'));
    await hub.say('a', letter('c'));
  }
  const all = await ids('b');
  const read: string[] = [];
  for (let path = 'inbox?limit=3', more = true; more;) {
    const { body } = await hub.get('b', path);
    read.push(...body.items.map(({ id }) => id));
    more = body.items.length > 0;
    path = body._links.find(({ rel }) => rel === 'next')!.href.split('/v1/')[1]!;
  }
  expect(read).toEqual(all);
});

it("S9: another's item as a cursor, or as an address, is as unknown as one that never was", async () => {
  await hub.say('a', letter('c', { content }));
  const [foreign] = await ids('c');
  for (const path of ['inbox?after=ID', 'inbox/ID', 'inbox/ID/content']) {
    const hidden = await hub.get('b', path.replace('ID', foreign!));
    const absent = await hub.get('b', path.replace('ID', randomUUID()));
    expect(hidden).toEqual(absent);
    expect(hidden.status).toBe(404);
  }
});

it('S17: a reference is resolved by the recipient alone, and each resolution is on record with the owner', async () => {
  await hub.say('a', letter('b', { content }));
  const [item] = await ids('b');
  hub.accesses.length = 0;
  expect(await hub.get('b', `inbox/${item}/content`)).toMatchObject({
    status: 200,
    type: expect.stringMatching(/^application\/jose\+json/),
  });
  expect((await hub.get('a', `inbox/${item}/content`)).status).toBe(404);
  expect(hub.accesses.filter(({ question }) => question === 'content')).toMatchObject([
    { unit: 'b', owner: 'a', action: 'resolve', object: item },
    { unit: 'a', owner: 'a', action: 'denied', object: item },
  ]);
});

it.each([
  [
    'revoked',
    async (sent: LetterEvent) => hub.say('a', { type: 'letter.revoked.v1', letterId: sent.letterId, to: 'b' }),
  ],
  ['purged', async () => hub.purge()],
])('S51, S60: content that was %s is as absent as content that never was', async (_, end) => {
  const sent = letter('b', { content });
  await hub.say('a', sent);
  const [item] = await ids('b');
  expect((await hub.get('b', `inbox/${item}/content`)).status).toBe(200);
  await end(sent);
  expect(await hub.get('b', `inbox/${item}/content`)).toEqual(await hub.get('b', `inbox/${randomUUID()}/content`));
  expect(await ids('b')).toContain(item);
});

it('S51: content is fetched until its last day', async () => {
  await hub.say('a', letter('b', { content, until: '2026-02-02' }));
  await hub.say('a', letter('b', { content, until: '2999-01-01' }));
  const [past, open] = await ids('b');
  expect((await hub.get('b', `inbox/${past}/content`)).status).toBe(404);
  expect((await hub.get('b', `inbox/${open}/content`)).status).toBe(200);
});

it('a sender always finds what it sent', async () => {
  await hub.say('a', letter('b'));
  await hub.say('b', letter('a'));
  expect((await hub.get('a', 'sent-items')).body.items).toMatchObject([{ type: 'letter.sent.v1', recipients: ['b'] }]);
});

it('S55: the register holds a line for each document received or sent; its public extract says neither with whom nor about what', async () => {
  await hub.say('a', letter('b'));
  await hub.say('b', letter('a'));
  const { body } = await hub.get('b', 'register', 'registrar');
  expect(body.items.map(({ direction, counterparts }) => [direction, counterparts])).toEqual(
    expect.arrayContaining([
      ['received', ['a']],
      ['sent', ['a']],
    ]),
  );
  const extract = await hub.get('b', 'register/extract', 'registrar');
  expect(extract.body.items.map((line) => Object.keys(line).sort())).toEqual([
    ['date', 'reference'],
    ['date', 'reference'],
  ]);
  expect((await hub.get('b', 'register', 'case-officer')).status).toBe(403);
});

it("S57: the description of what is regularly given and got counts the unit's own exchanges only", async () => {
  await hub.say('a', letter('b'));
  await hub.say('a', letter('b'));
  await hub.say('c', letter('a'));
  await hub.say('b', letter('c'));
  const { body } = await hub.get('a', 'regular-exchanges', 'records-officer');
  expect(body.items.map(({ direction, counterpart, times }) => [direction, counterpart, times])).toEqual([
    ['gives', 'b', 2],
    ['gets', 'c', 1],
  ]);
});
