import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { migratedDatabase, type MigratedDatabase } from '#platform/event-store-postgres/testing';
import { contents, eventually, processOf, type Process } from '../testing/projecting.js';
import { closed, noted, onto } from '../testing/sample-events.js';
import { counter, perStream, perTag } from '../testing/sample-projections.js';

const family = [perStream, perTag, counter];
const beside = (file: string): string => fileURLToPath(new URL(`../testing/${file}`, import.meta.url));
const running = new Set<ChildProcess>();
const startWorker = (url: string, owner: string): ChildProcess => {
  const sources = ['--conditions=own-source', '--import', beside('typescript.mjs')];
  const child = spawn(process.execPath, [...sources, beside('runner-process.ts'), url, owner], { stdio: 'inherit' });
  running.add(child);
  return child;
};
const kill = async (child: ChildProcess): Promise<void> => {
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  running.delete(child);
};

let database: MigratedDatabase;
let observer: Process;
beforeAll(async () => {
  database = await migratedDatabase();
  observer = processOf(database.url, database.store, family, { owner: 'observer' });
});
afterAll(async () => {
  await Promise.all([...running].map(kill));
  await observer.database.close();
  await database.close();
});

const write = async (count: number): Promise<void> => {
  for (let n = 0; n < count; n += 1) {
    const event = n % 11 === 10 ? closed() : noted(n, `tag-${n % 7}`);
    await database.store.append(n % 3 ? 'north' : 'south', onto(`s-${n % 13}`, event));
  }
};

it('loses and repeats nothing when workers are killed at any moment', async () => {
  let done = false;
  const writing = (async () => {
    for (let part = 0; part < 12; part += 1) await write(100);
    done = true;
  })();
  for (let round = 0; !done || round < 3; round += 1) {
    const worker = startWorker(database.url, `worker-${round}`);
    const rival = startWorker(database.url, `rival-${round}`);
    await sleep(2500 + ((round * 337) % 900));
    await Promise.all([kill(worker), kill(rival)]);
  }
  await writing;
  startWorker(database.url, 'last');
  await eventually(async () => {
    const reports = await observer.status.all();
    expect(reports.map(({ lagEvents, owner }) => ({ lagEvents, owner }))).toEqual(
      family.map(() => ({ lagEvents: 0, owner: 'last' })),
    );
  });
  for (const projection of family) {
    const stored = await contents(observer.readModels, projection, ['north', 'south']);
    expect(stored).toBe(await contents(observer.folded, projection, ['north', 'south']));
  }
  expect((await observer.status.all()).find(({ name }) => name === 'sample_counter')?.foldedEvents).toBe(1200);
});
