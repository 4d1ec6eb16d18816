import { aRunningApi, type RunningApi } from '../testing/running-api.js';

let api: RunningApi;
beforeAll(async () => (api = await aRunningApi()));
afterAll(() => api.close());

it('the schema of an event type is at the address it names itself, for everybody and to be kept a while', async () => {
  const answer = await api.get('/schemas/matter.opened.v1.json', { 'x-test-caller': 'nobody-known' });
  const schema = (await answer.json()) as Record<string, unknown>;
  expect(answer.headers.get('content-type')).toBe('application/schema+json; charset=utf-8');
  expect(answer.headers.get('cache-control')).toBe('public, max-age=3600');
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: '/schemas/matter.opened.v1.json',
    title: 'Matter opened (v1)',
    additionalProperties: false,
  });
  expect(schema['examples']).toHaveLength(1);
});

it('who has a copy is told in few bytes that it still holds, by a strong ETag', async () => {
  const first = await api.get('/schemas/matter.opened.v1.json');
  const etag = first.headers.get('etag')!;
  const again = await api.get('/schemas/matter.opened.v1.json', { 'if-none-match': etag });
  expect(etag).toMatch(/^"/);
  expect([again.status, await again.text()]).toEqual([304, '']);
});

it('the list names every type that intake takes', async () => {
  const { items } = (await (await api.get('/schemas')).json()) as { items: { type: string; schema: string }[] };
  const taken = (await (await api.get('/v1/event-types')).json()) as { items: { type: string }[] };
  expect(items.map(({ type }) => type)).toEqual(expect.arrayContaining(taken.items.map(({ type }) => type)));
  for (const { type, schema } of items.slice(0, 5)) expect(schema).toBe(`/schemas/${type}.json`);
});

it.each(['/schemas/nothing.v1.json', '/schemas/matter.opened.v1', '/schemas/..%2f..%2fpackage.json'])(
  '%s is not there',
  async (path) => expect((await api.get(path)).status).toBe(404),
);
