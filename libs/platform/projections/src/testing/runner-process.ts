import 'reflect-metadata';
import { PostgresEventStore } from '#platform/event-store-postgres';
import { processOf } from './projecting.js';
import { counter, perStream, perTag } from './sample-projections.js';

/** A worker process of the sample projections, for tests that kill it: `<url> <owner>`. */
const [url, owner] = process.argv.slice(2) as [string, string];
const store = new PostgresEventStore({ connectionString: url });
const { runners } = processOf(url, store, [perStream, perTag, counter], { owner, leaseMilliseconds: 600, batch: 20 });
await runners.start();
