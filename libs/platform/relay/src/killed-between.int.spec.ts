import fc from 'fast-check';
import { migratedDatabase, type MigratedDatabase } from '#platform/event-store-postgres/testing';
import type { Message } from './broker.js';
import { InMemoryBroker } from './in-memory-broker.js';
import { migrateRelay } from './ledger/schema.js';
import { TakeUp } from './take-up/take-up.js';
import {
  correctedCatalogues,
  HERE,
  here,
  mortal,
  onto,
  relayToEnd,
  sent,
  surroundingsOf,
  told,
  unknown,
} from './testing/index.js';
import { inboxTopic, openTopic } from './topics/topic-names.js';

const inbox = inboxTopic(HERE, 'board');
const topics = [openTopic(HERE), inbox, inboxTopic(HERE, 'centre')];
const says = [() => told('x'), () => sent('centre', ['board']), unknown, () => told('x'.repeat(6_000))] as const;

let database: MigratedDatabase;
let broker: InMemoryBroker;
const begin = async (): Promise<void> => {
  database = await migratedDatabase();
  await migrateRelay(database.pool);
  broker = new InMemoryBroker(topics, 5_000);
};
beforeEach(begin);
afterEach(() => database.close());

const numberOf = ({ headers }: Message): bigint => BigInt(headers['ce_sequence']!);
const idOf = ({ headers }: Message): string => headers['ce_id']!;

/** A reader that keeps what it has dealt with, and what came out of order for it. */
const dealtWith = (topic: string) => {
  const byNumber = new Map<bigint, string>();
  const lastOfKey = new Map<string, bigint>();
  const wrong: string[] = [];
  for (const message of broker.read(topic)) {
    const [nr, id] = [numberOf(message), idOf(message)];
    if (byNumber.has(nr)) {
      if (byNumber.get(nr) !== id) wrong.push(`${topic}: ${nr} is two messages`);
      continue;
    }
    byNumber.set(nr, id);
    if ((lastOfKey.get(message.key) ?? 0n) > nr) wrong.push(`${topic}: ${nr} came late in its stream`);
    lastOfKey.set(message.key, nr);
  }
  return { ids: new Set(byNumber.values()), count: byNumber.size, wrong };
};

const deaths = fc.array(
  fc.record({
    lives: fc.nat(25),
    isLastDone: fc.boolean(),
    does: fc.constantFrom('relay', 'take up'),
    isNew: fc.boolean(),
  }),
  { minLength: 1, maxLength: 4 },
);
const said = fc.array(fc.record({ what: fc.nat(3), stream: fc.nat(3) }), { minLength: 6, maxLength: 30 });
const sizes = fc.array(fc.nat(5), { minLength: 1, maxLength: 6 });

it('S66: killed at whatever it does, done or not: nothing is lost, no number is two messages, what is delivered was on record', async () => {
  await fc.assert(
    fc.asyncProperty(said, sizes, deaths, async (events, drawn, dying) => {
      await database.close();
      await begin();
      let turn = 0;
      const draw = (most: number): number => (drawn[(turn += 1) % drawn.length]! % most) + 1;
      const { log, ...old } = surroundingsOf(database.store, database.pool, broker, { batch: 3, draw });
      const corrected = { ...old, log, catalogues: correctedCatalogues({}) };
      for (const { what, stream } of events) await database.store.append(HERE, onto(`s-${stream}`, says[what]!()));
      for (const { lives, isLastDone, does, isNew } of dying) {
        const surroundings = mortal(isNew ? corrected : { ...old, log }, lives, isLastDone);
        const ended =
          does === 'relay' ? relayToEnd(surroundings, AbortSignal.timeout(150)) : new TakeUp(surroundings, here).run();
        await ended.catch(() => undefined);
        // Its lease has run out.
        await database.pool.query('UPDATE relay.checkpoints SET lease_until = NULL');
        const recorded = log.entries.filter(({ unit }) => unit === 'board').reduce((sum, { rows }) => sum + rows, 0);
        expect(dealtWith(inbox).count).toBeLessThanOrEqual(recorded);
      }
      await relayToEnd(corrected);
      await new TakeUp(corrected, here).run();
      const [open, inboxed] = [dealtWith(topics[0]!), dealtWith(inbox)];
      expect([...open.wrong, ...inboxed.wrong]).toEqual([]);
      // What is too large for the broker waits, with all behind it in its stream.
      const { rowCount: waiting } = await database.pool.query('SELECT FROM relay.waiting');
      expect(open.count + inboxed.count + waiting!).toBe(events.length);
    }),
    { numRuns: 40 },
  );
}, 180_000);
