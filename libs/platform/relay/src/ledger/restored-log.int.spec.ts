import type { EventStore } from '#platform/event-store';
import { migratedDatabase, type MigratedDatabase } from '#platform/event-store-postgres/testing';
import { InMemoryBroker } from '../in-memory-broker.js';
import { relayStandings } from '../relay-status.js';
import { CannotReplay } from '../replay/outcome.js';
import { Replay } from '../replay/replay.js';
import { HERE, here, onto, relayToEnd, surroundingsOf, told } from '../testing/index.js';
import { chosenTopic } from '../topics/chosen-topic.js';
import { openTopic } from '../topics/topic-names.js';
import { migrateRelay } from './schema.js';

const [topic, anew] = [openTopic(HERE), `${openTopic(HERE)}.2`];
let ledger: MigratedDatabase;
let other: MigratedDatabase;
let broker: InMemoryBroker;
beforeEach(async () => {
  [ledger, other] = await Promise.all([migratedDatabase(), migratedDatabase()]);
  await migrateRelay(ledger.pool);
  broker = new InMemoryBroker([topic, anew]);
});
afterEach(() => Promise.all([ledger.close(), other.close()]));

const surroundings = (store: EventStore) => surroundingsOf(store, ledger.pool, broker);
const relay = (store: EventStore): Promise<void> => relayToEnd(surroundings(store), AbortSignal.timeout(1_000));
const replay = async (store: EventStore) => {
  const replaying = { chosen: chosenTopic(here, 'open')!, signal: AbortSignal.any([]), now: new Date() };
  const stillThere = { contentOf: () => Promise.resolve(true) };
  return new Replay(surroundings(store), here, { ...replaying, stillThere }).into(anew, await broker.take('a replay'));
};
const said = (): readonly string[] =>
  broker
    .read(topic)
    .map(({ headers, value }) => `${headers['ce_sequence']} ${(JSON.parse(value) as { words: string }).words}`);

it('a log that was restored to before the checkpoint is another log: nothing that comes is passed over in silence', async () => {
  const [a, b, c] = [told('a'), told('b'), told('c')];
  await ledger.store.append(HERE, onto('s', a, b, c));
  await relay(ledger.store);
  await other.store.append(HERE, onto('s', a));
  await relay(other.store);
  expect((await relayStandings(ledger.pool, other.store))[0]).toMatchObject({ failing: 'OtherLog', lag: 1 });
  for (const stream of ['t', 'u', 'v']) await other.store.append(HERE, onto(stream, told('new')));
  await relay(other.store);
  expect((await relayStandings(ledger.pool, other.store))[0]).toMatchObject({ failing: 'OtherLog', lag: 4 });
  await expect(replay(other.store)).rejects.toThrow(CannotReplay);
  expect(said()).toEqual(['1 a', '2 b', '3 c']);
});

it('a place in one log is none in another of its kind: what was told is found again there, and told once', async () => {
  const events = [told('a'), told('b'), told('c')];
  await ledger.store.append(HERE, onto('s', ...events));
  await relay(ledger.store);
  await other.store.append('elsewhere', onto('x', ...Array.from({ length: 9 }, (_, nr) => told(`x${nr}`))));
  await other.store.append(HERE, onto('s', ...events));
  expect(await replay(other.store)).toMatchObject({ messages: 3, last: '3' });
  await other.store.append(HERE, onto('t', told('d')));
  await relay(other.store);
  expect(said()).toEqual(['1 a', '2 b', '3 c', '4 d']);
});

it('where nothing has changed, as many events are read at a start as there are new ones, and one more', async () => {
  for (let nr = 0; nr < 5; nr += 1) await ledger.store.append(HERE, onto(`s-${nr}`, told(`${nr}`)));
  await relay(ledger.store);
  await ledger.store.append('elsewhere', onto('x', told('x')));
  let read = 0;
  const counting = new Proxy(ledger.store, {
    get: (target, member) => {
      const value: unknown = Reflect.get(target, member);
      if (member !== 'readFeed' && member !== 'readStream')
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      return async (...query: unknown[]): Promise<unknown> => {
        const found = (await (value as (...given: unknown[]) => Promise<unknown>).apply(target, query)) as never;
        read += (Array.isArray(found) ? found : (found as { events: unknown[] }).events).length;
        return found;
      };
    },
  });
  await relay(counting);
  expect(read).toBe(1);
});
