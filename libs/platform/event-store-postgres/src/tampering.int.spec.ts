import { collected, newEvents, to } from '#platform/event-store/testing';
import { emptied, migratedDatabase, type MigratedDatabase } from '#platform/event-store-postgres/testing';

describe('whoever owns the database and changes the log', () => {
  let database: MigratedDatabase;
  beforeAll(async () => {
    database = await migratedDatabase();
  });
  beforeEach(async () => {
    await emptied(database);
    await database.store.append('c', [to('s-1', newEvents(5)), to('s-2', newEvents(5))]);
    await database.pool.query('ALTER TABLE samverk.events DISABLE TRIGGER events_never_change');
  });
  afterAll(() => database.close());

  const third = `WHERE stream = 's-1' AND version = 3`;
  const broken = (version: number, reason: string): object => ({ collaboration: 'c', stream: 's-1', version, reason });

  it.each([
    `data = '{"text":"two"}'`,
    `data = '{"text": "one"}'`,
    `data = 'not JSON'`,
    `type = 'note.withdrawn.v1'`,
    `unit = 'unit-b'`,
    `function = 'head-of-unit'`,
    `occurred = '2026-01-02'`,
    `recorded_at = '2026-01-02T03:04:05.679Z'`,
    `visibility = 'own'`,
    `recipients = '{unit-b}'`,
    `id = 'other'`,
    `source = '/other'`,
    `key = gen_random_uuid()`,
    `chain = sha256('other')`,
    `position = 1000`,
  ])('is found out by the chain: %s', async (change) => {
    await database.pool.query(`UPDATE samverk.events SET ${change} ${third}`);
    const at = change.startsWith('position') ? 4 : 3;
    expect(await collected(database.store.verify())).toEqual([broken(at, 'changed')]);
  });

  it('is found out when events are missing from the middle or the beginning', async () => {
    await database.pool.query(`DELETE FROM samverk.events ${third}`);
    expect(await collected(database.store.verify())).toEqual([broken(3, 'missing')]);
    await database.pool.query(`DELETE FROM samverk.events WHERE stream = 's-1' AND version = 1`);
    expect(await collected(database.store.verify('c'))).toEqual([broken(1, 'missing')]);
  });

  it('is found out when a hole is closed by moving the rest up', async () => {
    await database.pool.query(`DELETE FROM samverk.events ${third}`);
    await database.pool.query(`UPDATE samverk.events SET version = 3 WHERE stream = 's-1' AND version = 4`);
    expect(await collected(database.store.verify())).toEqual([broken(3, 'changed')]);
  });

  it('is found out when an event is put into another stream', async () => {
    await database.pool.query(
      `UPDATE samverk.events SET stream = 's-3', version = 1 WHERE stream = 's-1' AND version = 5`,
    );
    expect(await collected(database.store.verify())).toEqual([
      { collaboration: 'c', stream: 's-3', version: 1, reason: 'changed' },
    ]);
  });

  it('is not found out by the chain when the end of a stream is cut off: the receipts that senders hold show it', async () => {
    const [, , , , last] = await database.store.readStream('c', 's-1');
    await database.pool.query(`DELETE FROM samverk.events WHERE stream = 's-1' AND version = 5`);
    expect(await collected(database.store.verify())).toEqual([]);
    expect(await database.store.receipts('c', [last!])).toEqual([]);
  });

  it('is told of the first broken link of each stream and of progress, over pages of a long log', async () => {
    await database.store.append('c', [to('s-4', newEvents(1500))]);
    await database.pool.query(`UPDATE samverk.events SET unit = 'x' WHERE version IN (2, 4, 1400)`);
    const progress: number[] = [];
    const found = await collected(database.store.verify('c', (events) => progress.push(events)));
    expect(found.map(({ stream, version }) => [stream, version])).toEqual([
      ['s-1', 2],
      ['s-2', 2],
      ['s-4', 2],
    ]);
    expect(progress).toEqual([1000, 1510]);
  });
});
