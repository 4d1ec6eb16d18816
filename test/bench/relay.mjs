import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import kafkajs from 'kafkajs';
import pg from 'pg';
import { startKafka } from '../../dist/libs/platform/embedded-kafka/src/index.js';
import { itemIdOf } from '../../dist/libs/platform/event-store/src/index.js';
import { inboxTopic, KafkaCluster, migrateRelay, openTopic } from '../../dist/libs/platform/relay/src/index.js';
import { clientConfig } from '../../dist/libs/platform/relay/src/kafka/kafka-settings.js';
import { drive, medianOf, paced, percentiles, rounds } from './drive.mjs';
import { sample } from './sample.mjs';

const PROCESS = fileURLToPath(new URL('./relay-process.mjs', import.meta.url));
const PER_STREAM = 50;
const units = ['centre', 'board'].map((id) => ({ id, party: id, name: id, secrecyRegime: 'social-services', bodies: [], roles: [], functions: ['case-system'] }));
const collaboration = (id) => ({ id, units });

/** Open ones, and ones from one unit to the other: of these each gets an envelope. */
const events = {
  open: () => sample(),
  addressed: () => ({ ...sample(), unit: 'board', visibility: 'addressed', recipients: ['centre'] }),
};

const fill = async (store, id, count, event) => {
  const stream = () => [{ stream: `s-${randomUUID()}`, expected: 'none', events: Array.from({ length: PER_STREAM }, event) }];
  for (let done = 0; done < count; done += PER_STREAM * 32) {
    await Promise.all(Array.from({ length: Math.min(32, Math.ceil((count - done) / PER_STREAM)) }, () => store.append(id, stream())));
    process.stderr.write(`  ${id}: ${done} of ${count} events\r`);
  }
};

/** As deploy/ starts a worker; the bare producer alike. */
const FLAGS = ['--max-semi-space-size=64'];

