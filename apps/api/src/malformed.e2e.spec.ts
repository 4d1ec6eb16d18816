import { MAX_BATCH } from '#platform/intake';
import { aDoor, doorEvent } from '#platform/intake/testing';
import { aRunningApi, type RunningApi } from './testing/running-api.js';

let api: RunningApi;
beforeAll(async () => (api = await aRunningApi()));
afterAll(() => api.close());

const good = () => doorEvent('door.opened.v1', aDoor());
const remark = (data: object) => doorEvent('door.remarked.v1', aDoor(), data);
const without = (attribute: string) =>
  Object.fromEntries(Object.entries(good()).filter(([name]) => name !== attribute));
const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
const withText = (text: string) => JSON.stringify(good()).replace('"/office/doors"', text);

type Sent = [name: string, body: unknown, status: number, code: string, headers?: Record<string, string>];

it.each<Sent>([
  ['no JSON', '{"id": ', 400, 'unreadable-json'],
  ['nothing', '', 400, 'unreadable-json'],
  ['bytes that are not UTF-8', new Uint8Array([0x22, 0xc3, 0x28, 0x22]), 400, 'unreadable-json'],
  ['a member named twice', JSON.stringify(good()).replace('{', '{"id":"x",'), 400, 'unreadable-json'],
  [
    'a member named twice, once escaped',
    JSON.stringify(good()).replace('{', '{"\\u0069d":"x",'),
    400,
    'unreadable-json',
  ],
  ['a reach for the prototype', JSON.stringify(good()).replace('{', '{"__proto__":{},'), 400, 'unreadable-json'],
  ['a reach for the constructor', { ...good(), data: { constructor: { prototype: {} } } }, 400, 'unreadable-json'],
  ['half a surrogate pair', withText('"\\ud800"'), 400, 'unreadable-json'],
  ['NUL', withText('"\\u0000"'), 400, 'unreadable-json'],
  ['a number that cannot be kept', withText('9007199254740993'), 400, 'unreadable-json'],
  ['a number beyond all', withText('1e999'), 400, 'unreadable-json'],
  ['JSON nested 25 deep', nested(25), 400, 'too-deep'],
  ['JSON nested 100 000 deep', nested(100_000), 400, 'too-deep'],
  ['a list where an event is meant', '[]', 400, 'not-a-cloudevent'],
  ['null', 'null', 400, 'not-a-cloudevent'],
  ['specversion 0.3', { ...good(), specversion: '0.3' }, 400, 'not-a-cloudevent'],
  ['an id with a meaning', { ...good(), id: '19121212-1212' }, 400, 'not-a-cloudevent'],
  ['a source that is no URI reference', { ...good(), source: 'a b' }, 400, 'not-a-cloudevent'],
  ['a number as source', { ...good(), source: 7 }, 400, 'not-a-cloudevent'],
  ['a day that does not exist', { ...good(), occurred: '2021-02-29' }, 400, 'not-a-cloudevent'],
  ['a time that is none', { ...good(), time: '2021-02-03 10:00' }, 400, 'not-a-cloudevent'],
  ['XML inside', { ...good(), datacontenttype: 'application/xml' }, 400, 'not-a-cloudevent'],
  ['bytes as data', { ...good(), data_base64: 'AA==' }, 400, 'not-a-cloudevent'],
  ['an extension that is an object', { ...good(), extension: {} }, 400, 'not-a-cloudevent'],
  ['an empty batch', [], 400, 'not-a-cloudevent'],
  ['one event as a batch', good(), 400, 'not-a-cloudevent', { 'content-type': 'application/cloudevents-batch+json' }],
  ['data without ce- headers', {}, 400, 'not-a-cloudevent', { 'content-type': 'application/json' }],
  ['another collaboration', { ...good(), collaboration: 'elsewhere' }, 403, 'wrong-collaboration'],
  ['a batch that is too long', Array(MAX_BATCH + 1).fill(0), 413, 'too-many-items'],
  ['a body that is too large', JSON.stringify('x'.repeat(5_000_000)), 413, 'too-large'],
  ['plain text', 'hello', 415, 'unsupported-media-type', { 'content-type': 'text/plain' }],
  [
    'Latin-1',
    good(),
    415,
    'unsupported-media-type',
    { 'content-type': 'application/cloudevents+json; charset=iso-8859-1' },
  ],
  ['a compressed body', good(), 415, 'unsupported-media-type', { 'content-encoding': 'gzip' }],
  ['an unknown type', { ...good(), type: 'door.painted.v1' }, 422, 'unknown-event-type'],
  ['the name of a member of every object as type', { ...good(), type: 'constructor' }, 422, 'unknown-event-type'],
])('%s is refused', async (_name, body, status, code, headers = {}) => {
  const answer = await api.post(body, headers);
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect([answer.status, await answer.json()]).toMatchObject([status, { status, code, type: `urn:problem:${code}` }]);
});

