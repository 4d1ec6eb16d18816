import { collected, newEvents, to } from '#platform/event-store/testing';
import { KurrentDbEventStore } from '#platform/event-store-kurrentdb';
import { aStandIn } from '#platform/event-store-kurrentdb/testing';
import type { LoggedRecord } from '#platform/kurrentdb-stand-in/testing';

type Standing = Awaited<ReturnType<typeof aStandIn>>;

describe('whoever owns the files of the database and changes the log', () => {
  let server: Standing;
  let store: KurrentDbEventStore;
  beforeAll(async () => {
    server = await aStandIn();
  });
  beforeEach(async () => {
    store = new KurrentDbEventStore({ connection: server.connection, prefix: crypto.randomUUID() });
    await store.append('c', [to('s-1', newEvents(5)), to('s-2', newEvents(5))]);
  });
  afterAll(() => server.stop());

  const at = (stream: string, version: number): LoggedRecord => {
    const { log } = server.standIn;
    return log.records.findLast(
      (record) => record.stream.endsWith(`/${stream}`) && Number(record.revision) === version - 1,
    )!;
  };
  const keyOf = (record: LoggedRecord): LoggedRecord => {
    const { records } = server.standIn.log;
    return records[records.indexOf(record) + 1]!;
  };
  const change = (record: LoggedRecord, over: object): void => {
    const text = new TextDecoder().decode(record.data);
    record.data = new TextEncoder().encode(JSON.stringify({ ...(JSON.parse(text) as object), ...over }));
  };
  const broken = (version: number, reason: string): object => ({ collaboration: 'c', stream: 's-1', version, reason });

  it.each([
    { data: { text: 'two' } },
    { unit: 'unit-b' },
    { function: 'head-of-unit' },
    { occurred: '2026-01-02' },
    { recordedAt: '2026-01-02T03:04:05.679Z' },
    { visibility: 'own' },
    { recipients: ['unit-b'] },
    { id: 'other' },
    { source: '/other' },
    { chain: '0'.repeat(64) },
    { version: 7 },
  ])('is found out by the chain: %j', async (over) => {
    change(at('s-1', 3), over);
    expect(await collected(store.verify())).toEqual([broken(3, 'changed')]);
  });

  it('is found out when the type is another, or the data can no longer be read', async () => {
    at('s-1', 2).type = 'note.withdrawn.v1';
    expect(await collected(store.verify('c'))).toEqual([broken(2, 'changed')]);
    at('s-1', 1).data = new TextEncoder().encode('not JSON');
    expect(await collected(store.verify())).toMatchObject([{ version: 1, reason: 'changed' }]);
  });

  it('is found out when an event is gone from the middle', async () => {
    server.standIn.log.remove(at('s-1', 3));
    expect(await collected(store.verify())).toEqual([broken(3, 'missing')]);
  });

  it('is found out when the record of a key is gone, or says something else', async () => {
    server.standIn.log.remove(keyOf(at('s-1', 2)));
    change(keyOf(at('s-1', 4)), { version: 9 });
    expect(await collected(store.verify())).toEqual([broken(2, 'changed')]);
  });

  it('is found out when the end of a stream is cut off and the keys are left', async () => {
    server.standIn.log.remove(at('s-1', 5));
    expect(await collected(store.verify())).toEqual([broken(5, 'missing')]);
  });
});
