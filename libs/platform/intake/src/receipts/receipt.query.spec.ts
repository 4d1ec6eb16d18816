import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { AccessLogUnavailable, type AccessLog } from '#platform/access-log';
import { InMemoryAccessLog } from '#platform/access-log/testing';
import { InMemoryEventStore, itemIdOf, Upcasters, type NewEvent } from '#platform/event-store';
import { Catalogues } from '../catalogues.js';
import { Clock } from '../record-event/clock.js';
import { caller, doorCatalogue } from '../testing/index.js';
import { ReceiptOf, ReceiptOfHandler } from './receipt.query.js';

const upcasters = new Upcasters();
const catalogues = new Catalogues(upcasters);
const { 'door.closed.v1': closed, 'door.opened.v1': opened, 'door.remarked.v1': remarked } = doorCatalogue.events;
catalogues.add({
  ...doorCatalogue,
  events: {
    'door.closed.v1': { ...closed, visibility: 'own' },
    'door.opened.v1': opened,
    'door.remarked.v1': { ...remarked, visibility: 'own', duty: 'records' },
  },
  upcasters: [{ from: 'door.noted.v1', to: 'door.remarked.v1', up: (data) => data }],
});

const [source, collaboration] = ['/office/doors', 'house'];
let store: InMemoryEventStore;
let log: InMemoryAccessLog;
beforeEach(() => {
  [store, log] = [new InMemoryEventStore(), new InMemoryAccessLog()];
});

const recorded = async (type: string, visibility: NewEvent['visibility'] = 'own'): Promise<string> => {
  const id = randomUUID();
  const said = { id, source, type, unit: 'office', function: 'case-officer', occurred: '2026-02-01', data: {} };
  const event: NewEvent = { ...said, recordedAt: '2026-02-01T10:00:00.000Z', visibility, recipients: [] };
  await store.append(collaboration, [{ stream: `door-${id}`, expected: 'none', events: [event] }]);
  return id;
};
const ask = (id: string, acting = 'case-officer', to: AccessLog = log) => {
  const handler = new ReceiptOfHandler(store, catalogues, upcasters, to, new Clock());
  return handler.execute(new ReceiptOf({ ...caller(), function: acting }, { unit: 'office', source, id }));
};
const named = (id: string): string => itemIdOf({ collaboration, unit: 'office', source, id });

it('S65: a receipt is given to who is entrusted with such events, and is absent for the others of the same unit', async () => {
  const [work, record] = [await recorded('door.closed.v1'), await recorded('door.remarked.v1')];
  expect(await ask(work)).toMatchObject({ id: work, status: 'recorded' });
  expect(await ask(record, 'registrar')).toMatchObject({ id: record });
  expect([await ask(work, 'registrar'), await ask(record, 'key-keeper'), await ask(randomUUID())]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

it('S65: an event that was said in an older version takes the duty of the newest', async () => {
  const old = await recorded('door.noted.v1');
  expect(await ask(old, 'registrar')).toMatchObject({ type: 'door.noted.v1' });
  expect(await ask(old, 'key-keeper')).toBeUndefined();
});

it('S66: that a receipt of what is not open was read is on record before it is answered', async () => {
  const id = await recorded('door.closed.v1');
  await ask(id);
  const who = { unit: 'office', owner: 'office', question: 'receipts', object: named(id) };
  expect(log.entries).toMatchObject([{ ...who, function: 'case-officer', action: 'read', rows: 1 }]);
  const away = { record: () => Promise.reject(new AccessLogUnavailable('away')) } as unknown as AccessLog;
  await expect(ask(id, 'case-officer', away)).rejects.toThrow(AccessLogUnavailable);
  await expect(ask(randomUUID(), 'case-officer', away)).rejects.toThrow(AccessLogUnavailable);
});

it('an open event is everybody’s to read, and leaves no trace', async () => {
  const id = await recorded('door.opened.v1', 'open');
  expect(await ask(id, 'key-keeper')).toMatchObject({ id });
  expect(log.entries).toEqual([]);
});

it('§ 9: hidden and absent cost the same calls, and look the same in the log', async () => {
  const calls: string[] = [];
  const counted = <Port extends object>(port: Port): Port =>
    new Proxy(port, {
      get: (target, name) => {
        const member = Reflect.get(target, name, target) as unknown;
        if (typeof member !== 'function') return member;
        return (...given: unknown[]) => (
          calls.push(String(name)),
          (member as (...all: unknown[]) => unknown).apply(target, given)
        );
      },
    });
  const [hidden, absent] = [await recorded('door.closed.v1'), randomUUID()];
  [store, log] = [counted(store), counted(log)];
  const traces = [];
  for (const id of [hidden, absent]) {
    calls.length = 0;
    await ask(id, 'registrar');
    const { id: _id, at: _at, object, ...entry } = log.entries.at(-1)!;
    expect(object).toBe(named(id));
    traces.push([entry, ...calls]);
  }
  expect(traces[0]).toEqual(traces[1]);
  expect(traces[0]).toEqual([
    expect.objectContaining({ action: 'denied', rows: 0 }),
    'receipts',
    'readStream',
    'record',
  ]);
});
