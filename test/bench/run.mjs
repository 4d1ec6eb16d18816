// npm run bench [-- --short --rounds=3 --only=append,relay --relay-size=1000000] : all figures of docs/performance.md in one run and one database server.
import { mkdtempSync, rmSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres } from '../../dist/libs/platform/embedded-postgres/src/index.js';
import { migrate, PostgresEventStore } from '../../dist/libs/platform/event-store-postgres/src/index.js';
import { appendBench } from './append.mjs';
import { boundaryBench, inboxGrowth } from './boundary.mjs';
import { auditBench, gateBench, pairsBench } from './disclosure.mjs';
import { statisticsBench } from './statistics.mjs';
import { suppressionBench } from './suppression.mjs';
import { feedDelayBench } from './feed-delay.mjs';
import { postingBench } from './posting.mjs';
import { rebuildBench } from './rebuild.mjs';
import { relayBench } from './relay.mjs';

const short = process.argv.includes('--short');
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice(7).split(',');
const rounds = Number(process.argv.find((argument) => argument.startsWith('--rounds='))?.slice(9) ?? 5);
const [seconds, count] = short ? [2, 1] : [4, rounds];
const catchUpSize = Number(process.argv.find((argument) => argument.startsWith('--relay-size='))?.slice(13) ?? (short ? 20_000 : 1_000_000));
const sizes = short ? [20_000] : [100_000, 1_000_000];

const folder = mkdtempSync(join(tmpdir(), 'samverk-bench-'));
chmodSync(folder, 0o755);
// Durable, and otherwise as PostgreSQL comes.
const server = await startPostgres({ dataDir: join(folder, 'data'), settings: { max_wal_size: '4GB', shared_buffers: '512MB' } });
let databases = 0;
const freshUrl = async () => {
  const admin = new pg.Client(server.url('postgres'));
  await admin.connect();
  await admin.query(`CREATE DATABASE bench${++databases}`);
  await admin.end();
  return server.url(`bench${databases}`);
};
const withStore = async (bench, options = {}) => {
  const url = await freshUrl();
  const pool = new pg.Pool({ connectionString: url });
  await migrate(pool);
  await pool.end();
  const store = new PostgresEventStore({ connectionString: url });
  try {
    return await bench({ url, databasePid: server.pid, store, freshUrl, seconds, count, ...options });
  } finally {
    await store.close();
  }
};
const line = (...cells) => console.log(`| ${cells.join(' | ')} |`);
const n = (value) => Math.round(value).toLocaleString('en').replaceAll(',', ' ');
const x = (value) => `${value.toFixed(2)} ×`;
const ms = (value) => value.toFixed(1);

