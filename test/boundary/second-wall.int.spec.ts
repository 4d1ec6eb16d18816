import fc from 'fast-check';
import type pg from 'pg';
import { Catalogues } from '#platform/intake';
import { PostgresReaderRows, Projections, type GuardedProjectionOf, type ReadModelRow } from '#platform/projections';
import { HERE } from './asking.js';
import { aDatabaseHub, type DatabaseHub } from './database-hub.js';
import { fiveUnits } from './five-units.js';
import { play } from './history.js';
import { histories } from './moves.js';

const units = fiveUnits.units.map(({ id }) => id);
let hub: DatabaseHub;
let rows: PostgresReaderRows;
let guarded: readonly GuardedProjectionOf<ReadModelRow>[];

beforeAll(async () => {
  hub = await aDatabaseHub(fiveUnits);
  const history = fc.sample(histories, { seed: 11, numRuns: 4 }).flat();
  await play(hub, fiveUnits, history);
  await hub.caughtUp();
  rows = new PostgresReaderRows(hub.url, 2);
  guarded = all().filter((each) => 'guarded' in each) as never;
}, 120_000);
afterAll(async () => {
  await rows.onApplicationShutdown();
  await hub.close();
});

const all = () => hub.app.get(Projections, { strict: false }).all();
const sql = async <Row extends object>(text: string): Promise<readonly Row[]> =>
  (await hub.pool.query(text)).rows as Row[];
