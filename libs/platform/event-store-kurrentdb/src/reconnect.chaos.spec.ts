import { setTimeout as sleep } from 'node:timers/promises';
import { StoreUnavailable, type EventStore, type NewEvent } from '#platform/event-store';
import { collected, newEvent, newEvents, to, wholeFeed } from '#platform/event-store/testing';
import { Connection, KurrentDbEventStore } from '#platform/event-store-kurrentdb';
import { aStandIn, emptyStore } from '#platform/event-store-kurrentdb/testing';

/** Sends until it is answered, as a partner would. */
const sent = async (store: EventStore, stream: string, event: NewEvent): Promise<number> => {
  for (let refused = 0; ; refused += 1) {
    try {
      await store.append('c', [to(stream, event)]);
      return refused;
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      await sleep(20);
    }
  }
};

it('connections that are cut under load lose and double nothing, and a reader sees each event once', async () => {
  const server = await aStandIn();
  const store = emptyStore(server);
  const events = newEvents(120);
  const seen: string[] = [];
  const stop = new AbortController();
  const reading = (async () => {
    for (let after = 0n; !stop.signal.aborted || after < (await store.head());) {
      const page = await store.readFeed({ after, limit: 7 }).catch(() => undefined);
      seen.push(...(page?.events ?? []).map(({ id }) => id));
      if (page && page.next === after)
        await store.changed(after, AbortSignal.any([stop.signal, AbortSignal.timeout(200)]));
      after = page?.next ?? after;
    }
  })();
  const writers = [0, 1, 2, 3].map(async (writer) => {
    let refused = 0;
    for (const event of events.slice(writer * 30, writer * 30 + 30))
      refused += await sent(store, `s-${writer % 3}`, event);
    return refused;
  });
  for (let cut = 0; cut < 4; cut += 1) {
    await sleep(60);
    await server.standIn.cut();
  }
  await Promise.all(writers);
  stop.abort();
  await reading;
  expect(seen.toSorted()).toEqual(events.map(({ id }) => id).toSorted());
  expect((await wholeFeed(store, { limit: 50 })).map(({ id }) => id)).toEqual(seen);
  expect(await collected(store.verify())).toEqual([]);
  await store.close();
  await server.stop();
});

it('an answer that is lost after the write leaves the sender with a retry that gives the first receipts', async () => {
  const server = await aStandIn();
  const store = emptyStore(server);
  const appends = [to('s-1', newEvents(2), 'none'), to('s-2', newEvent(), 'none')];
  server.standIn.losesAnswers = 1;
  await expect(store.append('c', appends)).rejects.toThrow(StoreUnavailable);
  let again = await store.append('c', appends).catch(() => undefined);
  for (; !again; again = await store.append('c', appends).catch(() => undefined)) await sleep(50);
  expect([again.repeated, again.receipts.map(({ version }) => version)]).toEqual([true, [1, 2, 1]]);
  expect(await wholeFeed(store)).toHaveLength(3);
  await server.stop();
});

it('a change of leader is followed: appends and reads go on at the new one', async () => {
  const server = await aStandIn({ nodes: 2 });
  const store = emptyStore(server);
  const refused: number[] = [];
  for (let turn = 0; turn < 4; turn += 1) {
    server.standIn.lead(turn % 2);
    refused.push(await sent(store, 's-1', newEvent()));
    expect(await store.readStream('c', 's-1')).toHaveLength(turn + 1);
  }
  // A node that does not lead has written nothing, so the next is asked without a word to the sender.
  expect(refused).toEqual([0, 0, 0, 0]);
  await store.close();
  await server.stop();
});

it('a leader that is gone is followed by another one', async () => {
  const server = await aStandIn({ nodes: 2 });
  const store = emptyStore(server);
  await sent(store, 's-1', newEvent());
  server.standIn.lead(1);
  server.standIn.nodes[0]!.stop();
  await sent(store, 's-1', newEvent());
  for (let found = -1; found !== 2; found = (await store.readStream('c', 's-1').catch(() => [])).length)
    await sleep(20);
  expect(await wholeFeed(store)).toHaveLength(2);
  await store.close();
  await server.stop();
});

it('a reader that waits is woken by what another process appends, also after its subscription was cut', async () => {
  const server = await aStandIn();
  const elsewhere = new Connection(server.connectionString);
  const [store, other] = [server.connection, elsewhere].map(
    (connection) => new KurrentDbEventStore({ connection, prefix: 'both' }),
  ) as [KurrentDbEventStore, KurrentDbEventStore];
  const never = new AbortController().signal;
  for (const cut of [false, true]) {
    const woken = store.changed(await store.head(), never);
    if (cut) await server.standIn.cut();
    await sent(other, 's-1', newEvent());
    await woken;
  }
  expect(await other.readStream('c', 's-1')).toHaveLength(2);
  await Promise.all([store.close(), elsewhere.close()]);
  await server.stop();
});
