import fc from 'fast-check';
import { aDoor, doorEvent } from '#platform/intake/testing';
import { aRunningApi, type RunningApi } from './testing/running-api.js';

const MARKER = 'zQ7marker';
const lines: unknown[] = [];
const write = (...line: unknown[]): void => void lines.push(...line);

let api: RunningApi;
beforeAll(async () => (api = await aRunningApi(undefined, { log: write, error: write, warn: write, fatal: write })));
afterAll(() => api.close());

const marked = fc.oneof(fc.string({ maxLength: 12 }), fc.constant('')).map((text) => `${MARKER}${text}`);
const leaf = [marked, fc.integer(), fc.double(), fc.boolean(), fc.constant(null)];
const anything = fc
  .anything({ key: marked, values: leaf, maxDepth: 4 })
  .map((value) => JSON.parse(JSON.stringify(value) ?? 'null') as unknown);
const path = fc.constantFrom<readonly string[]>(
  ['id'],
  ['source'],
  ['type'],
  ['occurred'],
  ['collaboration'],
  ['time'],
  ['data'],
  ['data', 'doorId'],
  ['data', 'remarks'],
  ['data', 'first'],
  ['data', 'words'],
  ['data', MARKER],
  [MARKER],
);

const mutated = fc
  .tuple(path, fc.oneof(marked, fc.array(marked), fc.dictionary(marked, marked), anything))
  .map(([[name, inner], value]) => {
    const event: Record<string, unknown> = doorEvent('door.remarked.v1', aDoor());
    if (inner === undefined) return { ...event, [name!]: value };
    return { ...event, data: { ...(event['data'] as object), [inner]: value } };
  });

/** What an answer and the log tell that they must not. */
const toldBy = async (answer: Response) => ({
  failed: answer.status >= 500,
  // A receipt names its own source to its own sender; nothing else comes back.
  repeated: (await answer.text()).replace(/"source":"[^"]*"/g, '').includes(MARKER),
  logged: JSON.stringify(lines).includes(MARKER),
});
const nothing = { failed: false, repeated: false, logged: false };

it('whatever JSON is sent, the answer is no 500 and repeats nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(anything, mutated, fc.array(mutated, { minLength: 1, maxLength: 3 })), async (body) => {
      expect(await toldBy(await api.post(body))).toEqual(nothing);
    }),
    { numRuns: 400 },
  );
});

it('whatever text is sent as JSON, the answer is no 500 and repeats nothing', async () => {
  const cut = mutated.chain((event) => {
    const text = JSON.stringify(event);
    return fc
      .tuple(fc.nat(text.length), fc.string({ maxLength: 5 }))
      .map(([at, junk]) => text.slice(0, at) + junk + text.slice(at + junk.length));
  });
  await fc.assert(
    fc.asyncProperty(cut, async (text) => {
      expect(await toldBy(await api.post(text))).toEqual(nothing);
    }),
    { numRuns: 300 },
  );
});

it('whatever headers are sent, the answer is no 500 and repeats nothing', async () => {
  const name = fc.constantFrom(
    'ce-id',
    'ce-source',
    'ce-type',
    'ce-occurred',
    'ce-data',
    'ce-specversion',
    'ce-zz',
    'ce-a_b',
    'if-none-match',
    'accept',
    'x-request-id',
    'traceparent',
  );
  const value = fc
    .string({ unit: fc.constantFrom(...'%"\\aZ09 ;,=/é'.split('')), maxLength: 20 })
    .map((text) => MARKER + text);
  const type = fc.constantFrom(
    'application/json',
    'application/cloudevents+json',
    'application/json; charset=x',
    'text/html',
  );
  const headers = fc
    .tuple(fc.dictionary(name, value), type)
    .map(([junk, contentType]) => ({ ...junk, 'content-type': contentType }));
  await fc.assert(
    fc.asyncProperty(headers, async (junk) => {
      expect(await toldBy(await api.post({ doorId: MARKER }, junk))).toEqual(nothing);
    }),
    { numRuns: 200 },
  );
});

it('whatever address is asked for, the answer is no 500 and repeats nothing', async () => {
  const address = fc
    .tuple(
      fc.constantFrom('/v1/events/receipts?source=', '/v1/', '/docs/problems/', '/v1/events/receipts?id='),
      fc.string({ maxLength: 10 }),
    )
    .map(
      ([start, text]) =>
        start + MARKER + encodeURIComponent(text.replace(/\p{Surrogate}/gu, '')) + (text.includes('%') ? '%' : ''),
    );
  await fc.assert(
    fc.asyncProperty(address, async (url) => {
      expect(await toldBy(await api.get(url))).toEqual(nothing);
    }),
    { numRuns: 200 },
  );
});
