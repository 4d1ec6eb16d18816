import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { StoreUnavailable, type NewEvent, type Position } from '#platform/event-store';
import { collected, newEvent, to, wholeFeed } from '#platform/event-store/testing';
import { startPostgres, type Postgres } from '#platform/embedded-postgres';
import { ownCluster } from '#platform/embedded-postgres/testing';
import { migrate, PostgresEventStore } from '#platform/event-store-postgres';

const WRITERS = 12;

describe('PostgreSQL killed under load, three times', () => {
  let cluster: Awaited<ReturnType<typeof ownCluster>>;
  let server: Postgres;
  beforeAll(async () => {
    cluster = await ownCluster();
    server = cluster;
    const pool = new pg.Pool({ connectionString: server.url('postgres') });
    await migrate(pool);
    await pool.end();
  });
  afterAll(async () => {
    await server.stop();
    await cluster.remove();
  });

  it('keeps every acknowledged event once, lets the rest be sent again, and a reader sees each once', async () => {
    const store = new PostgresEventStore({ connectionString: server.url('postgres') });
    const sent: NewEvent[] = [];
    const acknowledged = new Set<string>();
    const seen: string[] = [];
    let [running, checkpoint, refused]: [boolean, Position, number] = [true, 0n, 0];

    const write = async (writer: number): Promise<void> => {
      for (let n = 0; running; n += 1) {
        const event = newEvent({ source: `/writer-${writer}`, data: { stream: `s-${(writer + n) % 5}` } });
        sent.push(event);
        for (let stored = false; !stored;) {
          try {
            await store.append('c', [to(`s-${(writer + n) % 5}`, event)]);
            acknowledged.add(event.id);
            stored = true;
          } catch (error) {
            if (!(error instanceof StoreUnavailable)) throw error;
            refused += 1;
            if (!running) return;
            await sleep(20);
          }
        }
      }
    };
    const read = async (): Promise<void> => {
      const { events, next } = await store.readFeed({ after: checkpoint, limit: 200 });
      seen.push(...events.map(({ id }) => id));
      checkpoint = next;
    };
    const reader = async (): Promise<void> => {
      while (running) await read().catch(() => sleep(5));
    };

    const all = Promise.all([reader(), ...Array.from({ length: WRITERS }, (_, writer) => write(writer))]);
    for (let crash = 0; crash < 3; crash += 1) {
      await sleep(1_200);
      await server.kill();
      server = await startPostgres({ dataDir: cluster.dataDir, port: cluster.port });
    }
    await sleep(1_000);
    running = false;
    await all;
    const safely = await Promise.all(sent.map((event) => store.append('c', [to(event.data.stream as string, event)])));
    while ((await store.head()) > checkpoint) await read();

    expect(refused).toBeGreaterThan(0);
    expect(safely.every(({ repeated }, index) => repeated || !acknowledged.has(sent[index]!.id))).toBe(true);
    const log = (await wholeFeed(store, { limit: 1_000 })).map(({ id }) => id);
    expect(log.toSorted()).toEqual(sent.map(({ id }) => id).toSorted());
    expect(seen).toEqual(log);
    expect(await collected(store.verify())).toEqual([]);
    await store.close();
  }, 120_000);
});
