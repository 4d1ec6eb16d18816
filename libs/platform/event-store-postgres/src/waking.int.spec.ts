import pg from 'pg';
import { to } from '#platform/event-store/testing';
import { PostgresEventStore } from '#platform/event-store-postgres';
import { migratedDatabase, type MigratedDatabase } from '#platform/event-store-postgres/testing';

describe('a reader in another process', () => {
  let database: MigratedDatabase;
  let elsewhere: PostgresEventStore;
  const never = new AbortController().signal;
  beforeEach(async () => {
    database = await migratedDatabase();
    elsewhere = new PostgresEventStore({ connectionString: database.url });
  });
  afterEach(async () => {
    await elsewhere.close();
    await database.close();
  });

  it('is woken by a commit here', async () => {
    const wait = elsewhere.changed(0n, never);
    await database.store.append('c', [to('s-1')]);
    await wait;
    expect((await elsewhere.readFeed({ after: 0n, limit: 10 })).events).toHaveLength(1);
  });

  it('is woken although its connections were all cut while it waited', async () => {
    const wait = elsewhere.changed(0n, never);
    const cut = new pg.Client(database.url);
    await cut.connect();
    await cut.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    );
    await cut.end();
    await database.store.append('c', [to('s-1')]).catch(() => database.store.append('c', [to('s-1')]));
    await wait;
    expect(await elsewhere.head()).toBeGreaterThan(0n);
  });

  it('is let go when its store is closed', async () => {
    const wait = elsewhere.changed(0n, never);
    await elsewhere.close();
    await expect(wait).resolves.toBeUndefined();
    elsewhere = new PostgresEventStore({ pool: database.pool });
  });
});
