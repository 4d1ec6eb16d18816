import fc from 'fast-check';
import { itemIdOf } from '#platform/event-store';
import { migratedDatabase, type MigratedDatabase } from '#platform/event-store-postgres/testing';
import { InMemoryBroker } from './in-memory-broker.js';
import { migrateRelay } from './ledger/schema.js';
import type { Entry } from './message/messages-of.js';
import { TakeUp } from './take-up/take-up.js';
import {
  correctedCatalogues,
  HERE,
  here,
  mortal,
  onto,
  relayToEnd,
  released,
  sent,
  surroundingsOf,
  told,
  unknown,
} from './testing/index.js';
import { inboxTopic, openTopic, releasesTopic } from './topics/topic-names.js';

const [open, releases, inbox] = [openTopic(HERE), releasesTopic(HERE), inboxTopic(HERE, 'board')];
const topics = [open, releases, inbox, inboxTopic(HERE, 'centre')];
const says = {
  told: () => told('x'),
  sent: () => sent('centre', ['board']),
  unknown,
  released: () => released(1, 2),
  large: () => told('x'.repeat(6_000)),
};
type Said = keyof typeof says;

let database: MigratedDatabase;
let broker: InMemoryBroker;
const begin = async (): Promise<void> => {
  database = await migratedDatabase();
  await migrateRelay(database.pool);
  broker = new InMemoryBroker(topics, 5_000);
};
beforeEach(begin);
afterEach(() => database.close());

/** A reader that keeps the numbers that it has dealt with: what it was given, and what it was given wrongly. */
const dealtWith = (topic: string) => {
  const given = new Map<string, string>();
  const lastOf = new Map<string, bigint>();
  const wrong: string[] = [];
  for (const { key, headers } of broker.read(topic)) {
    const [id, nr] = [headers['ce_id']!, headers['ce_sequence']!];
    if (given.has(nr) && given.get(nr) !== id) wrong.push(`${topic}: ${nr} is two messages`);
    if (given.has(nr)) continue;
    given.set(nr, id);
    // Tables that nobody had counted on are numbered behind all others, so of those only the place tells the order.
    if (topic !== releases && (lastOf.get(key) ?? 0n) > BigInt(nr)) wrong.push(`${topic}: ${nr} came late`);
    lastOf.set(key, BigInt(nr));
  }
  return { given, wrong };
};

/** Whose messages must be there in the end: all but those that wait, and those that are told nobody. */
const missing = async (events: readonly { what: Said; id: string; place: string }[], as: Entry): Promise<unknown[]> => {
  const { rows } = await database.pool.query<{ place: string }>(
    "SELECT stream || ' ' || version AS place FROM relay.waiting",
  );
  const waiting = new Set(rows.map(({ place }) => place));
  const there = new Set(topics.flatMap((topic) => [...dealtWith(topic).given.values()].map((id) => id.split('/')[0])));
  const isWanted = (what: Said): boolean => what !== 'large' && !(what === 'unknown' && as.apart);
  return events.filter(({ what, id, place }) => isWanted(what) && !waiting.has(place) && !there.has(id));
};

const death = (isNew: fc.Arbitrary<boolean>) =>
  fc.record({ lives: fc.nat(25), isLastDone: fc.boolean(), does: fc.constantFrom('relay', 'take up'), isNew });
const deaths = fc
  .tuple(death(fc.constant(false)), fc.array(death(fc.boolean()), { maxLength: 3 }))
  .map(([first, others]) => [first, ...others]);
const whatever: Said[] = [...(Object.keys(says) as Said[]), 'unknown', 'released', 'released'];
const history = fc.array(fc.record({ what: fc.constantFrom(...whatever), stream: fc.nat(5) }), {
  ...{ minLength: 6, maxLength: 30 },
});
const tables: Entry = { released: () => ['t0', 'u'].map((key) => ({ key, value: '1' })) };
/** What the newer version knows the unheard-of type to be. */
const turnsOut = fc.constantFrom<Entry>({}, { apart: true }, tables, tables);
const sizes = fc.array(fc.nat(5), { minLength: 1, maxLength: 6 });

type Death = { lives: number; isLastDone: boolean; does: string; isNew: boolean };
/** An older version dies somewhere about the second of three pages, which the newer version tells otherwise. */
const secondPage = (lives: number): [{ what: Said; stream: number }[], Entry, number[], Death[]] => [
  (['told', 'told', 'unknown', 'released', 'told', 'told'] as const).map((what, stream) => ({ what, stream })),
  tables,
  [1],
  [{ lives, isLastDone: false, does: 'relay', isNew: false }],
];

it('S66: killed at whatever it does, done or not: nothing is lost, no number is two messages, what is delivered was on record', async () => {
  await fc.assert(
    fc.asyncProperty(history, turnsOut, sizes, deaths, async (said, as, drawn, dying) => {
      await database.close();
      await begin();
      let turn = 0;
      const draw = (most: number): number => (drawn[(turn += 1) % drawn.length]! % most) + 1;
      const old = surroundingsOf(database.store, database.pool, broker, { batch: 3, draw });
      const corrected = { ...old, catalogues: correctedCatalogues(as) };
      const events: { what: Said; id: string; place: string }[] = [];
      for (const { what, stream } of said) {
        const event = says[what]();
        const version = events.filter(({ place }) => place.startsWith(`s-${stream} `)).length + 1;
        events.push({ what, id: itemIdOf({ ...event, collaboration: HERE }), place: `s-${stream} ${version}` });
        await database.store.append(HERE, onto(`s-${stream}`, event));
      }
      for (const { lives, isLastDone, does, isNew } of dying) {
        const dead = mortal(isNew ? corrected : old, lives, isLastDone);
        const ended = does === 'relay' ? relayToEnd(dead, AbortSignal.timeout(150)) : new TakeUp(dead, here).run();
        await ended.catch(() => undefined);
        // Its lease has run out.
        await database.pool.query('UPDATE relay.checkpoints SET lease_until = NULL');
        const onRecord = old.log.entries
          .filter(({ unit }) => unit === 'board')
          .reduce((sum, { rows }) => sum + rows, 0);
        expect(dealtWith(inbox).given.size).toBeLessThanOrEqual(onRecord);
      }
      await relayToEnd(corrected);
      await new TakeUp(corrected, here).run();
      expect(topics.flatMap((topic) => dealtWith(topic).wrong)).toEqual([]);
      expect(await missing(events, as)).toEqual([]);
    }),
    { endOnFailure: true, numRuns: 60, examples: [...Array(8).keys()].map((more) => secondPage(8 + more)) },
  );
}, 180_000);
