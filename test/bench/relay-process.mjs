// A process of its own, as a worker is, so that memory and processor are the relay's alone. `node relay-process.mjs <what> <JSON>`:
// `relay` relays until so many events are through, `follow` until it is stopped, `bare` sends the bytes that the relay would. Prints lines of JSON.
import pg from 'pg';
import kafkajs from 'kafkajs';
import { PostgresAccessLog } from '../../dist/libs/platform/access-log/src/index.js';
import { Upcasters } from '../../dist/libs/platform/event-store/src/index.js';
import { PostgresEventStore } from '../../dist/libs/platform/event-store-postgres/src/index.js';
import { Broker, KafkaBroker, Relays, withDefaults } from '../../dist/libs/platform/relay/src/index.js';
import { batchesOf } from '../../dist/libs/platform/relay/src/kafka/batches.js';
import { clientConfig, partitioner } from '../../dist/libs/platform/relay/src/kafka/kafka-settings.js';

const [, , what, given] = process.argv;
const { url, kafka, collaborations, events, every = 100_000, owner = 'bench' } = JSON.parse(given);
const cpuSeconds = (since) => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
};
const tell = (line) => console.log(JSON.stringify(line));

/** Counts what goes through, and tells memory at intervals. */
class Counting extends Broker {
  counted = { messages: 0, pages: 0 };
  #next = every;
  constructor(broker) {
    super();
    this.broker = broker;
  }
  async take(name) {
    const lane = await this.broker.take(name);
    this.began ??= performance.now();
    return { newestFirst: (topic) => lane.newestFirst(topic), close: () => lane.close(), write: (messages) => this.write(lane, messages) };
  }
  async write(lane, messages) {
    await lane.write(messages);
    this.counted.pages += 1;
    this.counted.messages += messages.length;
    this.ended = performance.now();
    if (this.counted.messages < this.#next) return;
    this.#next += every;
    tell({ messages: this.counted.messages, seconds: this.seconds, megabytes: process.memoryUsage().rss / 1048576 });
  }
  get seconds() {
    return (this.ended - this.began) / 1000;
  }
  close() {
    return this.broker.close();
  }
}

const KEPT_PAGES = 20;

/** Keeps some pages instead of sending any; all of them would be more heap to clear up than a producer has by itself. */
class Capturing extends Broker {
  pages = [];
  counted = 0;
  take() {
    const newestFirst = async function* () {};
    return Promise.resolve({ newestFirst, close: () => Promise.resolve(), write: (messages) => Promise.resolve(this.write(messages)) });
  }
  write(messages) {
    this.counted += messages.length;
    if (this.pages.length < KEPT_PAGES) this.pages.push(messages);
  }
  close() {
    return Promise.resolve();
  }
}

const pool = new pg.Pool({ connectionString: url, max: 4 });
const store = new PostgresEventStore({ connectionString: url });
const log = await PostgresAccessLog.open(url, () => 'social-services');
const catalogues = { entry: () => ({}) };
const relaysWith = (broker) =>
  new Relays({ store, upcasters: new Upcasters(), catalogues, log, broker, pool, options: withDefaults({ owner }) }, collaborations);

/** Relayed over all collaborations, by the ledger. */
const through = async () => {
  const ids = collaborations.map(({ id }) => id);
  const { rows } = await pool.query('SELECT coalesce(sum(events), 0)::int AS events FROM relay.checkpoints WHERE collaboration = ANY ($1)', [ids]);
  return rows[0].events;
};
const untilThrough = async () => {
  while ((await through()) < events) await new Promise((resolve) => setTimeout(resolve, 20));
};

const relay = async () => {
  const broker = new Counting(new KafkaBroker(kafka));
  const relays = relaysWith(broker);
  await relays.start();
  if (what === 'follow') await new Promise((resolve) => process.once('SIGTERM', resolve));
  else await untilThrough();
  await relays.stop();
  tell({ ...broker.counted, seconds: broker.seconds, done: true, peakMegabytes: process.resourceUsage().maxRSS / 1024, cpuSeconds: cpuSeconds() });
};

/** The limit: a producer without transactions, page by page since the order must hold, cut as the relay cuts for the broker. */
const bare = async () => {
  const broker = new Capturing();
  const relays = relaysWith(broker);
  await relays.start();
  await untilThrough();
  await relays.stop();
  const producer = new kafkajs.Kafka(clientConfig(kafka, 'bare')).producer({ createPartitioner: partitioner });
  await producer.connect();
  const [began, before] = [performance.now(), process.cpuUsage()];
  let messages = 0;
  for (let page = 0; messages < broker.counted; page += 1) {
    const sent = broker.pages[page % broker.pages.length];
    for (const topicMessages of batchesOf(sent)) await producer.sendBatch({ topicMessages, acks: -1 });
    messages += sent.length;
  }
  const seconds = (performance.now() - began) / 1000;
  await producer.disconnect();
  tell({ messages, seconds, done: true, cpuSeconds: cpuSeconds(before) });
};
await (what === 'bare' ? bare() : relay());
await log.onApplicationShutdown?.();
await pool.end();
await store.close();
