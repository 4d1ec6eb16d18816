import fc from 'fast-check';
import pg from 'pg';
import { InMemoryEventStore, Upcasters } from '#platform/event-store';
import { FoldedReadModels } from '../folded-read-models.js';
import { actor, letter, letters, started, units } from '../testing/letters-in-tables.js';
import { FoldedReaderRows } from './folded-reader-rows.js';

const random = fc.array(
  fc.record({
    unit: fc.constantFrom(...units),
    thing: fc.nat(3),
    to: fc.uniqueArray(fc.constantFrom(...units), { maxLength: 2 }),
  }),
  { minLength: 5, maxLength: 60 },
);

it('S8, S14: each unit gets exactly the rows of what it said or was sent, as an oracle counts them', async () => {
  const store = new InMemoryEventStore();
  const hub = await started(store);
  const folded = new FoldedReaderRows(new FoldedReadModels(store, new Upcasters()));
  const all: { unit: string; key: string; to: readonly string[]; mark: unknown }[] = [];
  for (const said of fc.sample(random, { numRuns: 3, seed: 7 }).flat()) {
    const to = said.to.filter((unit) => unit !== said.unit);
    const event = letter(said.unit, `thing-${said.thing}`, to);
    all.push({ unit: said.unit, key: `thing-${said.thing}`, to, mark: event.data['mark'] });
    await store.append('here', [{ stream: `letter-${said.thing}`, expected: 'any', events: [event] }]);
  }
  await hub.caughtUp();
  for (const unit of units) {
    const mine = all.filter((each) => each.unit === unit || each.to.includes(unit));
    const { rows, total } = await hub.readModels.rows(letters, actor(unit));
    const keys = [...new Set(mine.map(({ key }) => key))].sort();
    expect(total).toBe(keys.length);
    expect(rows.map(({ key, seen, last }) => ({ key, seen, last })).sort((x, y) => (x.key < y.key ? -1 : 1))).toEqual(
      keys.map((key) => ({
        key,
        seen: mine.filter((each) => each.key === key).length,
        last: mine.filter((each) => each.key === key).at(-1)!.mark,
      })),
    );
    expect(await folded.ask(letters, 'here', unit, {})).toEqual(await hub.rows.ask(letters, 'here', unit, {}));
    for (const { key } of rows.slice(0, 2))
      expect(await folded.ask(letters, 'here', unit, { after: key, limit: 1, counted: false })).toMatchObject({
        rows: (await hub.rows.ask(letters, 'here', unit, { after: key, limit: 1, counted: false }))!.rows,
      });
  }
  await hub.close();
});

describe('with the policy out of the way', () => {
  const store = new InMemoryEventStore();
  let hub: Awaited<ReturnType<typeof started>>;
  beforeAll(async () => {
    hub = await started(store);
    await store.append('here', [{ stream: 'letter-1', expected: 'any', events: [letter('a', 'one', ['b'])] }]);
    await store.append('there', [{ stream: 'letter-1', expected: 'any', events: [letter('a', 'one', ['b'])] }]);
    await hub.caughtUp();
  });
  afterAll(() => hub.close());

  it('S8: the database shows a reader its own rows only, even when every row is asked for', async () => {
    const everything = (reader: string, collaboration = 'here') =>
      hub.rows.select<{ reader: string; collaboration: string }>('SELECT * FROM read.letters', [collaboration, reader]);
    expect((await everything('a')).map(({ reader, collaboration }) => [collaboration, reader])).toEqual([
      ['here', 'a'],
    ]);
    expect((await everything('b', 'there')).map(({ reader, collaboration }) => [collaboration, reader])).toEqual([
      ['there', 'b'],
    ]);
    expect(await everything('c')).toEqual([]);
    expect(await hub.rows.select('SELECT * FROM read.letters_v1', ['here', 'c'])).toEqual([]);
    expect(await hub.rows.select('SELECT count(*)::int AS n FROM read.letters', ['here', 'c'])).toEqual([{ n: 0 }]);
  });

  it('S8: a connection without a reader sees an empty table, and nothing outside the guarded ones', async () => {
    const client = new pg.Client({ connectionString: hub.url, options: '-c role=samverk_reader' });
    await client.connect();
    expect((await client.query('SELECT * FROM read.letters')).rows).toEqual([]);
    for (const table of ['read.checkpoints', 'read.parked_streams', 'read.migrations'])
      await expect(client.query(`SELECT * FROM ${table}`)).rejects.toThrow('permission denied');
    await expect(client.query('DELETE FROM read.letters_v1')).rejects.toThrow('permission denied');
    await client.end();
  });

  it('S8: nothing of one reader is left in a connection for the next', async () => {
    for (const reader of ['a', 'c', 'b', 'c', 'a'])
      expect((await hub.rows.ask(letters, 'here', reader, {}))!.total).toBe(reader === 'c' ? 0 : 1);
    await expect(hub.rows.select('SELECT 1/0', ['here', 'a'])).rejects.toThrow('division by zero');
    expect((await hub.rows.ask(letters, 'here', 'c', {}))!.total).toBe(0);
    expect((await hub.rows.ask(letters, 'here', "a'; RESET ROLE --", {}))!.total).toBe(0);
  });

  it('S66: each access is on record, by whose items they were, before it is answered', async () => {
    hub.accesses.length = 0;
    await hub.readModels.rows(letters, actor('b'));
    await hub.readModels.row(letters, actor('c'), 'one');
    await expect(hub.readModels.rows(letters, actor('b', 'contact-point'))).rejects.toThrow('Forbidden');
    expect(hub.accesses.map(({ unit, action, owner, object, rows }) => [unit, action, owner, object, rows])).toEqual([
      ['b', 'search', 'a', undefined, 1],
      ['c', 'read', 'c', 'one', 0],
      ['b', 'denied', 'b', undefined, 0],
    ]);
  });

  it("another's key as a cursor is as unknown as one that never was", async () => {
    expect(await hub.rows.ask(letters, 'here', 'c', { after: 'one' })).toBeUndefined();
    expect(await hub.rows.ask(letters, 'here', 'c', { after: 'never' })).toBeUndefined();
    expect(await hub.rows.ask(letters, 'here', 'b', { after: 'one' })).toEqual({ rows: [], total: 0 });
  });

  it('a server that ends the connection of a reader in hand fails that question, and nothing else', async () => {
    const ended = hub.rows.select("SELECT pg_sleep(60), 'one in hand' AS mark", ['here', 'a']);
    const other = new pg.Client(hub.url);
    await other.connect();
    const end = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE '%one in hand%' AND pid <> pg_backend_pid()`;
    while ((await other.query(end)).rowCount === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    await other.end();
    await expect(ended).rejects.toThrow(/terminating connection/i);
    expect((await hub.rows.ask(letters, 'here', 'a', {}))!.total).toBe(1);
  });
});
