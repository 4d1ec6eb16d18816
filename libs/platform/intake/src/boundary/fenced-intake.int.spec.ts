import type { EventStore } from '#platform/event-store';
import { PostgresEventStore } from '#platform/event-store-postgres';
import { migratedDatabase, type MigratedDatabase } from '#platform/event-store-postgres/testing';
import { aLetterOffice, inShort, joining, leaving, letterTo } from '../testing/letter-office.js';

let database: MigratedDatabase;
let stores: readonly PostgresEventStore[];
beforeAll(async () => {
  database = await migratedDatabase();
  stores = [1, 2, 3].map(() => new PostgresEventStore({ connectionString: database.url }));
});
afterAll(async () => {
  await Promise.all(stores.map((store) => store.close()));
  await database.close();
});

const lettersTo = async (party: string): Promise<number> => {
  const { rows } = await database.pool.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM samverk.events WHERE type = 'letter.sent.v1' AND recipients = $1`,
    [[party]],
  );
  return rows[0]!.n;
};

it('S18: once a leave is answered, no letter that is begun then is stored, from whatever process', async () => {
  const offices = stores.map((store) => aLetterOffice(store));
  for (let round = 0; round < 10; round += 1) {
    const stored = await lettersTo('b');
    let [answered, over] = [false, false];
    const [before, after]: string[][] = [[], []];
    const sending = async (office: (typeof offices)[number]): Promise<void> => {
      while (!over) {
        const outcomes = answered ? after! : before!;
        outcomes.push(...inShort(await office.say(letterTo('b'))));
      }
    };
    const all = Promise.all([...offices, ...offices, ...offices].map(sending));
    while (before!.length < 20) await offices[0]!.say(letterTo('c'));
    expect(inShort(await offices[round % 3]!.say(leaving('b')))).toEqual(['recorded']);
    answered = true;
    while (after!.length < 20) await offices[0]!.say(letterTo('c'));
    over = true;
    await all;
    expect(new Set(after)).toEqual(new Set(['recipient-not-in-agreement']));
    const recorded = before!.filter((status) => status === 'recorded').length;
    expect(recorded).toBeGreaterThan(0);
    expect(await lettersTo('b')).toBe(stored + recorded);
    expect(inShort(await offices[0]!.say(joining('b')))).toEqual(['recorded']);
  }
});

it('S18: a leave counts although an append that began before it holds the feed back', async () => {
  let held = (): void => undefined;
  const holding = new Promise<void>((resolve) => (held = resolve));
  const watched: EventStore = new Proxy(stores[0]!, {
    get: (store, name) => {
      if (name === 'changed') held();
      const value = Reflect.get(store, name) as unknown;
      return typeof value === 'function' ? (value.bind(store) as unknown) : value;
    },
  });
  const [one, other] = [aLetterOffice(watched), aLetterOffice(stores[1]!)];
  expect(inShort(await one.say(letterTo('b')))).toEqual(['recorded']);
  const before = await lettersTo('b');
  const slow = await database.pool.connect();
  await slow.query('BEGIN');
  await slow.query(
    "SELECT pg_advisory_xact_lock_shared(x'53414d56'::int, last_value::int) FROM samverk.event_position",
  );
  expect(inShort(await other.say(leaving('b')))).toEqual(['recorded']);
  const letter = one.say(letterTo('b'));
  await holding;
  await slow.query('COMMIT');
  slow.release();
  expect(inShort(await letter)).toEqual(['recipient-not-in-agreement']);
  expect(await lettersTo('b')).toBe(before);
});
