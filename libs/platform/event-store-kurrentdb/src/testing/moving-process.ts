import pg from 'pg';
import { Connection } from '#platform/event-store-kurrentdb';
import { endsOf } from './moving.js';

/** A move, for a test that kills it: `<there|back> <url> <connection string> <prefix> <step> <events>` it dies at. */
const [direction, url, connectionString, prefix, step, events] = process.argv.slice(2) as [
  'there' | 'back',
  ...string[],
];
const ends = endsOf(
  { url: url!, pool: new pg.Pool({ connectionString: url }) },
  new Connection(connectionString!),
  prefix!,
  (now, done) => {
    // A little later, so that it dies within what comes next.
    if (now === step && done >= Number(events)) setTimeout(() => process.kill(process.pid, 'SIGKILL'), done % 7);
  },
);
await ends[direction]();
process.exit(0);
