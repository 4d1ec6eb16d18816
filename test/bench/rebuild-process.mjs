// A process of its own, so that its peak memory is that of the rebuild alone. Prints one line of JSON.
import { Upcasters } from '../../dist/libs/platform/event-store/src/index.js';
import { PostgresEventStore } from '../../dist/libs/platform/event-store-postgres/src/index.js';
import { ProjectionRebuilds, Projections, ReadDatabase } from '../../dist/libs/platform/projections/src/index.js';
import { amounts } from './amounts.projection.mjs';

const url = process.argv[2];
const store = new PostgresEventStore({ connectionString: url });
const projections = new Projections();
projections.add(amounts());
const database = new ReadDatabase({ url }, projections);
const rebuilds = new ProjectionRebuilds(store, new Upcasters(), database, projections, { owner: 'bench' });
const started = performance.now();
await rebuilds.rebuild('bench_amounts');
const seconds = (performance.now() - started) / 1000;
const [{ events }] = await database.query('SELECT sum(events)::int AS events FROM read.bench_amounts');
console.log(JSON.stringify({ events, seconds, peakMegabytes: process.resourceUsage().maxRSS / 1024 }));
await database.close();
await store.close();
