import { migratedDatabase, type MigratedDatabase } from '#platform/event-store-postgres/testing';
import { InMemoryBroker } from '../in-memory-broker.js';
import { migrateRelay } from '../ledger/schema.js';
import type { Surroundings } from '../relay-options.js';
import { relayStandings } from '../relay-status.js';
import { TakeUp } from '../take-up/take-up.js';
import {
  correctedCatalogues,
  DyingBroker,
  HERE,
  here,
  kept,
  relayToEnd,
  Restorable,
  surroundingsOf,
  told,
  unknown,
} from '../testing/index.js';
import { inboxTopic, openTopic } from '../topics/topic-names.js';

const [open, inbox] = [openTopic(HERE), inboxTopic(HERE, 'board')];
let database: MigratedDatabase;
let broker: InMemoryBroker;
let hub: Restorable;
beforeEach(async () => {
  database = await migratedDatabase();
  await migrateRelay(database.pool);
  broker = new InMemoryBroker([open, inbox]);
  hub = new Restorable(database.pool);
});
afterEach(() => database.close());

const relay = (by = broker as Surroundings['broker']): Surroundings => surroundingsOf(hub.store, database.pool, by);
const corrected = (): Surroundings => ({ ...relay(), catalogues: correctedCatalogues({}) });
const relayed = (surroundings = relay()): Promise<void> => relayToEnd(surroundings, AbortSignal.timeout(1_000));
const failing = async () => (await relayStandings(database.pool, hub.store))[0]!.failing;
const numbers = (topic: string): string[] => broker.read(topic).map(({ headers }) => headers['ce_sequence']!);

it('a ledger that is older than a topic gives no number again: the relay stands still and says why, whichever topic it is', async () => {
  for (const [event, topic] of [
    [() => told('x'), open],
    [() => kept('board'), inbox],
  ] as const) {
    await hub.say('s', event());
    await relayed();
    const backup = await hub.backup();
    await hub.say('s', event());
    await relayed();
    const before = numbers(topic);
    await hub.restoreLog(backup);
    await hub.restoreLedger(backup);
    await hub.say('t', event());
    const heard: (string | null)[] = [];
    await relayed({ ...relay(), heard: (_, reason) => void heard.push(reason) });
    expect([new Set(heard), await failing()]).toEqual([new Set(['TopicAhead']), 'TopicAhead']);
    expect(numbers(topic)).toEqual(before);
    broker = new InMemoryBroker([open, inbox]);
    await database.pool.query('TRUNCATE relay.checkpoints CASCADE');
  }
});

it('also where what was taken up stands last, with numbers from long before', async () => {
  for (let nr = 0; nr < 40; nr += 1) await hub.say('bad', nr === 0 ? unknown() : told(`${nr}`));
  await relayed();
  const backup = await hub.backup();
  await hub.say('good', told('lost'));
  await relayed();
  await new TakeUp(corrected(), here).run();
  expect(numbers(open)).toEqual(['41', ...Array.from({ length: 40 }, (_, nr) => `${nr + 1}`)]);
  await hub.restoreLedger(backup);
  await hub.restoreLog(backup);
  await relayed();
  expect([await failing(), (await new TakeUp(corrected(), here).run()).ended]).toEqual(['TopicAhead', 'TopicAhead']);
  expect(numbers(open)).toHaveLength(41);
});

it('also where the page that was being written is no longer what the log holds there', async () => {
  await hub.say('s', told('a'));
  await relayed();
  const backup = await hub.backup();
  await hub.say('s', told('lost'));
  await relayed(relay(new DyingBroker(broker)));
  expect(numbers(open)).toEqual(['1', '2']);
  await database.pool.query('UPDATE relay.checkpoints SET lease_until = NULL');
  // A log on a server of its own, restored; the ledger was not.
  await hub.restoreLog(backup);
  await hub.say('t', told('new'));
  await relayed();
  expect([await failing(), numbers(open)]).toEqual(['TopicAhead', ['1', '2']]);
});

it('a take-up that nothing followed, a page that was written and not noted, a message of others and an empty topic are no reason', async () => {
  await hub.say('bad', unknown());
  await hub.say('good', told('x'));
  await relayed();
  await new TakeUp(corrected(), here).run();
  await hub.say('good', told('y'));
  await relayed(relay(new DyingBroker(broker)));
  await database.pool.query('UPDATE relay.checkpoints SET lease_until = NULL');
  await (await broker.take('other')).write([{ topic: open, key: '', value: '', headers: {}, timestamp: 0 }]);
  await relayed();
  expect([await failing(), numbers(open)]).toEqual([null, ['2', '1', '3', undefined, '3']]);
  broker = new InMemoryBroker([open, inbox]);
  await hub.say('good', told('z'));
  await relayed();
  expect([await failing(), numbers(open)]).toEqual([null, ['4']]);
});
