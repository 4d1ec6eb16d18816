import { randomUUID } from 'node:crypto';
import type { Unit, Visibility } from '#platform/domain';
import { InMemoryEventStore, Upcasters, type NewEvent } from '#platform/event-store';
import { Catalogues } from '#platform/intake';
import { content, letterCatalogue } from '../testing/letters.js';
import { OpenContents } from './open-contents.js';

const upcasters = new Upcasters();
const catalogues = new Catalogues(upcasters);
catalogues.add(letterCatalogue);

const actor = (id: string, acting = 'case-officer') => ({
  collaboration: 'here',
  unit: { id, party: id, name: id, secrecyRegime: 'other', bodies: [], functions: [], roles: [] } as Unit,
  function: acting,
});
const said = (type: string, visibility: Visibility, to: readonly string[]): NewEvent => ({
  ...{ id: randomUUID(), source: '/a', type, unit: 'a', function: 'case-officer', occurred: '2026-02-01' },
  ...{
    recordedAt: '2026-02-01T10:00:00.000Z',
    visibility,
    recipients: to,
    data: { letterId: 'x', to: to[0], content },
  },
});

/** What this unit may fetch of each of: a letter to b, a letter to c. */
const fetched = async (unit: string, acting?: string) => {
  const store = new InMemoryEventStore();
  const events = ['b', 'c'].map((to) => said('letter.sent.v1', 'addressed', [to]));
  await store.append('here', [{ stream: 'letter-x.a', expected: 'any', events }]);
  const open = new OpenContents(store, catalogues, upcasters);
  const at = (version: number) =>
    open.of(actor(unit, acting), { stream: 'letter-x.a', version }, new Date('2026-02-01T12:00:00Z'));
  return (await Promise.all([at(1), at(2), at(3)])).map((opened) => opened?.ciphertext);
};

it('S17: content is resolved by whom its own event names, and by nobody who only knows its place', async () => {
  expect(await fetched('a')).toEqual([content.ciphertext, content.ciphertext, undefined]);
  expect(await fetched('b')).toEqual([content.ciphertext, undefined, undefined]);
  expect(await fetched('c')).toEqual([undefined, content.ciphertext, undefined]);
  expect(await fetched('d')).toEqual([undefined, undefined, undefined]);
});

it('S65: a function without the duty resolves nothing', async () => {
  expect(await fetched('b', 'registrar')).toEqual([undefined, undefined, undefined]);
});
