import { checkForm } from '#platform/intake';
import { Catalogues, type EventType } from '#platform/intake';
import { aRunningApi, type RunningApi } from '../testing/running-api.js';
import { event } from './examples.js';

let api: RunningApi;
beforeAll(async () => (api = await aRunningApi()));
afterAll(() => api.close());

const read = async <Body>(path: string): Promise<Body> => (await api.get(path)).json() as Promise<Body>;

interface Specification {
  readonly openapi: string;
  readonly paths: Record<
    string,
    Record<string, { responses: Record<string, unknown>; requestBody?: { content: object } }>
  >;
  readonly components: { readonly schemas: Record<string, unknown> };
}

describe('The specification', () => {
  it('holds every event type that the hub accepts, with the form that checks it', async () => {
    const { components } = await read<Specification>('/v1/openapi.json');
    const { items } = await read<{ items: EventType[] }>('/v1/event-types');
    expect(items.length).toBeGreaterThan(3);
    for (const { type, form } of items)
      expect(components.schemas[type]).toMatchObject({ properties: { type: { const: type }, data: form } });
  });

  it('names the three ways to send, and every status that may answer', async () => {
    const { openapi, paths } = await read<Specification>('/v1/openapi.json');
    const post = paths['/v1/events']!['post']!;
    expect(openapi).toBe('3.1.0');
    expect(Object.keys(post.requestBody!.content)).toEqual([
      'application/cloudevents+json',
      'application/cloudevents-batch+json',
      'application/json',
    ]);
    expect(Object.keys(post.responses)).toEqual(
      expect.arrayContaining(['200', '201', '400', '401', '403', '409', '413', '415', '422', '429', '500', '503']),
    );
  });

  it('refers to no schema that it lacks', async () => {
    const specification = await read<Specification>('/v1/openapi.json');
    const referred = [...JSON.stringify(specification).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(
      ([, name]) => name!,
    );
    expect(referred.filter((name) => !(name in specification.components.schemas))).toEqual([]);
  });

  it('shows an event that would be taken', () => {
    const form = api.app.get(Catalogues, { strict: false }).entry(event.type)!.form as new () => object;
    expect(checkForm(form, event.type, event.data)).toMatchObject(event.data);
  });
});

it('the form of an event says what is required, how long, and how often', async () => {
  const { items } = await read<{ items: EventType[] }>('/v1/event-types');
  expect(items.find(({ type }) => type === 'door.remarked.v1')).toEqual({
    ...{ type: 'door.remarked.v1', slice: 'doors', visibility: 'open' },
    form: {
      ...{ type: 'object', additionalProperties: false, required: ['doorId', 'remarks'] },
      properties: {
        doorId: { type: 'string', format: 'uuid', pattern: expect.stringContaining('[1-8]') },
        first: expect.objectContaining({ required: ['text', 'weight'] }),
        remarks: {
          type: 'array',
          maxItems: 5,
          items: expect.objectContaining({
            properties: {
              text: { type: 'string', maxLength: 200 },
              weight: { type: 'integer', minimum: 1, maximum: 5 },
            },
          }),
        },
        words: { type: 'array', maxItems: 1000, items: { type: 'string', maxLength: 20 } },
      },
    },
  });
});

it('the api tells its version and where it is documented', async () => {
  expect(await read('/v1/api-info')).toEqual({
    apiName: 'samverk',
    apiVersion: '1.0.0',
    apiReleased: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    apiDocumentation: `${api.url}/docs`,
    apiStatus: 'active',
  });
});

it.each([
  '/docs',
  '/docs/problems',
  '/docs/problems/id-reused',
  '/docs/assets/swagger-ui-bundle.js',
  '/docs/assets/initializer.js',
])('%s can be read without a token', async (path) => {
  expect((await api.get(path, { 'x-test-caller': 'nobody-known' })).status).toBe(200);
});

it('a page of a code is readable, and what is code stays code', async () => {
  const html = await (await api.get('/docs/problems/id-reused')).text();
  expect(html).toContain('<h1>id-reused</h1>');
  expect(html).toContain('<code>source</code>');
});

it('who asks again whether something changed is told so in few bytes', async () => {
  const first = await api.get('/v1/event-types');
  const again = await api.get('/v1/event-types', { 'if-none-match': first.headers.get('etag')! });
  expect([first.status, again.status, await again.text()]).toEqual([200, 304, '']);
});

it('answers are kept by nobody on the way, and tell browsers to be careful', async () => {
  const { headers } = await api.get('/v1/api-info');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('content-security-policy')).toContain("default-src 'self'");
});
