import { anAccess, item } from '#platform/access-log/testing';
import { planned, reviewId, says, served } from './testing/index.js';

let hub: Awaited<ReturnType<typeof served>>;
const paths = ['accesses', 'accesses/own', 'log-reviews', `log-reviews/${reviewId}/sample`];

beforeAll(async () => {
  hub = await served([says(planned()), says(planned({ reviewId: item(9), due: '2999-01-01' }))]);
  const owners = ['board', 'school', 'police'];
  await hub.log.record(owners.map((owner) => anAccess({ owner, object: item(1) })));
  await hub.log.record([
    anAccess({ action: 'export', unit: 'board', at: '2021-03-02T12:00:00Z' }),
    anAccess({ action: 'denied', owner: '', rows: 0 }),
    anAccess({
      collaboration: '',
      unit: '',
      function: 'administrator',
      owner: '',
      action: 'administer',
      question: 'verify',
    }),
  ]);
});
afterAll(() => hub.close());

const columns = async (unit: string, path: string, acting?: string, collaboration?: string): Promise<unknown[]> =>
  (await hub.ask(unit, path, acting, collaboration)).body.items.map(({ unit: who, action, owner }) => [
    who,
    action,
    owner,
  ]);

it('S67: an owner is told who looked at what is its own, newest first, and what was done to the machine', async () => {
  expect(await columns('board', 'accesses?to=2021-03-31')).toEqual([
    ['board', 'export', 'board'],
    ...[expect.anything(), expect.anything()],
  ]);
  const told = await columns('school', 'accesses?to=2021-03-31');
  expect(told).toHaveLength(2);
  expect(told).toEqual(
    expect.arrayContaining([
      ['centre', 'read', 'school'],
      ['', 'administer', ''],
    ]),
  );
});

it('S67: a unit reviews what its own functions did, denials included', async () => {
  expect((await columns('centre', 'accesses/own?to=2021-03-31')).map(String).sort()).toEqual(
    ['centre,denied,', 'centre,read,board', 'centre,read,police', 'centre,read,school'].sort(),
  );
});

it('S67: an outsider is told of nobody’s accesses, by any filter, and its total counts its own alone', async () => {
  const filters = ['', '&unit=centre', `&object=${item(1)}`, '&action=denied', '&action=read', '&page=2&limit=1'];
  for (const filter of filters) {
    for (const path of ['accesses', 'accesses/own']) {
      const { status, body } = await hub.ask('stranger', `${path}?to=2021-03-31&from=2021-01-01${filter}`);
      const shown = body.items.filter(({ action }) => action !== 'administer');
      expect([status, shown]).toEqual([200, []]);
      expect(body._meta.totalRecords).toBeLessThanOrEqual(1);
    }
  }
});

it('S67: a unit of the same name in another collaboration is an outsider', async () => {
  expect(await columns('board', 'accesses?to=2021-03-31', 'log-reviewer', 'there')).toEqual([['', 'administer', '']]);
  expect(await columns('centre', 'accesses/own?to=2021-03-31', 'log-reviewer', 'there')).toEqual([]);
  expect((await hub.ask('board', `log-reviews/${reviewId}/sample`, 'log-reviewer', 'there')).status).toBe(404);
});

it.each(paths)('S65: %s is for log reviewers, and who else asks is refused on record', async (path) => {
  for (const acting of ['case-officer', 'registrar', 'unit-head', 'administrator']) {
    const before = hub.log.entries.length;
    expect((await hub.ask('board', path, acting)).status).toBe(403);
    expect(hub.log.entries.slice(before)).toMatchObject([{ action: 'denied', unit: 'board', function: acting }]);
  }
});

it.each(paths)('S66: looking at %s is itself on record', async (path) => {
  const before = hub.log.entries.length;
  expect((await hub.ask('board', path)).status).toBe(200);
  expect(hub.log.entries.slice(before).at(-1)).toMatchObject({
    unit: 'board',
    function: 'log-reviewer',
    owner: 'board',
  });
});

it('S69: a review draws the same entries each time, of its own unit and period', async () => {
  const [first, second] = [await hub.ask('board', paths[3]!), await hub.ask('board', paths[3]!)];
  expect(first.body).toEqual(second.body);
  expect(first.body.items.map(({ owner }) => owner)).toEqual(['board', 'board']);
});

it('S69: a review that is overdue is seen so by its unit, and by no other', async () => {
  const overdue = (await hub.ask('board', 'log-reviews?overdue=true')).body;
  expect(overdue.items.map(({ reviewId: id }) => id)).toEqual([reviewId]);
  expect((await hub.ask('board', 'log-reviews')).body._meta.totalRecords).toBe(2);
  expect((await hub.ask('school', 'log-reviews')).body.items).toEqual([]);
  expect((await hub.ask('school', `log-reviews/${reviewId}/sample`)).status).toBe(404);
});

it('S67: a review of another unit is answered as one that does not exist', async () => {
  const [hidden, absent] = [
    await hub.ask('school', `log-reviews/${reviewId}/sample`),
    await hub.ask('school', `log-reviews/${item(404)}/sample`),
  ];
  expect(hidden).toEqual(absent);
});

it.each([
  'accesses?unit=A%20name',
  'accesses?ip=192.0.2.1',
  'accesses?from=2026',
  'accesses?from=2021-03-02&to=2021-03-01',
  'accesses/own?from=2021-03-02&to=2021-03-01',
  'accesses?limit=501',
  'log-reviews/1/sample',
])('refuses %s', async (path) => {
  expect((await hub.ask('board', path)).status).toBe(400);
});