const sections = {
  append: async () => {
    console.log('\n### Append: one event per transaction, unique streams\n');
    line('clients', 'plain INSERT/s', 'samverk/s', 'Emmett 0.42/s', 'samverk : plain', 'samverk : Emmett', 'samverk p50 / p99 ms');
    line(...Array(7).fill('---'));
    for (const { clients, plain, own, peer, p50, p99 } of await withStore(appendBench))
      line(clients, n(plain), n(own), n(peer), x(own / plain), x(own / peer), `${ms(p50)} / ${ms(p99)}`);
  },
  posting: async () => {
    const { single, batch } = await withStore(async (surroundings) => {
      const pool = new pg.Pool({ connectionString: surroundings.url });
      await pool.query((await import('./append.mjs')).PLAIN);
      await pool.end();
      return postingBench(surroundings);
    });
    console.log('\n### POST /v1/events, durable\n');
    line('clients', "the store's own append/s", 'POST/s, one event each', 'POST : store', 'POST p50 / p99 ms');
    line(...Array(5).fill('---'));
    for (const { clients, store, http, p50, p99 } of single) line(clients, n(store), n(http), x(http / store), `${ms(p50)} / ${ms(p99)}`);
    console.log('');
    line('batches of 1 000', 'multi-row plain INSERT, rows/s', 'POST, events/s', 'POST : plain');
    line(...Array(4).fill('---'));
    line('1 client', n(batch.plain), n(batch.http), x(batch.http / batch.plain));
  },
  rebuild: async () => {
    const { rows, peer, peerEvents } = await withStore(rebuildBench, { sizes, peerEvents: short ? 5_000 : 20_000, count: short ? 1 : 3 });
    console.log('\n### Rebuild of a read model, one process, ten events per row\n');
    line('events', 'samverk, events/s', `Emmett 0.42, events/s (of ${n(peerEvents)})`, 'samverk : Emmett', 'peak memory, MB');
    line(...Array(5).fill('---'));
    for (const { size, rate, peak } of rows) line(n(size), n(rate), n(peer), x(rate / peer), n(peak));
  },
  delay: async () => {
    console.log('\n### From commit to projected row\n');
    line('load', 'events/s', 'p50 ms', 'p99 ms');
    line(...Array(4).fill('---'));
    for (const { name, rate, p50, p99 } of await withStore(feedDelayBench)) line(name, n(rate), ms(p50), ms(p99));
  },
  relay: async () => {
    const { throughput, delays, workers, catchUp } = await withStore(relayBench, { relaySize: short ? 20_000 : 200_000, catchUpSize, count: short ? 1 : Math.min(rounds, 3) });
    console.log('\n### Relay to Kafka: a log from its beginning, and a bare producer of the same bytes\n');
    line('events', 'messages', 'relay, messages/s', 'bare producer, messages/s', 'relay : bare');
    line(...Array(5).fill('---'));
    for (const { kind, messages, relay, bare } of throughput) line(kind, n(messages), n(relay), n(bare), x(relay / bare));
    console.log('\n### From commit to a consumer\n');
    line('load', 'events/s', 'p50 ms', 'p99 ms');
    line(...Array(4).fill('---'));
    for (const { name, rate, p50, p99 } of delays) line(name, n(rate), ms(p50), ms(p99));
    console.log('\n### Two collaborations\n');
    line('one worker, messages/s', 'a worker each, messages/s', 'two : one');
    line(...Array(3).fill('---'));
    line(n(workers.one), n(workers.two), x(workers.two / workers.one));
    console.log('\n### Catching up\n');
    line('messages', 'messages/s up to there', 'memory, MB');
    line(...Array(3).fill('---'));
    for (const { messages, seconds, megabytes } of catchUp.lines) line(n(messages), n(messages / seconds), n(megabytes));
    line('peak', n(catchUp.messages / catchUp.seconds), n(catchUp.peakMegabytes));
  },
  boundary: async () => {
    console.log('\n### The boundary: the same requests with and without it\n');
    line('request', 'clients', 'without, per s', 'policy and row-level security, per s', 'and the access log, per s', 'boundary : without', 'all : without', 'p50 ms without / boundary / all', 'processor ms without / boundary / all');
    line(...Array(9).fill('---'));
    for (const { name, clients, without, boundary, everything, boundaryPart, everythingPart } of await withStore(boundaryBench))
      line(name, clients, n(without.rate), n(boundary.rate), n(everything.rate), x(boundaryPart), x(everythingPart), `${ms(without.p50)} / ${ms(boundary.p50)} / ${ms(everything.p50)}`, [without, boundary, everything].map(({ cpu }) => cpu.toFixed(2)).join(' / '));
  },
  inbox: async () => {
    console.log('\n### 100 items of an inbox, among the rows of all units\n');
    line('rows', 'from the beginning, p50 ms', 'from the middle, p50 ms');
    line(...Array(3).fill('---'));
    for (const { size, first, middle } of await withStore(inboxGrowth, { sizes: short ? [10_000, 100_000] : [100_000, 1_000_000, 10_000_000], count: short ? 1 : rounds }))
      line(n(size), first.toFixed(2), middle.toFixed(2));
  },
  statistics: async () => {
    console.log('\n### Contributions of a year, and its last release without the trial\n');
    line('contributions', 'projected, rows/s', 'multi-row plain INSERT, rows/s', 'projected : plain', 'read from the log, s', 'counted for everybody, s', 'for one party, s', 'peak memory, MB');
    line(...Array(8).fill('---'));
    for (const { size, projected, plain, release } of await withStore(statisticsBench, { sizes: short ? [10_000, 100_000] : [10_000, 100_000, 1_000_000], count: short ? 1 : 3 }))
      line(n(size), n(projected), n(plain), x(projected / plain), release.read.toFixed(1), release.counted.toFixed(1), release.party.toFixed(1), n(release.peakMegabytes));
  },
  disclosure: async () => {
    console.log('\n### Audit: least and most of every withheld cell, in whole numbers\n');
    line('table', 'cells', 'withheld', 'one thread, s', 'all cores, s', 'ranges that whole numbers narrow');
    line(...Array(6).fill('---'));
    const tables = [[11, 12], [20, 20], [31, 31], [4, 4, 4], [6, 6, 6]].map((sizes) => ({ sizes, mean: 3 }));
    for (const { sizes, cells, withheld, exact, parallel, differ } of await auditBench(short ? tables.slice(0, 2) : tables))
      line(sizes.join(' × '), n(cells), withheld, (exact / 1000).toFixed(2), (parallel / 1000).toFixed(2), differ);
    if (short) return;
    console.log('\n### Suppression: the cheapest pattern, or the best and its bound after a minute\n');
    line('table', 'cells', 'primary', 'withheld', 's', 'cost', 'bound');
    line(...Array(7).fill('---'));
    for (const { sizes, cells, primary, withheld, ms: took, cost, bound } of await suppressionBench())
      line(sizes.join(' × '), n(cells), primary, withheld, (took / 1000).toFixed(2), n(cost), n(bound));
    const { cells, forms, watchers, gate } = await gateBench();
    console.log(`\n### Gate: the last release of a year, ${cells} cells, ${forms} protected forms\n`);
    line('watchers', 'one thread, s', 'all cores, s', 'least and most per watcher, s');
    line(...Array(4).fill('---'));
    const seconds = watchers.map(({ ms: one }) => one / 1000);
    line(watchers.length, seconds.reduce((sum, one) => sum + one, 0).toFixed(1), (gate.ms / 1000).toFixed(1), `${Math.min(...seconds).toFixed(2)} / ${Math.max(...seconds).toFixed(2)}`);
  },
  pairs: async () => {
    console.log('\n### Gate: the same release, every two parties together\n');
    line('watchers', 'all cores, s');
    line('---', '---');
    const { watchers, ms: took } = await pairsBench();
    line(watchers, (took / 1000).toFixed(1));
  },
};

// Nothing but the end of the server is waited for at the end, and that alone keeps no process alive.
const awake = setInterval(() => undefined, 1000);
try {
  for (const [name, run] of Object.entries(sections)) if (!only || only.includes(name)) await run();
} catch (error) {
  // The end of the server would be reported instead.
  console.error(error);
  process.exitCode = 1;
} finally {
  await server.stop();
  clearInterval(awake);
  rmSync(folder, { recursive: true, force: true });
}