it.each(['specversion', 'id', 'source', 'type', 'collaboration', 'occurred'])(
  'an event without %s is told so by a pointer',
  async (attribute) => {
    const answer = await api.post(without(attribute));
    expect([answer.status, await answer.json()]).toMatchObject([
      400,
      { invalidParameters: [{ pointer: `/${attribute}` }] },
    ]);
  },
);

it.each<[string, object, string, string]>([
  ['no data', { ...good(), data: undefined }, '/data', 'isObject'],
  ['a list as data', { ...good(), data: [] }, '/data', 'isObject'],
  [
    'a type of its own inside data',
    { ...good(), data: { doorId: aDoor(), type: 'door.opened.v1' } },
    '/data',
    'whitelistValidation',
  ],
  ['an unknown field', remark({ marker: 1 }), '/data', 'whitelistValidation'],
  [
    'an unknown field deep inside',
    remark({ remarks: [{ weight: 1, text: 'a', marker: 1 }] }),
    '/data/remarks/0',
    'whitelistValidation',
  ],
  [
    'a wrong value deep inside',
    remark({
      remarks: [
        { weight: 1, text: 'a' },
        { weight: 'x', text: 'a' },
      ],
    }),
    '/data/remarks/1/weight',
    'isInt',
  ],
  ['null for a field that may be left out', remark({ first: null }), '/data/first', 'isDefined'],
  ['null in a list', remark({ remarks: [null] }), '/data/remarks/0', 'isDefined'],
  ['a list where one object is meant', remark({ first: [{ weight: 1, text: 'a' }] }), '/data/first', 'isObject'],
  ['one object where a list is meant', remark({ remarks: { weight: 1, text: 'a' } }), '/data/remarks', 'isArray'],
  ['a string where a list of strings is meant', remark({ words: 'a' }), '/data/words', 'isArray'],
])('%s is a 422 that points to %#', async (_name, body, pointer, rule) => {
  const answer = await api.post(body);
  const { invalidParameters } = (await answer.json()) as { invalidParameters: object[] };
  expect(answer.status).toBe(422);
  expect(invalidParameters).toContainEqual(expect.objectContaining({ pointer, rule }));
});

it('an extension that we do not know, such as traceparent, is accepted', async () => {
  expect(
    (
      await api.post({
        ...good(),
        traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
        sampled: true,
      })
    ).status,
  ).toBe(201);
});

it('a stranger hears 401 whatever the body, and nothing about it', async () => {
  const answer = await api.post('{"id": ', { 'x-test-caller': 'nobody' });
  expect(answer.status).toBe(401);
});

it.each(['PUT', 'DELETE', 'PATCH', 'GET', 'OPTIONS'])(
  '%s on the one way in is 405, with the methods that are known',
  async (method) => {
    const answer = await fetch(`${api.url}/v1/events`, { method });
    expect([answer.status, answer.headers.get('allow'), await answer.json()]).toMatchObject([
      405,
      'POST',
      { code: 'method-not-allowed' },
    ]);
  },
);

it.each([
  '/v1/nowhere',
  '/v1/%zz',
  '/v1/events/receipts?source=a&id=b',
  '/v1/events/receipts?x=1',
  '/docs/problems/..%2f..%2fpackage',
  '/docs/assets/package.json',
])('%s is answered as a problem', async (path) => {
  const answer = await api.get(path);
  expect([400, 404]).toContain(answer.status);
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
});
