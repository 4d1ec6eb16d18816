import { setTimeout as sleep } from 'node:timers/promises';
import { Column, Entity } from 'typeorm';
import { InMemoryEventStore } from '#platform/event-store';
import { freshDatabase, type TestDatabase } from '#platform/embedded-postgres/testing';
import type { AnyProjection, Projection } from '../projection.js';
import { Generations } from '../runner/generations.js';
import { acquire } from '../runner/lease.js';
import { switchOver } from '../runner/switch-over.js';
import { contents, eventually, processOf, type Process } from '../testing/projecting.js';
import { runToEnd } from '../testing/run-to-end.js';
import { noted, onto, type SampleEvent } from '../testing/sample-events.js';
import { Counter, counter } from '../testing/sample-projections.js';

@Entity({ schema: 'read', name: 'sample_counter' })
class RenamedCounter extends Counter {
  @Column('integer') twice!: number;
}
const raised: Projection<SampleEvent, RenamedCounter> = {
  ...counter,
  version: 2,
  entity: RenamedCounter,
  fold: (row, recorded, key) => {
    const counted = counter.fold(row, recorded, key)!;
    return { ...counted, twice: counted.open * 2 };
  },
};

let database: TestDatabase;
let store: InMemoryEventStore;
let processes: Process[];
const start = (owner: string, projection: AnyProjection = counter, batch = 500): Process => {
  const process = processOf(database.url, store, [projection], { owner, batch, leaseMilliseconds: 600 });
  processes.push(process);
  return process;
};
const tables = async ({ database: { query } }: Process): Promise<unknown> =>
  (
    await query<{ t: string }>(
      `SELECT tablename AS t FROM pg_tables WHERE schemaname = 'read' AND tablename LIKE 'sample%'`,
    )
  ).map(({ t }) => t);
const append = async (count: number): Promise<void> => {
  for (let n = 0; n < count; n += 1) await store.append('north', onto(`s${n}`, noted(n)));
};

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

it('never lets a reader see an error, a step back or a half-filled table while it is rebuilt under writes', async () => {
  const [worker, operator, reader] = [start('worker'), start('operator'), start('reader')];
  await append(2000);
  await worker.runners.start();
  await eventually(async () => expect((await worker.status.all())[0]).toMatchObject({ status: 'live', lagEvents: 0 }));
  const seen: number[] = [];
  let reading = true;
  const readers = [1, 2].map(async () => {
    for (let last = 2000; reading;) {
      const now = (await reader.readModels.row(counter, 'north', 'all'))?.open ?? 0;
      if (now < last) seen.push(now);
      last = now;
    }
  });
  const writer = (async () => {
    while (reading) await append(5).then(() => sleep(20));
  })();
  const progress: number[] = [];
  for (let round = 0; round < 3; round += 1)
    await operator.rebuilds.rebuild('sample_counter', ({ done }) => progress.push(done));
  reading = false;
  await Promise.all([...readers, writer]);
  expect(seen).toEqual([]);
  expect(progress.at(-1)).toBeGreaterThanOrEqual(2000);
  await eventually(async () =>
    expect(await worker.status.all()).toMatchObject([{ generation: 4, status: 'live', lagEvents: 0 }]),
  );
  expect(await contents(reader.readModels, counter, ['north'])).toBe(await contents(reader.folded, counter, ['north']));
  expect(await tables(worker)).toEqual(['sample_counter_v1_4']);
});

it('goes on where a killed rebuild stopped', async () => {
  const operator = start('operator', counter, 10);
  await append(3000);
  await runToEnd(operator, counter);
  const abort = new AbortController();
  const killed = operator.rebuilds.rebuild('sample_counter', ({ done }) => done > 0 && abort.abort(), abort.signal);
  await expect(killed).rejects.toThrow(/abort/);
  const [, half] = await operator.status.all();
  expect(half).toMatchObject({ status: 'building', generation: 2 });
  const first: number[] = [];
  await operator.rebuilds.rebuild('sample_counter', ({ done }) => first.push(done));
  expect(first[0]).toBeGreaterThan(0);
  expect(await operator.status.all()).toMatchObject([{ status: 'live', generation: 2, foldedEvents: 3000 }]);
});

it('lets the old table answer the old code, and the feed the new, until a raised version has caught up', async () => {
  await append(300);
  const old = start('old');
  await runToEnd(old, counter);
  const next = start('next', raised);
  await next.database.migrate();
  expect(await next.readModels.row(raised, 'north', 'all')).toMatchObject({ open: 300, twice: 600 });
  expect(await old.readModels.row(counter, 'north', 'all')).toMatchObject({ open: 300 });
  await next.runners.start();
  await eventually(async () => expect(await next.status.all()).toMatchObject([{ version: 2, status: 'live' }]));
  expect(await next.readModels.row(raised, 'north', 'all')).toMatchObject({ open: 300, twice: 600 });
  expect(await old.readModels.row(counter, 'north', 'all')).toMatchObject({ open: 300 });
  await eventually(async () => expect(await tables(next)).toEqual(['sample_counter_v2']));
});

it('leaves the table of newer code alone when older code starts again', async () => {
  await append(3);
  await runToEnd(start('next', raised), raised);
  const old = start('old');
  await old.runners.start();
  await sleep(300);
  expect(await old.status.all()).toMatchObject([{ version: 2, status: 'live' }]);
});

it('does not switch back in time: a new table that is behind the live one goes on filling', async () => {
  await append(20);
  const worker = start('worker');
  await runToEnd(worker, counter);
  const building = await new Generations(worker.database, worker.store.traits.log).startBuilding(counter);
  const lease = await acquire(worker.database.query, building.id, 'worker', 60_000);
  expect(await switchOver(worker.database, building, lease!, 19n)).toBe('behind');
  expect(await worker.readModels.row(counter, 'north', 'all')).toMatchObject({ open: 20 });
  expect(await switchOver(worker.database, building, lease!, 20n)).toBe('switched');
});
