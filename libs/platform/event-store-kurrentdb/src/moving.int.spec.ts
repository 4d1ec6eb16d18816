import fc from 'fast-check';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  CannotMove,
  GateTaken,
  StoreUnavailable,
  type EventStore,
  type NewEvent,
  type StoredEvent,
} from '#platform/event-store';
import { collected, newEvent, newEvents, to, wholeFeed } from '#platform/event-store/testing';
import { emptied, migratedDatabase, type MigratedDatabase } from '#platform/event-store-postgres/testing';
import { aStandIn, endsOf, type Ends } from '#platform/event-store-kurrentdb/testing';

const feed = (store: EventStore): Promise<StoredEvent[]> => wholeFeed(store, { limit: 300 });
const said = (events: readonly StoredEvent[]): object[] => events.map(({ position: _position, ...rest }) => rest);

describe('a log that is moved from PostgreSQL to KurrentDB and back', () => {
  let database: MigratedDatabase;
  let server: Awaited<ReturnType<typeof aStandIn>>;
  let ends: Ends;
  beforeAll(async () => {
    [database, server] = await Promise.all([migratedDatabase(), aStandIn()]);
  });
  beforeEach(async () => {
    ends = endsOf(database, server.connection, crypto.randomUUID());
    await emptied(database);
    await ends.postgres.gate.set('open');
  });
  afterEach(() => ends.close());
  afterAll(async () => {
    await server.stop();
    await database.close();
  });

  /** A unit that keeps on sending to whichever log is open, as partners do through the door. */
  const writer = async (name: string, events: readonly NewEvent[]): Promise<void> => {
    for (const [nr, event] of events.entries()) {
      for (let stored = false; !stored;) {
        const open = (await ends.postgres.gate.state()) === 'open' ? ends.postgres : ends.kurrentdb;
        stored = await open.store.append(nr % 3 ? 'north' : 'south', [to(`${name}-${nr % 5}`, event)]).then(
          () => true,
          (error: unknown) => {
            if (error instanceof StoreUnavailable) return sleep(5, false);
            throw error;
          },
        );
      }
    }
  };

  it('while others append: nothing is lost, doubled or put in another order, and each link is the same', async () => {
    await ends.postgres.store.append('north', [to('old', newEvents(700)), to('older', newEvents(20))]);
    const sent = [0, 1, 2].map(() => newEvents(150));
    const writing = Promise.all(sent.map((events, nr) => writer(`w${nr}`, events)));
    const moved = await ends.there();
    await writing;
    const [before, after] = [await feed(ends.postgres.store), await feed(ends.kurrentdb.store)];
    expect(moved.events).toBe(before.length);
    expect(said(after.slice(0, before.length))).toEqual(said(before));
    expect(new Set(after.map(({ id }) => id)).size).toBe(after.length);
    expect(after).toHaveLength(720 + 450);
    expect(await collected(ends.kurrentdb.store.verify())).toEqual([]);
  });

  it('back again brings what was added since, behind what was there', async () => {
    await ends.postgres.store.append('north', [to('s-1', newEvents(10))]);
    await ends.there();
    await ends.kurrentdb.store.append('south', [to('s-1', newEvents(3)), to('s-2', newEvents(3))]);
    expect(await ends.back()).toMatchObject({ events: 16, copied: 6 });
    expect(said(await feed(ends.postgres.store))).toEqual(said(await feed(ends.kurrentdb.store)));
    expect(await collected(ends.postgres.store.verify())).toEqual([]);
    await ends.postgres.store.append('north', [to('s-1')]);
    await expect(ends.kurrentdb.store.append('north', [to('s-1')])).rejects.toThrow(StoreUnavailable);
  });

  it('answers what was sent before the move with its first receipt', async () => {
    const append = [to('s-1', newEvent(), 'none'), to('s-2', newEvents(2))];
    const first = await ends.postgres.store.append('north', append);
    await ends.there();
    expect(await ends.kurrentdb.store.append('north', append)).toEqual({ receipts: first.receipts, repeated: true });
  });

  it('that died between the two gates is taken over by the next move, which opens the new log', async () => {
    await ends.postgres.store.append('north', [to('s-1', newEvents(5))]);
    await ends.kurrentdb.gate.set('filling');
    await ends.postgres.gate.set('moved');
    expect(await ends.there()).toMatchObject({ events: 5, copied: 5 });
    await ends.kurrentdb.store.append('north', [to('s-1')]);
  });

  it('has gates that are moved by nobody whose turn is over, while appends go on', async () => {
    const { gate, store } = ends.kurrentdb;
    const first = await gate.take();
    await store.append('north', [to('s-1')]);
    const second = await gate.take();
    await store.append('north', [to('s-1')]);
    await expect(gate.set('filling', 'open', first)).rejects.toThrow(GateTaken);
    await expect(gate.set('open', 'open', first)).rejects.toThrow(GateTaken);
    expect(await gate.state()).toBe('open');
    expect(await gate.set('filling', 'open', second)).toBe(true);
  });

  it('is not moved twice', async () => {
    await ends.there();
    await expect(ends.there()).rejects.toThrow('moved already');
  });

  it('stays where it is when an event in it was changed', async () => {
    await ends.postgres.store.append('north', [to('s-1', newEvents(5))]);
    await database.pool.query(`ALTER TABLE samverk.events DISABLE TRIGGER events_never_change;
      UPDATE samverk.events SET unit = 'x' WHERE version = 3`);
    await expect(ends.there()).rejects.toThrow('Event 3 of north/s-1 in the postgresql log is changed.');
    await ends.postgres.store.append('north', [to('s-1')]);
  });

  it('stays where it is when the target holds another log, which goes on as before', async () => {
    await ends.postgres.store.append('north', [to('s-1')]);
    await ends.kurrentdb.store.append('north', [to('s-1')]);
    await expect(ends.there()).rejects.toThrow(CannotMove);
    await ends.kurrentdb.store.append('north', [to('s-1')]);
    await ends.postgres.store.append('north', [to('s-1')]);
    expect(await feed(ends.postgres.store)).toHaveLength(2);
  });

  it('is the same log after any history', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom('c', 'd'), fc.array(fc.nat(3), { minLength: 1, maxLength: 6 })), {
          maxLength: 12,
        }),
        async (history) => {
          await emptied(database);
          await ends.postgres.gate.set('open');
          ends = endsOf(database, server.connection, crypto.randomUUID());
          for (const [one, streams] of history)
            await ends.postgres.store.append(
              one,
              streams.map((nr) => to(`s-${nr}`, newEvents(nr + 1))),
            );
          await ends.there();
          expect(said(await feed(ends.kurrentdb.store))).toEqual(said(await feed(ends.postgres.store)));
        },
      ),
      { numRuns: 8 },
    ));
});
