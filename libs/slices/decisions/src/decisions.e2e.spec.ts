import { goteborg, uuid } from './testing/index.js';
import { served } from './testing/served.js';

interface Page {
  readonly items: readonly Record<string, unknown>[];
  readonly _meta: { readonly totalRecords: number };
  readonly _links: readonly { readonly rel: string; readonly href: string }[];
}

let hub: Awaited<ReturnType<typeof served>>;
beforeAll(async () => (hub = await served(goteborg)));
afterAll(() => hub.close());

const get = async (path: string): Promise<Page> => (await (await hub.ask(path)).json()) as Page;

it.each([
  ['decisions', 19],
  ['decisions?party=vgr&pointKind=commission', 5],
  ['decisions?from=2019-01-01&to=2019-12-31', 3],
  ['matters?status=decided&limit=100', 15],
  ['conditions', 3],
  ['conditions?status=fulfilled', 0],
  ['steering-group/seats?on=2020-10-20', 6],
  ['steering-group/meetings', 0],
])('%s has %i', async (path, total) => {
  expect((await get(path))._meta.totalRecords).toBe(total);
});

it('a page links to the next with the question kept', async () => {
  const { items, _links } = await get('decisions?limit=5&party=vgr');
  expect(items).toHaveLength(5);
  expect(_links.find(({ rel }) => rel === 'self')?.href).toMatch(/^http:.*\/v1\/decisions\?limit=5&party=vgr&page=1$/);
});

it('one matter comes with its history and its chain', async () => {
  const [matter] = (await get('matters?body=alingsas/kommunstyrelsen')).items;
  const one = await (await hub.ask(`matters/${String(matter!['matterId'])}`)).json();
  expect(one).toMatchObject({ body: 'alingsas/kommunstyrelsen', referenceNumbers: ['2020.206 KS'], status: 'decided' });
  expect((one as { chain: { row: string }[] }).chain.map(({ row }) => row)).toEqual(
    expect.arrayContaining(['24', '28', '31', '22']),
  );
});

it.each([
  'decisions?kind=other',
  'decisions?from=2020',
  'decisions?from=2020-01-02&to=2020-01-01',
  'matters?unknown=1',
  'conditions?limit=501',
  'steering-group/seats?on=2021-02-29',
  'matters/not-a-uuid',
])('refuses %s', async (path) => {
  expect((await hub.ask(path)).status).toBe(400);
});

it('a matter that is absent, or of another collaboration, is not found', async () => {
  const [matter] = (await get('matters')).items;
  expect((await hub.ask(`matters/${uuid(999)}`)).status).toBe(404);
  expect((await hub.ask(`matters/${String(matter!['matterId'])}`, { 'x-collaboration': 'another' })).status).toBe(404);
});

it('before anything was recorded there was nothing to know', async () => {
  expect((await get('decisions?knownAt=2025-01-01T00:00:00Z')).items).toEqual([]);
});
