import { goOnBehind, memoryDealings, readTopics, type Dealings } from '#platform/client';
import { migratedDatabase, type MigratedDatabase } from '#platform/event-store-postgres/testing';
import { InMemoryBroker } from '../in-memory-broker.js';
import { migrateRelay } from '../ledger/schema.js';
import type { Surroundings } from '../relay-options.js';
import { TakeUp } from '../take-up/take-up.js';
import { HERE, here, onto, relayToEnd, correctedCatalogues, surroundingsOf, told, unknown } from '../testing/index.js';
import { chosenTopic } from '../topics/chosen-topic.js';
import { openTopic } from '../topics/topic-names.js';
import type { Replayed } from './outcome.js';
import { Replay } from './replay.js';

const [live, anew] = [openTopic(HERE), `${openTopic(HERE)}.2`];
let database: MigratedDatabase;
let broker: InMemoryBroker;
beforeEach(async () => {
  database = await migratedDatabase();
  await migrateRelay(database.pool);
  broker = new InMemoryBroker([live, anew]);
});
afterEach(() => database.close());

const relay = (): Surroundings => surroundingsOf(database.store, database.pool, broker);
const corrected = (): Surroundings => ({
  ...relay(),
  catalogues: correctedCatalogues({}),
});
const say = (stream: string, ...events: Parameters<typeof onto>[1][]) =>
  database.store.append(HERE, onto(stream, ...events));
const replay = async (): Promise<Replayed> => {
  const replaying = { chosen: chosenTopic(here, 'open')!, signal: AbortSignal.any([]), now: new Date() };
  const stillThere = { contentOf: () => Promise.resolve(true) };
  return new Replay(relay(), here, { ...replaying, stillThere }).into(anew, await broker.take('a replay'));
};
/** What a reader is handed out that reads a topic from its beginning. */
const read = async (topic: string, dealings: Dealings<undefined>): Promise<readonly string[]> => {
  const handed: string[] = [];
  const messages = broker.read(topic).map(({ key, value, headers }, nr) => ({ offset: `${nr}`, key, value, headers }));
  const rest = { resolveOffset: () => undefined, heartbeat: () => Promise.resolve() };
  const running = { isRunning: () => true, isStale: () => false };
  const consumer: Parameters<typeof readTopics>[0] = {
    subscribe: () => Promise.resolve(),
    commitOffsets: () => Promise.resolve(),
    run: ({ eachBatch }) => eachBatch({ batch: { topic, partition: 0, messages }, ...rest, ...running }),
  };
  const handle = ({ id }: { readonly id: string }) => Promise.resolve(handed.push(id));
  await readTopics(consumer, { topics: [topic], dealings, handle });
  return handed;
};

it('who reads a topic anew and goes on in the live one gets all of it and each once, also what still waited then', async () => {
  await say('bad', unknown(), told('2'));
  await say('good', told('3'));
  await say('worse', unknown());
  await say('good', told('5'));
  await relayToEnd(relay());
  const replayed = await replay();
  expect(replayed).toMatchObject({
    ...{ messages: 2, last: '5' },
    waiting: [
      ['1', '2'],
      ['4', '4'],
    ],
  });
  const dealings = memoryDealings();
  const seen = [...(await read(anew, dealings))];
  await new TakeUp(corrected(), here).run();
  await say('good', told('6'));
  await relayToEnd(corrected());
  await goOnBehind(dealings, live, replayed);
  seen.push(...(await read(live, dealings)));
  expect(new Set(seen)).toEqual(new Set(broker.read(live).map(({ headers }) => headers['ce_id'])));
  expect(seen).toHaveLength(6);
});