const started = (what, given) => {
  const child = spawn(process.execPath, [...FLAGS, PROCESS, what, JSON.stringify(given)], { env: { ...process.env, NODE_OPTIONS: '' }, stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = [];
  createInterface(child.stdout).on('line', (line) => lines.push(JSON.parse(line)));
  const ended = new Promise((resolve, reject) => child.once('exit', (code) => (code === 0 ? resolve({ ...lines.at(-1), lines: lines.slice(0, -1) }) : reject(new Error(`${what} ended with ${code}`)))));
  return { ended, stop: () => child.kill('SIGTERM') };
};
const run = (what, given) => started(what, given).ended;

/** A broker, and everything that is asked of the relay to it, one after the other. */
export const relayBench = async (surroundings) => {
  const folder = mkdtempSync(join(tmpdir(), 'samverk-bench-kafka-'));
  const broker = await startKafka({ dataDir: folder });
  try {
    const kafka = { brokers: [broker.broker], mechanism: 'plain', ...broker.admin };
    const pool = new pg.Pool({ connectionString: surroundings.url, max: 2 });
    await migrateRelay(pool);
    const around = { ...surroundings, kafka, pool };
    const throughput = [];
    for (const kind of Object.keys(events)) throughput.push(await throughputOf(kind, around));
    const delays = await delayBench(around);
    const workers = await workersBench(around);
    const catchUp = await catchUpBench(around);
    await pool.end();
    return { throughput, delays, workers, catchUp };
  } finally {
    await broker.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};

/** As if nothing had ever been relayed: a topic that knows more than the ledger would stop the relay (ADR 0035). */
const forget = async (pool, kafka) => {
  await pool.query('TRUNCATE relay.checkpoints CASCADE');
  const admin = new kafkajs.Kafka(clientConfig(kafka, 'forgetting')).admin();
  await admin.connect();
  for (const topic of (await admin.listTopics()).filter((each) => !each.startsWith('_'))) {
    const [{ low, high }] = await admin.fetchTopicOffsets(topic);
    if (low !== high) await admin.deleteTopicRecords({ topic, partitions: [{ partition: 0, offset: high }] });
  }
  await admin.disconnect();
};
const withTopics = async (kafka, id) => {
  await new KafkaCluster(kafka).bring(collaboration(id), 1);
  return collaboration(id);
};

/** The relay from the beginning of a log to its end, and a bare producer of the same bytes. */
const throughputOf = async (kind, { url, store, kafka, pool, count, relaySize }) => {
  const here = await withTopics(kafka, `throughput-${kind}`);
  await fill(store, here.id, relaySize, events[kind]);
  const given = { url, kafka, collaborations: [here], events: relaySize };
  const measured = async (what) => {
    await forget(pool, kafka);
    const { messages, seconds, ...more } = await run(what, given);
    return { rate: messages / seconds, messages, ...more };
  };
  // The broker and the database have just been filled, and are busy with that for a while.
  await measured('relay');
  const results = await rounds(count, { relay: () => measured('relay'), bare: () => measured('bare') });
  return { kind, messages: results.relay[0].messages, relay: medianOf(results.relay, 'rate'), bare: medianOf(results.bare, 'rate') };
};

/** From the acknowledged commit of an event to the consumer that has it, in ms. */
const delayBench = async ({ url, store, kafka, pool, seconds }) => {
  const here = await withTopics(kafka, 'delay');
  await forget(pool, kafka);
  const worker = started('follow', { url, kafka, collaborations: [here] });
  const consumer = new kafkajs.Kafka(clientConfig(kafka, 'consumer')).consumer({ groupId: 'delay' });
  const received = new Map();
  await consumer.connect();
  await consumer.subscribe({ topics: [openTopic(here.id), inboxTopic(here.id, 'centre')], fromBeginning: true });
  await consumer.run({ eachMessage: async ({ message }) => void received.set(message.headers.ce_id.toString(), performance.now()) });
  const committed = new Map();
  let turn = 0;
  const append = async () => {
    const event = events[(turn += 1) % 2 ? 'open' : 'addressed']();
    await store.append(here.id, [{ stream: `s-${randomUUID()}`, expected: 'none', events: [event] }]);
    committed.set(itemIdOf({ ...event, collaboration: here.id }), performance.now());
  };
  const measure = async (name, load) => {
    committed.clear();
    const { rate } = await load();
    for (let waited = 0; [...committed.keys()].some((id) => !received.has(id)) && waited < 120_000; waited += 50) await new Promise((resolve) => setTimeout(resolve, 50));
    return { name, rate, ...percentiles([...committed].map(([id, at]) => Math.max(0, (received.get(id) ?? Number.POSITIVE_INFINITY) - at))) };
  };
  await measure('warm-up', () => paced(200, 3, append));
  const rows = [await measure('200 events/s', () => paced(200, seconds * 2, append)), await measure('saturation (32 writers)', () => drive(32, seconds, append))];
  await consumer.disconnect();
  worker.stop();
  await worker.ended;
  return rows;
};

/** Two collaborations: by one process, and by one each. */
const workersBench = async ({ url, store, kafka, pool, count, relaySize }) => {
  const both = [await withTopics(kafka, 'workers-a'), await withTopics(kafka, 'workers-b')];
  for (const { id } of both) await fill(store, id, relaySize / 2, events.open);
  const rate = async (...given) => {
    await forget(pool, kafka);
    const began = performance.now();
    const all = await Promise.all(given.map((collaborations, nr) => run('relay', { url, kafka, collaborations, owner: `worker ${nr}`, events: (relaySize / 2) * collaborations.length })));
    // From the first event of the first to the last of the last, whatever starting a process takes.
    const seconds = Math.max(...all.map((each) => each.seconds));
    return { rate: all.reduce((sum, { messages }) => sum + messages, 0) / seconds, wall: performance.now() - began };
  };
  const results = await rounds(count, { one: () => rate(both), two: () => rate([both[0]], [both[1]]) });
  return { one: medianOf(results.one, 'rate'), two: medianOf(results.two, 'rate') };
};

/** A long log from its beginning, with the memory of the process on the way. */
const catchUpBench = async ({ url, store, kafka, pool, catchUpSize }) => {
  const here = await withTopics(kafka, 'catch-up');
  await fill(store, here.id, catchUpSize, events.open);
  await forget(pool, kafka);
  const { messages, seconds, peakMegabytes, lines } = await run('relay', { url, kafka, collaborations: [here], events: catchUpSize, every: catchUpSize / 5 });
  return { messages, seconds, peakMegabytes, lines };
};
