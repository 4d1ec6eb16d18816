import pg, { type Pool } from 'pg';
import { freshDatabase, type TestDatabase } from '#platform/embedded-postgres/testing';
import { inspect, type Inspected } from '#platform/sealed-content';
import { encryptionKey, sealedTo } from '#platform/sealed-content/testing';
import { PostgresSealedContents } from '#platform/sealed-content-postgres';
import { contents as firstRelease, keys } from './schema/contents.js';

let database: TestDatabase;
let pool: Pool;
beforeEach(async () => {
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.url });
});
afterEach(async () => {
  await pool.end();
  await database.close();
});

const opened = () => PostgresSealedContents.open({ contentsUrl: database.url });
const aContent = async () => {
  const jwe = await sealedTo([await encryptionKey()]);
  const { ciphertext, kids, sizeClass } = inspect(jwe) as Inspected;
  const key = { collaboration: 'here', unit: 'shelter', ciphertext };
  return { jwe, facts: { ...key, kids, sizeClass, recipients: ['school'], storedAt: '2026-03-01T10:00:00.000Z' } };
};

it('what was kept before its keys were noted is there still, and has them when it is handed in again', async () => {
  await pool.query(`${firstRelease} ${keys}`);
  expect((await pool.query('SELECT * FROM sealed.contents')).fields.map(({ name }) => name)).not.toContain('kids');
  const { jwe, facts } = await aContent();
  const first = await opened();
  await first.keep(facts, jwe);
  await first.close();
  await pool.query(`UPDATE sealed.contents SET kids = DEFAULT`);
  const second = await opened();
  expect(await second.describe(facts)).toEqual({ ...facts, kids: [] });
  expect(await second.keep(facts, jwe)).toBe('known');
  expect(await second.describe(facts)).toEqual(facts);
  await second.close();
});

it('a role that may look, and create nothing, opens what is up to date', async () => {
  await (await opened()).close();
  const role = `sealed_looking_${process.pid}`;
  await pool.query(`CREATE ROLE ${role} LOGIN PASSWORD 'x'; GRANT USAGE ON SCHEMA sealed, sealed_keys TO ${role}`);
  try {
    const url = new URL(database.url);
    [url.username, url.password] = [role, 'x'];
    const looking = await PostgresSealedContents.open({ contentsUrl: url.href });
    await looking.close();
    expect(looking).toBeInstanceOf(PostgresSealedContents);
  } finally {
    await pool.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`);
  }
});
