import pg, { type Client } from 'pg';
import { freshDatabase, type TestDatabase } from '#platform/embedded-postgres/testing';
import { migratedDatabase, type MigratedDatabase } from '#platform/event-store-postgres/testing';
import { harnessWriter } from './testing/harness-writer.js';
import { Reading } from './testing/reading.js';

const seconds = Number(process.env.SAMVERK_HARNESS_SECONDS ?? 5);
const streams = Array.from({ length: 200 }, (_, i) => `s-${i}`);

interface Row {
  position: string;
  stream: string;
  version: number;
}

describe('16 writers with slow commits and rollbacks, while another database holds a write transaction open', () => {
  let database: MigratedDatabase;
  let elsewhere: TestDatabase;
  let foreign: Client;
  beforeAll(async () => {
    database = await migratedDatabase();
    elsewhere = await freshDatabase();
    foreign = new pg.Client(elsewhere.url);
    await foreign.connect();
    await foreign.query('BEGIN; CREATE TABLE held (); SELECT pg_current_xact_id()');
  });
  afterAll(async () => {
    await foreign.end();
    await elsewhere.close();
    await database.close();
  });

  const rows = async (after: bigint): Promise<{ position: bigint; stream: string; version: number }[]> => {
    const found = await database.pool.query<Row>(
      'SELECT position, stream, version FROM samverk.events WHERE position > $1 ORDER BY position',
      [after],
    );
    return found.rows.map((row) => ({ ...row, position: BigInt(row.position) }));
  };
  const naive = async (reading: Reading): Promise<void> => {
    const found = await rows(reading.checkpoint);
    reading.take(found, found.at(-1)?.position ?? reading.checkpoint);
  };
  const feed = async (reading: Reading): Promise<void> => {
    const { events, next } = await database.store.readFeed({ after: reading.checkpoint, limit: 500 });
    reading.take(events, next);
  };

  it(
    'lose a naive reader events, and the feed none: nothing skipped, doubled or out of stream order',
    async () => {
      const [control, own] = [new Reading(), new Reading()];
      let running = true;
      const writers = Promise.all(
        Array.from({ length: 16 }, () => harnessWriter(database.pool, streams, () => running)),
      );
      const writing = setTimeout(() => (running = false), seconds * 1000);
      while (running) await Promise.all([naive(control), feed(own)]);
      clearTimeout(writing);
      const committed = (await writers).reduce((sum, count) => sum + count, 0);
      const all = (await rows(0n)).map(({ position }) => position);
      for (let before = -1n; before < own.checkpoint;) {
        before = own.checkpoint;
        await feed(own);
      }
      await naive(control);
      expect(all).toHaveLength(committed);
      expect({ skipped: own.skipped(all), doubled: own.doubled, inverted: own.inverted }).toEqual({
        skipped: 0,
        doubled: 0,
        inverted: 0,
      });
      expect(control.skipped(all)).toBeGreaterThan(0);
    },
    60_000 + seconds * 2_000,
  );
});
