import 'reflect-metadata';
import { migratedDatabase } from '#platform/event-store-postgres/testing';
import { contents, processOf } from './projecting.js';
import { runToEnd } from './run-to-end.js';
import { noted, onto } from './sample-events.js';
import { perStream, counter, perTag } from './sample-projections.js';

// node --conditions=own-source --import ./libs/platform/projections/src/testing/typescript.mjs libs/platform/projections/src/testing/measure.ts [events] [streams] [batch]
const [events = 30_000, streams = 3_000, batch = 1000] = process.argv.slice(2).map(Number);
const { url, store, close } = await migratedDatabase();
for (let n = 0; n < events; n += 1000) {
  const appends = Array.from(
    { length: 1000 },
    (_, at) => onto(`s-${(n + at) % streams}`, noted((n + at) % 97, `t-${at % 50}`))[0]!,
  );
  const merged = new Map<string, (typeof appends)[number]>();
  for (const append of appends) {
    const before = merged.get(append.stream)?.events ?? [];
    merged.set(append.stream, { ...append, events: [...before, ...append.events] });
  }
  await store.append('north', [...merged.values()]);
}
for (const projection of [perStream, perTag, counter]) {
  const worker = processOf(url, store, [projection], { batch });
  await worker.database.migrate();
  const [before, cpu] = [performance.now(), process.cpuUsage()];
  await runToEnd(worker, projection);
  const seconds = (performance.now() - before) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const same =
    (await contents(worker.readModels, projection, ['north'])) ===
    (await contents(worker.folded, projection, ['north']));
  const heap = Math.round(process.memoryUsage().heapUsed / 1e6);
  console.log(
    `${projection.name}: ${Math.round(events / seconds)} events/s, ${Math.round(events / ((user + system) / 1e6))} per second of its own CPU, batch ${batch}, same ${same}, heap ${heap} MB`,
  );
  await worker.database.close();
}
await close();
process.exit(0);
