import { setTimeout as sleep } from 'node:timers/promises';
import { StoreUnavailable } from '#platform/event-store';
import { collected, newEvent, newEvents, to } from '#platform/event-store/testing';
import { PostgresEventStore } from '#platform/event-store-postgres';
import { migratedDatabase, type MigratedDatabase } from '#platform/event-store-postgres/testing';
import { droppingProxy, type DroppingProxy } from './testing/dropping-proxy.js';

describe('a connection that is cut between the commit and its answer', () => {
  let database: MigratedDatabase;
  let proxy: DroppingProxy;
  let store: PostgresEventStore;
  beforeEach(async () => {
    database = await migratedDatabase();
    const url = new URL(database.url);
    proxy = await droppingProxy(Number(url.port));
    url.port = String(proxy.port);
    store = new PostgresEventStore({ connectionString: url.href });
    await store.append('c', [to('warm')]);
  });
  afterEach(async () => {
    await store.close();
    await proxy.close();
    await database.close();
  });

  const committed = async (stream: string): Promise<void> => {
    while ((await database.store.readStream('c', stream)).length === 0) await sleep(10);
  };

  it('leaves the sender with a retry that gives the first receipts', async () => {
    const appends = [to('s-1', newEvents(2), 'none'), to('s-2', newEvent(), 'none')];
    proxy.dropAnswers();
    const failed = store.append('c', appends).catch((error: unknown) => error);
    await committed('s-1');
    proxy.cut();
    expect(await failed).toBeInstanceOf(StoreUnavailable);
    const again = await store.append('c', appends);
    expect([again.repeated, again.receipts.length]).toEqual([true, 3]);
    expect(await database.store.readStream('c', 's-1')).toHaveLength(2);
  });

  it('is the same for all that were sent together', async () => {
    const events = newEvents(20);
    const send = (): Promise<PromiseSettledResult<unknown>[]> =>
      Promise.allSettled(events.map((event) => store.append('c', [to('s-1', event)])));
    proxy.dropAnswers();
    const first = send();
    await committed('s-1');
    proxy.cut();
    const failures = (await first).flatMap((result) =>
      result.status === 'rejected' ? [result.reason as unknown] : [],
    );
    expect(failures.filter((failure) => !(failure instanceof StoreUnavailable))).toEqual([]);
    expect((await send()).every(({ status }) => status === 'fulfilled')).toBe(true);
    expect((await database.store.readStream('c', 's-1')).map(({ id }) => id).toSorted()).toEqual(
      events.map(({ id }) => id).toSorted(),
    );
    expect(await collected(database.store.verify())).toEqual([]);
  });
});
