import { InMemoryEventStore, type EventStore } from '#platform/event-store';
import { migratedDatabase, type MigratedDatabase } from '#platform/event-store-postgres/testing';
import { eventually, processOf } from '../testing/projecting.js';
import { noted, onto } from '../testing/sample-events.js';
import { counter } from '../testing/sample-projections.js';

describe('a read model whose log is another one than before', () => {
  let database: MigratedDatabase;
  beforeAll(async () => {
    database = await migratedDatabase();
  });
  afterAll(() => database.close());

  const append = async (store: EventStore, from: number, to: number): Promise<void> => {
    for (let n = from; n < to; n += 1) await store.append('north', onto('a', noted(n)));
  };

  it('answers with what it had while it is filled anew from the beginning, then with the whole of the new log', async () => {
    await append(database.store, 0, 5);
    const before = processOf(database.url, database.store, [counter]);
    await before.runners.start();
    await eventually(async () => expect(await before.status.all()).toMatchObject([{ foldedEvents: 5 }]));
    await before.runners.stop();

    const moved = new InMemoryEventStore();
    await append(moved, 0, 2);
    const after = processOf(database.url, moved, [counter]);
    expect(await after.status.all()).toMatchObject([{ status: 'live', lagEvents: 2 }]);
    expect(await after.readModels.row(counter, 'north', 'all')).toMatchObject({ open: 5 });
    await after.runners.start();
    await eventually(async () =>
      expect(await after.readModels.row(counter, 'north', 'all')).toMatchObject({ open: 2 }),
    );
    await append(moved, 2, 4);
    await eventually(async () =>
      expect(await after.readModels.row(counter, 'north', 'all')).toMatchObject({ open: 4 }),
    );
    expect(await after.status.all()).toMatchObject([{ status: 'live', lagEvents: 0 }]);
    await after.runners.stop();
    await Promise.all([before.database.close(), after.database.close()]);
  });
});
