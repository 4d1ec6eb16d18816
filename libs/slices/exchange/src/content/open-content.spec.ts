import { Upcasters, type StoredEvent } from '#platform/event-store';
import { Catalogues } from '#platform/intake';
import { content, letterCatalogue } from '../testing/letters.js';
import { openContent } from './open-content.js';

const upcasters = new Upcasters();
const catalogues = new Catalogues(upcasters);
catalogues.add(letterCatalogue);

const stored = (version: number, type: string, data: object = {}): StoredEvent =>
  ({
    version,
    type,
    data: { letterId: 'x', to: 'b', ...data },
    unit: 'a',
    visibility: 'addressed',
    recipients: ['b'],
  }) as never;
const sent = (version: number, data: object = { content }) => stored(version, 'letter.sent.v1', data);
const at = (version: number, stream: readonly StoredEvent[], today = '2026-02-01') =>
  openContent(catalogues, upcasters, stream, version, today);

it('S17: is the content of that very event', () => {
  const other = { ciphertext: 'B'.repeat(43), commitment: content.commitment };
  const stream = [sent(1), sent(2, { content: other }), sent(3, {})];
  expect([1, 2, 3, 4].map((version) => at(version, stream))).toEqual([
    content.ciphertext,
    other.ciphertext,
    undefined,
    undefined,
  ]);
});

it('S51: is open to its last day, and not the day after', () => {
  const stream = [sent(1, { content, until: '2026-02-10' })];
  expect(['2026-02-09', '2026-02-10', '2026-02-11'].map((today) => at(1, stream, today))).toEqual([
    content.ciphertext,
    content.ciphertext,
    undefined,
  ]);
});

it('S51: is closed by what closes the stream, though not by other events or by types nobody knows', () => {
  expect(at(1, [sent(1), stored(2, 'letter.revoked.v1')])).toBeUndefined();
  expect(at(1, [sent(1), stored(2, 'letter.noted.v1', { note: 'x' }), stored(3, 'letter.lost.v1')])).toBe(
    content.ciphertext,
  );
  expect(at(1, [stored(1, 'letter.lost.v1', { content })])).toBeUndefined();
});
