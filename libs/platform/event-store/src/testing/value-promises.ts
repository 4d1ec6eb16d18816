import { canonical } from '#platform/event-store';
import { collected } from './collected.js';
import type { Store } from './store-under-test.js';
import { newEvent, to } from './new-event.js';

const nested = (depth: number): unknown => (depth === 0 ? [] : { inner: [nested(depth - 1)] });

export const valuePromises = (store: Store): void =>
  describe('what was sent', () => {
    it('is read back whole', async () => {
      const event = newEvent({ visibility: 'addressed', recipients: ['unit-b', 'a,"b" \\ {c} NULL', ''] });
      await store().append('c', [to('s-1', event)]);
      const [stored] = await store().readStream('c', 's-1');
      expect(stored).toEqual({
        ...event,
        collaboration: 'c',
        stream: 's-1',
        version: 1,
        position: expect.any(BigInt),
        chain: expect.stringMatching(/^[0-9a-f]{64}$/),
      });
      expect((await store().readFeed({ after: 0n, limit: 9 })).events).toEqual([stored]);
    });

    it.each<[string, unknown]>([
      ['unicode', 'Stödcentrum – Ökat 😀 \u2028 e\u0301 \u{10ffff}'],
      ['escapes', '\u0000 \u0001 \b\t\n\f\r " \\ / \\u0000 \\n'],
      ['a lone surrogate', '\ud800'],
      [
        'large and small numbers',
        [1e21, 1e-7, 5e-324, 1.7976931348623157e308, Number('9007199254740993'), 0.1, 123456789012345680000],
      ],
      ['emptiness', ['', null, {}, [], false, 0]],
      ['strings that look like something else', ['null', '{}', '1e21', 'NULL', "'; --", '$1', '{a,b}']],
      ['deep nesting', nested(100)],
      ['odd member names', JSON.parse('{"": 1, "__proto__": 2, "a.b": 3, "\\u0000": 4, "constructor": 5}')],
    ])('keeps %s', async (_, value) => {
      await store().append('c', [to('s-1', newEvent({ data: { value } }))]);
      const [stored] = await store().readStream('c', 's-1');
      expect(canonical(stored!.data)).toBe(canonical({ value }));
      expect(stored!.data).toEqual({ value });
      expect(await collected(store().verify())).toEqual([]);
    });

    it('loses the sign of zero and members without a value, as canonical JSON does', async () => {
      await store().append('c', [to('s-1', newEvent({ data: { zero: -0, nothing: undefined } }))]);
      expect((await store().readStream('c', 's-1'))[0]!.data).toEqual({ zero: 0 });
    });

    it('may be large', async () => {
      const data = { text: 'å"\\'.repeat(200_000) };
      await store().append('c', [to('s-1', newEvent({ data }))]);
      expect((await store().readStream('c', 's-1'))[0]!.data).toEqual(data);
    });
  });
