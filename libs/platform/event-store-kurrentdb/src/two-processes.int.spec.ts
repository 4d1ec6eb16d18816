import { collected, newEvent, newEvents, to } from '#platform/event-store/testing';
import { KurrentDbEventStore } from '#platform/event-store-kurrentdb';
import { aServer, type Server } from '#platform/event-store-kurrentdb/testing';

/** Two stores know nothing of each other: only the server decides between them. */
describe('two processes on one log', () => {
  let server: Server;
  let stores: KurrentDbEventStore[];
  beforeAll(async () => {
    server = await aServer();
  });
  beforeEach(() => {
    const prefix = `test-${crypto.randomUUID()}`;
    stores = [1, 2].map(() => new KurrentDbEventStore({ connection: server.connection, prefix }));
  });
  afterEach(() => Promise.all(stores.map((store) => store.close())));
  afterAll(() => server.stop());

  it('that append to the same streams at the same moment both succeed, and every chain holds', async () => {
    const appends = stores.flatMap((store) =>
      newEvents(12).map((event, i) => store.append('c', [to('hot', event), to(`s-${i % 2}`)])),
    );
    await Promise.all(appends);
    const hot = await stores[0]!.readStream('c', 'hot');
    expect(hot.map(({ version }) => version)).toEqual(Array.from({ length: 24 }, (_, i) => i + 1));
    expect(await collected(stores[1]!.verify())).toEqual([]);
  });

  it('that send the same event write it once, also to different streams', async () => {
    for (const streams of [
      ['s-1', 's-1'],
      ['s-2', 's-3'],
    ] as const) {
      const event = newEvent();
      const both = await Promise.all(stores.map((store, i) => store.append('c', [to(streams[i]!, event)])));
      expect(both.filter(({ repeated }) => repeated)).toHaveLength(1);
      expect(both[0]!.receipts).toEqual(both[1]!.receipts);
    }
  });
});