const count = async (table: string): Promise<number> =>
  (await sql<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`))[0]!.n;
const asReader = async <Row extends object>(unit: string, text: string): Promise<readonly Row[]> =>
  rows.select<Row & pg.QueryResultRow>(text, [HERE, unit]);
/** Every relation with a column that says whose the row is: those of the catalogue, not those of the code. */
const walled = async (): Promise<readonly string[]> =>
  (
    await sql<{ name: string }>(
      `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.columns
       WHERE table_schema = 'read' AND column_name = 'reader' ORDER BY 1`,
    )
  ).map(({ name }) => name);

describe('With the policy switched off, the database', () => {
  it('S8: gives a unit the rows of each guarded read model that are its own, and together they are all', async () => {
    const filled: string[] = [];
    for (const projection of guarded) {
      let given = 0;
      for (const unit of [...units, 'no-such-unit']) {
        const answer = (await rows.ask(projection, HERE, unit, {}))!;
        expect(answer.rows.filter(({ reader }) => reader !== unit)).toEqual([]);
        given += answer.total;
      }
      expect([projection.name, given]).toEqual([projection.name, await count(`read."${projection.name}"`)]);
      if (given > 0) filled.push(projection.name);
    }
    expect(filled).toEqual(expect.arrayContaining(['inbox', 'sent_items', 'concern_reports', 'referrals']));
  });

  it('S8: finds nothing under a key that only others have, and no place to go on from there', async () => {
    for (const projection of guarded)
      for (const { key, reader } of await sql<{ key: string; reader: string }>(
        `SELECT substr(key, length(reader) + 2) AS key, reader FROM read."${projection.name}" LIMIT 20`,
      ))
        for (const unit of units.filter((each) => each !== reader)) {
          const own = await asReader(
            unit,
            `SELECT 1 FROM read."${projection.name}" WHERE substr(key, length(reader) + 2) = '${key}'`,
          );
          const answer = await rows.ask(projection, HERE, unit, { where: { key } });
          expect(answer!.total).toBe(own.length);
          expect(answer!.rows.every((row) => row.reader === unit)).toBe(true);
          expect((await rows.ask(projection, HERE, unit, { after: key })) === undefined).toBe(own.length === 0);
        }
  });

  it('S8: answers a statement that names no reader with the rows of the one who asks', async () => {
    const tables = await walled();
    expect(tables.length).toBeGreaterThanOrEqual(2 * guarded.length);
    for (const table of tables)
      for (const unit of [...units, 'no-such-unit']) {
        const seen = await asReader<{ reader: string; collaboration: string }>(unit, `SELECT * FROM ${table}`);
        const own = await sql(`SELECT FROM ${table} WHERE reader = '${unit}' AND collaboration = '${HERE}'`);
        expect([table, unit, seen.length]).toEqual([table, unit, own.length]);
        expect(seen.every(({ reader, collaboration }) => reader === unit && collaboration === HERE)).toBe(true);
      }
  });

  it('S67: shows of the access log what is a unit’s own or what it did', async () => {
    for (const unit of units) {
      const seen = await asReader<{ owner: string; unit: string }>(
        unit,
        `SELECT * FROM access.entries WHERE action <> 'administer'`,
      );
      expect(seen.filter((entry) => entry.owner !== unit && entry.unit !== unit)).toEqual([]);
    }
    expect(await asReader('no-such-unit', `SELECT * FROM access.entries WHERE action <> 'administer'`)).toEqual([]);
  });
});

describe('The wall stands', () => {
  it('S8: around every table of a guarded read model, and no other table says whose its rows are', async () => {
    const tables = await sql<{ name: string; rls: boolean; owner: string }>(
      `SELECT relname AS name, relrowsecurity AS rls, pg_get_userbyid(relowner) AS owner FROM pg_class
       WHERE relnamespace = 'read'::regnamespace AND relkind = 'r' AND relname ~ '_v[0-9]+'
         AND EXISTS (SELECT FROM pg_attribute WHERE attrelid = pg_class.oid AND attname = 'reader')`,
    );
    expect(tables.map(({ name }) => name.replace(/_v\d+.*$/, '')).sort()).toEqual(
      guarded.map(({ name }) => name).sort(),
    );
    expect(tables.filter(({ rls, owner }) => !rls || owner === 'samverk_reader')).toEqual([]);
    const policies = await sql<{ tablename: string }>(
      `SELECT tablename FROM pg_policies WHERE schemaname = 'read' AND roles = '{samverk_reader}' AND cmd = 'SELECT'`,
    );
    expect(policies.map(({ tablename }) => tablename).sort()).toEqual(tables.map(({ name }) => name).sort());
  });

  it('S8: for a role that cannot step over it, nor become another', async () => {
    expect(
      await sql(
        `SELECT rolsuper, rolbypassrls, rolcanlogin, rolcreaterole, rolcreatedb, rolreplication FROM pg_roles WHERE rolname = 'samverk_reader'`,
      ),
    ).toEqual([
      {
        rolsuper: false,
        rolbypassrls: false,
        rolcanlogin: false,
        rolcreaterole: false,
        rolcreatedb: false,
        rolreplication: false,
      },
    ]);
    expect(await sql(`SELECT FROM pg_auth_members WHERE member = 'samverk_reader'::regrole`)).toEqual([]);
  });

  it('S8: and that role reads nothing else: no log, no key, no ciphertext, no other read model, and writes nowhere', async () => {
    const rights = await sql<{ name: string; right: string }>(
      `SELECT format('%I.%I', nspname, relname) AS name, r AS right FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace,
         unnest(ARRAY['SELECT','INSERT','UPDATE','DELETE','TRUNCATE','REFERENCES','TRIGGER']) r
       WHERE nspname !~ '^pg_|^information_schema$' AND relkind IN ('r','v','m','p','f')
         AND has_schema_privilege('samverk_reader', n.oid, 'USAGE')
         AND (has_table_privilege('samverk_reader', pg_class.oid, r)
           OR r IN ('SELECT','INSERT','UPDATE','REFERENCES') AND has_any_column_privilege('samverk_reader', pg_class.oid, r))
       ORDER BY 1`,
    );
    expect(new Set(rights.map(({ right }) => right))).toEqual(new Set(['SELECT']));
    expect(rights.map(({ name }) => name)).toEqual([...(await walled()), 'access.entries'].sort());
    const schemas = await sql<{ name: string }>(
      `SELECT nspname AS name FROM pg_namespace WHERE nspname !~ '^pg_|^information_schema$' AND has_schema_privilege('samverk_reader', oid, 'USAGE') ORDER BY 1`,
    );
    expect(schemas.map(({ name }) => name)).toEqual(['access', 'public', 'read']);
    expect(
      await sql(
        `SELECT FROM pg_proc WHERE pronamespace = 'access'::regnamespace AND proname IN ('record', 'purge') AND has_function_privilege('samverk_reader', oid, 'EXECUTE')`,
      ),
    ).toEqual([]);
  });
});

it('S8: no open read model ever folds what is not open', () => {
  const catalogues = hub.app.get(Catalogues, { strict: false });
  const closed = (type: string): boolean => catalogues.entry(type)?.visibility !== 'open';
  const open = all().filter((each) => !('guarded' in each));
  expect(open.length).toBeGreaterThan(5);
  expect(
    open.flatMap(({ name, types }) => types.filter((type) => closed(type)).map((type) => `${name}: ${type}`)),
  ).toEqual([]);
  expect(guarded.flatMap(({ types }) => types).some((type) => closed(type as string))).toBe(true);
});
