import { AppendTooLarge, LogMoving, NotOffered, StoreUnavailable } from '#platform/event-store';
import { newEvent, newEvents, to, wholeFeed } from '#platform/event-store/testing';
import { KurrentDbEventStore } from '#platform/event-store-kurrentdb';
import { aStandIn, emptyStore } from '#platform/event-store-kurrentdb/testing';

describe('what the server does not do', () => {
  it('several streams in one append: a server before 26.1 is refused by name, for one stream too', async () => {
    const server = await aStandIn({ older: true });
    const store = emptyStore(server);
    const append = store.append('c', [to('s-1')]);
    await expect(append).rejects.toThrow(NotOffered);
    await expect(append).rejects.toThrow('26.1');
    expect(await store.readStream('c', 's-1')).toEqual([]);
    await server.stop();
  });

  it('appends beyond MaxAppendSize: refused by name and whole', async () => {
    const server = await aStandIn({ maxAppendSize: 10_000 });
    const store = emptyStore(server);
    const large = newEvent({ data: { text: 'x'.repeat(20_000) } });
    await expect(store.append('c', [to('s-1'), to('s-2', large)])).rejects.toThrow(AppendTooLarge);
    expect(await wholeFeed(store)).toEqual([]);
    await server.stop();
  });
});

it.each([
  ['may not write', 7],
  ['sends what the server does not take', 3],
])('a hub that %s is not told to send the same again, and nothing was written', async (_, refusesAppends) => {
  const server = await aStandIn({ refusesAppends });
  const store = emptyStore(server);
  const append = store.append('c', [to('s-1')]);
  await expect(append).rejects.not.toThrow(StoreUnavailable);
  await expect(append).rejects.toMatchObject({ code: refusesAppends });
  expect(await wholeFeed(store)).toEqual([]);
  await server.stop();
});

it('a server that is away is called unavailable, for appends and for reads', async () => {
  const { stop, standIn, connection } = await aStandIn();
  const store = emptyStore({ connection });
  standIn.nodes[0]!.stop();
  await expect(store.append('c', [to('s-1')])).rejects.toThrow(StoreUnavailable);
  await expect(store.readFeed({ after: 0n, limit: 1 })).rejects.toThrow(StoreUnavailable);
  await stop();
});

describe('the gate of the log', () => {
  it('holds back appends of every process, also of those that saw it open', async () => {
    const { connection, stop } = await aStandIn();
    const [one, other] = [1, 2].map(() => new KurrentDbEventStore({ connection, prefix: 'gated' }));
    await one!.append('c', [to('s-1')]);
    await other!.gate.set('moved');
    const event = newEvent();
    await expect(one!.append('c', [to('s-1', event)])).rejects.toThrow(LogMoving);
    await other!.gate.set('open');
    expect((await one!.append('c', [to('s-1', event)])).receipts[0]!.version).toBe(2);
    await stop();
  });

  it('lets the move that fills the log pass, and nobody else', async () => {
    const { connection, stop } = await aStandIn();
    const store = new KurrentDbEventStore({ connection, prefix: 'filled' });
    const filling = new KurrentDbEventStore({ connection, prefix: 'filled', passes: 'filling' });
    await filling.gate.set('filling');
    await filling.append('c', [to('s-1')]);
    await expect(store.append('c', [to('s-1')])).rejects.toThrow(LogMoving);
    await stop();
  });

  it('moves only from where it is thought to stand, and says whether it stands there', async () => {
    const server = await aStandIn();
    const { gate } = emptyStore(server);
    expect(await gate.set('comparing', 'open')).toBe(true);
    expect(await gate.set('filling', 'moved')).toBe(false);
    expect(await gate.set('comparing', 'open')).toBe(true);
    expect(await gate.set('filling', 'filling')).toBe(false);
    expect(await gate.state()).toBe('comparing');
    await server.stop();
  });

  it('is written anew where it stands, so that what was begun before it is refused', async () => {
    const server = await aStandIn();
    const { gate } = emptyStore(server);
    await gate.set('filling');
    const written = server.standIn.log.records.length;
    expect(await gate.set('filling', 'filling')).toBe(true);
    expect(server.standIn.log.records.length).toBe(written + 1);
    await server.stop();
  });

  it('once shut is shut: what is not in the feed by then was never written', async () => {
    const server = await aStandIn();
    const store = emptyStore(server);
    const writing = newEvents(40).map((event, i) => store.append('c', [to(`s-${i % 7}`, event)]));
    await store.gate.set('moved');
    const feed = (await wholeFeed(store, { limit: 100 })).length;
    const written = (await Promise.allSettled(writing)).filter(({ status }) => status === 'fulfilled').length;
    expect(written).toBe(feed);
    await server.stop();
  });
});
