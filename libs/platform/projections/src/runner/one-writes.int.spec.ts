import { InMemoryEventStore } from '#platform/event-store';
import { freshDatabase, type TestDatabase } from '#platform/embedded-postgres/testing';
import { eventually, processOf, type Process } from '../testing/projecting.js';
import { killAt } from '../testing/run-to-end.js';
import { noted, onto } from '../testing/sample-events.js';
import { counter } from '../testing/sample-projections.js';
import { Fenced } from './checkpoints.js';
import { Generations } from './generations.js';
import { acquire } from './lease.js';
import { TableWriter } from './table-writer.js';
import { withDefaults } from './runner-options.js';

let database: TestDatabase;
let store: InMemoryEventStore;
let processes: Process[];

const start = (owner: string, leaseMilliseconds = 600): Process => {
  const process = processOf(database.url, store, [counter], { owner, leaseMilliseconds });
  processes.push(process);
  return process;
};
const open = async ({ readModels }: Process): Promise<number> =>
  (await readModels.row(counter, 'north', 'all'))?.open ?? 0;

beforeEach(async () => {
  database = await freshDatabase();
  store = new InMemoryEventStore();
  processes = [];
});
afterEach(async () => {
  for (const process of processes) {
    await process.runners.stop();
    await process.database.close();
  }
  await database.close();
});

it('is prepared once when many processes start together', async () => {
  const all = ['a', 'b', 'c', 'd', 'e'].map(start);
  await Promise.all(all.map(({ runners }) => runners.start()));
  await eventually(async () =>
    expect(await all[0]!.status.all()).toMatchObject([{ status: 'live', generation: 1, version: 1 }]),
  );
});

it('is written by one process at a time, each event once, and by another after the lease has run out', async () => {
  // Long enough that a busy machine does not let it run out; that is done by hand.
  const [one, two] = [start('one', 60_000), start('two')];
  await one.runners.start();
  await eventually(async () => expect((await one.status.all())[0]?.owner).toBe('one'));
  await two.runners.start();
  for (let n = 0; n < 50; n += 1) await store.append('north', onto(`s${n}`, noted(n)));
  await eventually(async () => expect(await open(two)).toBe(50));
  expect((await two.status.all())[0]).toMatchObject({ owner: 'one', foldedEvents: 50 });
  killAt(one, 0, false);
  await store.append('north', onto('last', noted(1)));
  await two.database.query('UPDATE read.checkpoints SET lease_until = now()');
  await eventually(async () =>
    expect((await two.status.all())[0]).toMatchObject({ owner: 'two', foldedEvents: 51, lagEvents: 0 }),
  );
  expect(await open(two)).toBe(51);
});

it('is handed over at once by a process that stops in good order', async () => {
  const one = start('one');
  await one.runners.start();
  await eventually(async () => expect((await one.status.all())[0]?.owner).toBe('one'));
  await one.runners.stop();
  expect((await one.status.all())[0]?.owner).toBeNull();
});

it('refuses the write of an owner that has lost the lease, rows and all', async () => {
  const one = start('one');
  await one.database.migrate();
  const generations = new Generations(one.database, store.traits.log);
  await generations.prepare(counter);
  const [generation] = await generations.mine(counter);
  const stale = await acquire(one.database.query, generation!.id, 'stale', 0);
  expect(await acquire(one.database.query, generation!.id, 'fresh', 60_000)).toBeDefined();
  expect(await acquire(one.database.query, generation!.id, 'third', 60_000)).toBeUndefined();
  await store.append('north', onto('a', noted(1)));
  const { events, next } = await store.readFeed({ after: 0n, limit: 10 });
  const writer = new TableWriter({ ...one, options: withDefaults(one.options) }, counter, generation!, stale!);
  await expect(writer.write(events, next, new Set())).rejects.toThrow(Fenced);
  expect(await open(one)).toBe(0);
});
