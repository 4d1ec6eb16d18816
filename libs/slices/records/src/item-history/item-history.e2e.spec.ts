import { randomUUID } from 'node:crypto';
import { InMemoryEventStore, itemIdOf, Upcasters, type NewEvent } from '#platform/event-store';
import { Catalogues } from '#platform/intake';
import { servedSlice } from '#platform/intake/testing';
import { FoldedReadModels } from '#platform/projections';
import { RecordsModule } from '../records.module.js';
import { directory } from '../testing/house.js';
import { letterCatalogue } from '../testing/letters.js';

const store = new InMemoryEventStore();
let hub: Awaited<ReturnType<typeof servedSlice>>;
let item: string;
beforeAll(async () => {
  const upcasters = new Upcasters();
  const catalogues = new Catalogues(upcasters);
  catalogues.add(letterCatalogue);
  hub = await servedSlice(RecordsModule, new FoldedReadModels(store, upcasters), { catalogues, directory, store });
  const event: NewEvent = {
    ...{ id: randomUUID(), source: '/a', type: 'letter.closed.v1', unit: 'a', function: 'case-officer' },
    ...{ occurred: '2026-02', recordedAt: '2026-02-01T10:00:00.000Z', visibility: 'addressed', recipients: ['b'] },
    data: { letterId: randomUUID(), to: 'b' },
  };
  await store.append('here', [{ stream: 'letter-x.a', expected: 'any', events: [event] }]);
  item = itemIdOf({ ...event, collaboration: 'here' });
});
afterAll(() => hub.close());

const ask = async (unit: string, id: string, acting = 'case-officer') => {
  const response = await hub.ask(`items/${id}/history`, { 'x-unit': unit, 'x-function': acting });
  const headers = [...response.headers].filter(([name]) => name !== 'date');
  return { status: response.status, headers, text: await response.text() };
};

it('S58: the history of an item is one question, for sender and recipient, without its place in the log', async () => {
  const [sent, received] = [await ask('a', item), await ask('b', item, 'registrar')];
  expect(received.text).toBe(sent.text);
  expect(JSON.parse(sent.text)).toEqual({
    ...{ id: item, contentUntil: null },
    steps: [
      {
        ...{ step: 'added', type: 'letter.closed.v1', unit: 'a', occurred: '2026-02' },
        recordedAt: '2026-02-01T10:00:00.000Z',
      },
    ],
  });
});

it('S8, S58: the history of what is hidden is that of what never was, to the byte', async () => {
  const hidden = await ask('c', item);
  expect(hidden).toEqual(await ask('c', randomUUID()));
  expect(hidden.status).toBe(404);
  expect((await ask('c', 'no-id')).status).toBe(400);
});
