import { newEvent, to } from '#platform/event-store/testing';
import { APPLICATION_ROLE } from '#platform/event-store-postgres';
import { migratedDatabase, type MigratedDatabase } from '#platform/event-store-postgres/testing';

const changes = [`UPDATE samverk.events SET unit = 'unit-b'`, 'DELETE FROM samverk.events', 'TRUNCATE samverk.events'];

describe('a stored event', () => {
  let database: MigratedDatabase;
  beforeAll(async () => {
    database = await migratedDatabase();
    await database.store.append('c', [to('s-1')]);
  });
  afterAll(() => database.close());

  const as = async (role: string, ...statements: readonly string[]): Promise<void> => {
    const client = await database.pool.connect();
    try {
      await client.query('BEGIN');
      if (role) await client.query(`SET LOCAL ROLE ${role}`);
      for (const statement of statements) await client.query(statement);
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  };

  it.each(changes)('is not changed by its owner: %s', async (change) => {
    await expect(database.pool.query(change)).rejects.toThrow('Stored events never change');
    expect(await database.store.readStream('c', 's-1')).toHaveLength(1);
  });

  it.each(changes)('is not changed as if by replication: %s', async (change) => {
    await expect(as('', `SET LOCAL session_replication_role = replica`, change)).rejects.toThrow(
      'Stored events never change',
    );
  });

  it.each(changes)('is not changed by the application, triggers or not: %s', async (change) => {
    await database.pool.query('ALTER TABLE samverk.events DISABLE TRIGGER ALL');
    await expect(as(APPLICATION_ROLE, change)).rejects.toThrow('permission denied for table events');
    await database.pool.query(
      'ALTER TABLE samverk.events ENABLE TRIGGER ALL; ALTER TABLE samverk.events ENABLE ALWAYS TRIGGER events_never_change',
    );
  });

  it('comes in through the function alone: the application cannot insert, draw positions or switch the trigger off', async () => {
    await expect(as(APPLICATION_ROLE, 'INSERT INTO samverk.events SELECT * FROM samverk.events')).rejects.toThrow(
      'permission denied',
    );
    await expect(as(APPLICATION_ROLE, `SELECT nextval('samverk.event_position')`)).rejects.toThrow('permission denied');
    await expect(as(APPLICATION_ROLE, 'ALTER TABLE samverk.events DISABLE TRIGGER ALL')).rejects.toThrow(
      'must be owner',
    );
  });

  it('is appended, read and fed by the application', async () => {
    const client = await database.pool.connect();
    await client.query(`SET ROLE ${APPLICATION_ROLE}`);
    client.release();
    const { store } = database;
    const event = newEvent();
    await store.append('c', [to('s-2', event)]);
    expect((await store.append('c', [to('s-2', event)])).repeated).toBe(true);
    expect((await store.readFeed({ after: 0n, limit: 10 })).events).toHaveLength(2);
    expect(await store.readStream('c', 's-2')).toHaveLength(1);
  });
});
