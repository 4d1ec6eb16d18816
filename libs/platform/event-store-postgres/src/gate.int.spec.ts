import { GateTaken, LogMoving } from '#platform/event-store';
import { newEvent, to, wholeFeed } from '#platform/event-store/testing';
import { PostgresEventStore, PostgresLogGate } from '#platform/event-store-postgres';
import { emptied, migratedDatabase, type MigratedDatabase } from '#platform/event-store-postgres/testing';

describe('the gate of the log', () => {
  let database: MigratedDatabase;
  let gate: PostgresLogGate;
  beforeAll(async () => {
    database = await migratedDatabase();
    gate = new PostgresLogGate(database.pool);
  });
  beforeEach(async () => {
    await emptied(database);
    await gate.set('open');
  });
  afterAll(() => database.close());

  it.each(['moved', 'filling', 'comparing'] as const)(
    'holds every append back while it is %s, and says so',
    async (state) => {
      await gate.set(state);
      await expect(database.store.append('c', [to('s-1')])).rejects.toThrow(LogMoving);
      await expect(database.store.append('c', [to('s-1'), to('s-2')])).rejects.toThrow(LogMoving);
      expect(await wholeFeed(database.store)).toEqual([]);
    },
  );

  it('lets the move that fills the log pass, and nobody when it was moved', async () => {
    const filling = new PostgresEventStore({ connectionString: database.url, filling: true });
    await gate.set('filling');
    await filling.append('c', [to('s-1')]);
    await gate.set('moved');
    await expect(filling.append('c', [to('s-1')])).rejects.toThrow(LogMoving);
    await filling.close();
  });

  it('moves only from where it is thought to stand, and says whether it stands there', async () => {
    expect(await gate.set('comparing', 'open')).toBe(true);
    expect(await gate.set('filling', 'moved')).toBe(false);
    expect(await gate.set('comparing', 'open')).toBe(true);
    expect(await gate.set('comparing', 'comparing')).toBe(true);
    expect(await gate.set('filling', 'filling')).toBe(false);
    expect(await gate.state()).toBe('comparing');
  });

  it('is moved by nobody whose turn is over, also where it stands as expected', async () => {
    const first = await gate.take();
    expect(await gate.set('filling', 'open', first)).toBe(true);
    const second = await gate.take();
    await expect(gate.set('open', 'filling', first)).rejects.toThrow(GateTaken);
    await expect(gate.set('filling', undefined, first)).rejects.toThrow(GateTaken);
    expect(await gate.state()).toBe('filling');
    expect(await gate.set('open', 'filling', second)).toBe(true);
  });

  it('takes what it held back once it is open again', async () => {
    const event = newEvent();
    await gate.set('moved');
    await expect(database.store.append('c', [to('s-1', event)])).rejects.toThrow(LogMoving);
    await gate.set('open');
    expect((await database.store.append('c', [to('s-1', event)])).repeated).toBe(false);
  });

  it('once shut is shut: what is not in the feed by then was never written', async () => {
    const writing = Array.from({ length: 40 }, (_, i) => database.store.append('c', [to(`s-${i % 7}`)]));
    await gate.set('moved');
    const feed = (await wholeFeed(database.store, { limit: 100 })).length;
    const written = (await Promise.allSettled(writing)).filter(({ status }) => status === 'fulfilled').length;
    expect(written).toBe(feed);
    expect(await wholeFeed(database.store, { limit: 100 })).toHaveLength(feed);
  });
});
