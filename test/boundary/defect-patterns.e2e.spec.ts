import { randomUUID } from 'node:crypto';
import { itemIdOf, type StoredEvent } from '#platform/event-store';
import { Directory } from '#platform/identity';
import { Catalogues, formSchema } from '#platform/intake';
import { fiveUnits } from './five-units.js';
import { everything, founded, play } from './history.js';
import { aHub, HERE, type Hub } from './hub.js';
import { said, today, type Move } from './moves.js';

const [centre, board] = ['unit-0-0', 'unit-1-0'] as const;
const units = fiveUnits.units.map(({ id }) => id);
const as = (unit: string, acting = 'case-officer') => ({ unit, function: acting });
const move = (kind: Move['kind'], thing: number): Move => ({ kind, thing, actor: 9, other: 0, pick: 7 });
let hub: Hub;
let events: readonly StoredEvent[];

beforeAll(async () => {
  hub = await aHub(fiveUnits, await founded(fiveUnits));
  // Thing 0 goes from the board to the centre, thing 1 from the centre to the board.
  const courses = [0, 1].flatMap((thing) =>
    (['consent', 'offer-telling', 'ask-more', 'give-more', 'report'] as const).map((kind) => move(kind, thing)),
  );
  await play(hub, fiveUnits, courses);
  events = (await everything(hub.store)).filter(({ visibility }) => visibility === 'addressed');
});
afterAll(() => hub.close());

const itemOf = (event: StoredEvent): string => itemIdOf({ ...event, collaboration: HERE });
const json = async <Body>(unit: string, path: string, from = hub): Promise<Body> =>
  (await (await from.ask(as(unit), path)).json()) as Body;
const listed = async (unit: string, path: string): Promise<readonly string[]> =>
  (await json<{ items: { id: string }[] }>(unit, `${path}?limit=200`)).items.map(({ id }) => id);
const documented = async (): Promise<readonly (readonly [string, readonly string[]])[]> =>
  Object.entries((await json<{ paths: Record<string, object> }>(centre, '/v1/openapi.json')).paths).map(
    ([path, methods]) => [path, Object.keys(methods)] as const,
  );

it('no function can change its own unit, role or recipient rights, by any endpoint', async () => {
  const writing = (await documented()).filter(([, methods]) => methods.some((method) => method !== 'get'));
  expect(writing.map(([path]) => path).sort()).toEqual(['/v1/calendar-links', '/v1/events', '/v1/sealed-contents']);
  const configured = { parties: fiveUnits.parties.length, units: fiveUnits.units };
  const claimed = { unit: board, function: 'unit-head', recipients: [centre], visibility: 'open' };
  const { type, data } = said(fiveUnits, move('consent', 1));
  const attributes = { specversion: '1.0', id: randomUUID(), source: '/x', type, collaboration: HERE, occurred: today };
  const answer = await hub.post(as(centre), { ...attributes, data: { ...data, referralId: randomUUID(), ...claimed } });
  expect(answer.status).toBe(422);
  const { parties, units: known } = hub.app.get(Directory, { strict: false }).collaboration(HERE)!;
  expect({ parties: parties.length, units: known }).toEqual(configured);
  const headers = { 'x-unit': board, 'x-function': 'unit-head', 'ce-unit': board };
  const inbox = await hub.ask(as('unit-4-0'), `/v1/inbox`, { headers });
  expect(((await inbox.json()) as { items: object[] }).items).toEqual([]);
});

it('no break-glass endpoint exists', async () => {
  const types = hub.app.get(Catalogues, { strict: false }).types();
  const names = [...(await documented()).map(([path]) => path), ...types];
  expect(names.length).toBeGreaterThan(40);
  expect(
    names.filter((name) => /break|glass|emergency|override|overrule|unseal|impersonat|escalat|sudo|admin/.test(name)),
  ).toEqual([]);
});

it('/me-type responses contain own context only: there is none', async () => {
  expect(
    (await documented()).filter(([path]) => /\/(me|self|whoami|session|profile|groups|roles)\b/.test(path)),
  ).toEqual([]);
});

it('directory shows functions only: no answer names a client, an account or the hub’s timer', async () => {
  const lists = (await documented()).filter(([path, methods]) => methods.includes('get') && !path.includes('{'));
  for (const [path] of lists) {
    const text = await (await hub.ask(as(centre), path)).text();
    expect([
      path,
      /here\.unit-\d-0\.|hub-timer|client_id/.test(
        path.startsWith('/v1/openapi') || path.startsWith('/docs') ? '' : text,
      ),
    ]).toEqual([path, false]);
  }
});

