import ICAL from 'ical.js';
import { CalendarLinkSecret } from './calendar-links/calendar-link-secret.js';
import { sign } from './calendar-links/signed-links.js';
import { promise, promises } from './testing/promised.js';
import { served, unit } from './testing/served.js';

const secret = new CalendarLinkSecret('a secret of tests, long enough to sign');
let hub: Awaited<ReturnType<typeof served>>;

beforeAll(async () => {
  hub = await served(undefined, secret);
  hub.catalogues.add(promises);
  await hub.store.append('here', [
    {
      stream: 'promise-l',
      expected: 'any',
      events: [
        promise('east', '2021-03-01'),
        promise('west', '2021-02-01', 'open', '2021-01-15T00:00:00.000Z'),
        promise('secret', '2021-01-01', 'addressed'),
      ],
    },
  ]);
  await hub.store.append('elsewhere', [
    { stream: 'promise-l', expected: 'any', events: [promise('stranger', '2021-01-01')] },
  ]);
});
afterAll(() => hub.close());

const obligations = async (
  query: string,
): Promise<{ items: { owner: string; status: string }[]; _meta: { totalRecords: number } }> =>
  (await (await hub.ask(`v1/obligations?${query}`)).json()) as never;
const owners = async (query: string): Promise<string[]> => (await obligations(query)).items.map(({ owner }) => owner);
const follow = async (address: string): Promise<Response> => hub.ask(address, {});
const link = async (): Promise<{ url: string; expires: string }> =>
  (await (await hub.ask('v1/calendar-links', { method: 'POST', headers: { authorization: 'west' } })).json()) as never;

it('lists what open events of any slice say is owed, by last day, and no other collaboration’s', async () => {
  expect(await owners('on=2021-01-01')).toEqual(['west', 'east']);
});

it('answers for a day, an owner, a status and a page', async () => {
  expect((await obligations('on=2021-02-02')).items.map(({ status }) => status)).toEqual(['overdue', 'open']);
  expect(await owners('on=2021-02-02&status=overdue')).toEqual(['west']);
  expect(await owners('on=2021-02-02&owner=east&kind=other')).toEqual(['east']);
  expect(await owners('on=2021-02-02&kind=payment')).toEqual([]);
  expect((await obligations('on=2021-02-02&page=2&limit=1')).items[0]?.owner).toBe('east');
});

it('answers as known at an earlier instant', async () => {
  expect(await owners('on=2021-02-02&knownAt=2021-01-10T00:00:00.000Z')).toEqual(['east']);
});

it('refuses a day that does not exist', async () => {
  expect((await hub.ask('v1/obligations?on=2021-02-29')).status).toBe(400);
});

it('is the same calendar for who sends a token and for who follows a link', async () => {
  const own = await hub.ask('v1/obligations.ics');
  const linked = await follow((await link()).url);
  expect(own.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(linked.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const text = await linked.text();
  expect(await own.text()).toBe(text);
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  expect(calendar.getAllSubcomponents('vevent')).toHaveLength(2);
  expect(text).not.toContain('secret');
});

it('speaks English when asked', async () => {
  expect(await (await hub.ask('v1/obligations.ics?language=en')).text()).toContain('SUMMARY:Promise by west');
});

it('lets nobody in without a token or a link', async () => {
  expect((await follow('v1/obligations')).status).toBe(403);
  expect((await follow('v1/obligations.ics')).status).toBe(403);
  expect((await hub.ask('v1/calendar-links', { method: 'POST' })).status).toBe(403);
});

it('gives the same 404 for every link that does not open', async () => {
  const forged = new CalendarLinkSecret('a secret of strangers, long enough too');
  const right = { collaboration: 'here', unit: unit.id, issued: '2021-01-01' };
  const today = new Date().toISOString().slice(0, 10);
  const tokens = [
    sign({ ...right, issued: today }, forged),
    sign(right, secret),
    sign({ ...right, unit: 'gone', issued: today }, secret),
    sign({ ...right, collaboration: 'gone', issued: today }, secret),
    'nonsense',
    '',
  ];
  const answers = await Promise.all(tokens.map((token) => follow(`v1/calendar-links/${token}.ics`)));
  expect(answers.map(({ status }) => status)).toEqual(tokens.map(() => 404));
  expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
});

it('makes no links without a secret, and still starts', async () => {
  const without = await served();
  const answer = await without.ask('v1/calendar-links', { method: 'POST', headers: { authorization: 'west' } });
  await without.close();
  expect(answer.status).toBe(404);
});
