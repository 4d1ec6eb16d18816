import pg, { type Pool } from 'pg';
import { freshDatabase, type TestDatabase } from '#platform/embedded-postgres/testing';
import { migrate, SchemaMismatch } from './migrate.js';
import { migrations } from './schema/migrations.js';

describe('the schema', () => {
  let database: TestDatabase;
  let pools: Pool[];
  beforeEach(async () => {
    database = await freshDatabase();
    pools = Array.from({ length: 8 }, () => new pg.Pool({ connectionString: database.url, max: 1 }));
  });
  afterEach(async () => {
    await Promise.all(pools.map((pool) => pool.end()));
    await database.close();
  });
  const applied = async (): Promise<unknown> =>
    (await pools[0]!.query<{ version: number }>('SELECT version FROM samverk.migrations ORDER BY version')).rows.map(
      ({ version }) => version,
    );

  it('is made once, by however many that start at the same moment', async () => {
    await Promise.all(pools.map((pool) => migrate(pool)));
    expect(await applied()).toEqual(migrations.map(({ version }) => version));
  });

  it('is made whole or not at all', async () => {
    const broken = [...migrations, { version: 99, name: 'broken', sql: 'CREATE TABLE samverk.half (); SELECT 1/0' }];
    await expect(migrate(pools[0]!, broken)).rejects.toThrow('division by zero');
    expect((await pools[0]!.query(`SELECT 1 FROM pg_namespace WHERE nspname = 'samverk'`)).rows).toEqual([]);
    await migrate(pools[0]!);
  });

  it('goes on from an older version without touching what is there', async () => {
    await migrate(pools[0]!, migrations.slice(0, 2));
    await migrate(pools[0]!);
    expect(await applied()).toEqual(migrations.map(({ version }) => version));
  });

  it('newer than the program is refused in a sentence', async () => {
    await migrate(pools[0]!, [...migrations, { version: 99, name: 'later', sql: 'SELECT 1' }]);
    await expect(migrate(pools[0]!)).rejects.toThrow('The database is at schema version 99, newer than this program.');
  });

  it('made by another edition of a migration is refused', async () => {
    await migrate(pools[0]!);
    const edited = migrations.map((migration) =>
      migration.version === 2 ? { ...migration, sql: `${migration.sql} -- edited` } : migration,
    );
    await expect(migrate(pools[0]!, edited)).rejects.toThrow(SchemaMismatch);
  });

  it('that is up to date may be checked by a role that can create nothing', async () => {
    await migrate(pools[0]!);
    const client = await pools[1]!.connect();
    await client.query('SET ROLE samverk_application');
    client.release();
    await expect(migrate(pools[1]!)).resolves.toBeUndefined();
  });
});