it('same recipient set by feed, pull, export, replay', async () => {
  expect(events.length).toBeGreaterThan(7);
  const again = await aHub(fiveUnits, hub.store, hub.contents);
  for (const unit of units) {
    const mine = events.filter(({ recipients }) => recipients.includes(unit)).map(itemOf);
    expect(await listed(unit, '/v1/inbox')).toEqual(mine);
    expect(
      (await json<{ items: { id: string }[] }>(unit, '/v1/inbox?limit=200', again)).items.map(({ id }) => id),
    ).toEqual(mine);
    const pulled: string[] = [];
    for (const event of events)
      if ((await hub.ask(as(unit), `/v1/inbox/${itemOf(event)}`)).status === 200) pulled.push(itemOf(event));
    expect(pulled).toEqual(mine);
  }
  await again.close();
});

it('a second disclosure narrower and wider, a round trip A → B → A: each is an event of its own, seen by its two units', async () => {
  for (const [from, to] of [
    [centre, board],
    [board, centre],
  ] as const) {
    const sent = events.filter(({ unit, type }) => unit === from && /offered|information-given/.test(type));
    expect(sent.map(({ type, recipients, data }) => [type, recipients, data['classes']])).toEqual([
      ['referral.offered.v1', [to], ['identity']],
      ['referral.information-given.v1', [to], ['needs']],
    ]);
    for (const event of sent)
      for (const unit of units.filter((each) => each !== from && each !== to))
        expect((await hub.ask(as(unit), `/v1/inbox/${itemOf(event)}`)).status).toBe(404);
  }
  const both = events.filter(({ type }) => type === 'referral.offered.v1');
  expect(new Set(both.map(({ stream }) => stream)).size).toBe(2);
});

it('recipient sees itself and the sender, not the other recipients, unless the item says so', async () => {
  for (const event of events)
    for (const reader of event.recipients) {
      const text = await (await hub.ask(as(reader), `/v1/inbox/${itemOf(event)}`)).text();
      const named = units.filter((unit) => text.includes(unit));
      expect(named.filter((unit) => unit !== event.unit && unit !== reader)).toEqual([]);
    }
});

it('sender always sees its own sent items', async () => {
  for (const unit of [centre, board])
    expect([...(await listed(unit, '/v1/sent-items'))].sort()).toEqual(
      events
        .filter((event) => event.unit === unit)
        .map(itemOf)
        .sort(),
    );
});

it('change recipient rights, read at once in another process', async () => {
  const other = await aHub(fiveUnits, hub.store, hub.contents);
  const offer = events.find(({ unit, type }) => unit === centre && type === 'referral.offered.v1')!;
  const content = `/v1/inbox/${itemOf(offer)}/content`;
  expect((await other.ask(as(board), content)).status).toBe(200);
  const { type, data } = said(fiveUnits, move('revoke', 1));
  const attributes = { specversion: '1.0', id: randomUUID(), source: '/x', type, collaboration: HERE, occurred: today };
  expect((await hub.post(as(centre), { ...attributes, data })).status).toBe(201);
  expect((await other.ask(as(board), content)).status).toBe(404);
  await other.close();
});

it('function, not name: no item names who at the unit said it', async () => {
  for (const unit of [centre, board])
    for (const item of (await json<{ items: object[] }>(unit, '/v1/inbox?limit=200')).items)
      expect(Object.keys(item).filter((name) => /name|person|official|user|client|author/i.test(name))).toEqual([]);
});

it('band sets validated as non-overlapping', () => {
  const catalogues = hub.app.get(Catalogues, { strict: false });
  const sets = catalogues.types().flatMap((type) => {
    const schema = JSON.stringify(formSchema(catalogues.entry(type)!.form as never));
    return [...schema.matchAll(/"enum":(\[[^\]]*"\d+[-+][^\]]*\])/g)].map(
      ([, codes]) => JSON.parse(codes!) as string[],
    );
  });
  expect(sets.length).toBeGreaterThan(0);
  for (const codes of sets) {
    const bands = codes.flatMap((code) => {
      const [, from, to] = /^(\d+)(?:-(\d+)|\+)$/.exec(code) ?? [];
      return from === undefined ? [] : [[Number(from), to === undefined ? Infinity : Number(to)] as const];
    });
    for (const [nr, [from]] of bands.slice(1).entries()) expect(from).toBe(bands[nr]![1] + 1);
  }
});
