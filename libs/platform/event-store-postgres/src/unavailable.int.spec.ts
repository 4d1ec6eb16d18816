import pg from 'pg';
import { StoreUnavailable } from '#platform/event-store';
import { newEvent, to } from '#platform/event-store/testing';
import { freePort } from '#platform/embedded-postgres';
import { PostgresEventStore } from '#platform/event-store-postgres';
import { migratedDatabase, type MigratedDatabase } from '#platform/event-store-postgres/testing';
import { unavailable } from './unavailable.js';

describe('a store that does not answer', () => {
  let database: MigratedDatabase;
  beforeAll(async () => {
    database = await migratedDatabase();
  });
  afterAll(() => database.close());

  it('is called unavailable when nothing listens', async () => {
    const store = new PostgresEventStore({ connectionString: `postgresql://x@127.0.0.1:${await freePort()}/x` });
    await expect(store.append('c', [to('s-1')])).rejects.toThrow(StoreUnavailable);
    await expect(store.readFeed({ after: 0n, limit: 1 })).rejects.toThrow(StoreUnavailable);
    await store.close();
  });

  it('is called unavailable when it takes too long, and the same append may be sent again', async () => {
    const pool = new pg.Pool({ connectionString: database.url, statement_timeout: 200 });
    const store = new PostgresEventStore({ pool });
    const holder = await database.pool.connect();
    await holder.query(`BEGIN; SELECT pg_advisory_xact_lock(hashtextextended('c/s-2', 0))`);
    const event = newEvent();
    await expect(store.append('c', [to('s-2', event)])).rejects.toThrow(StoreUnavailable);
    await holder.query('ROLLBACK');
    holder.release();
    expect((await store.append('c', [to('s-2', event)])).receipts[0]!.version).toBe(1);
    await store.close();
    await pool.end();
  });

  it.each(['08006', '53100', '53200', '53300', '57014', '57P01', '57P03', '58030', 'ECONNRESET', 'ECONNREFUSED'])(
    'says so with %s',
    (code) => {
      expect(unavailable(Object.assign(new Error(), { code }))).toBe(true);
    },
  );

  it.each(['22P05', '42501', '42P01', '23514'])('is not what %s means: that is a defect', (code) => {
    expect(unavailable(Object.assign(new Error(), { code }))).toBe(false);
  });

  it('is not the trouble of one append that cannot be stored: those sent beside it succeed', async () => {
    const sent = [to('s-3'), to('s-3', newEvent({ source: '\u0000' })), to('s-3')];
    const all = await Promise.allSettled(
      [to('s-4'), to('s-5'), ...sent].map((append) => database.store.append('c', [append])),
    );
    expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  });
});
