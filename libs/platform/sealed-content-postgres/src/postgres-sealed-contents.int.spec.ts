import pg, { type Pool } from 'pg';
import { freshDatabase, type TestDatabase } from '#platform/embedded-postgres/testing';
import { inspect, type ContentFacts, type Inspected, type Jwe } from '#platform/sealed-content';
import { behavesLikeSealedContents, encryptionKey, sealedTo } from '#platform/sealed-content/testing';
import { PostgresSealedContents } from '#platform/sealed-content-postgres';

let databases: readonly [TestDatabase, TestDatabase];
let contents: PostgresSealedContents;
let inContents: Pool;
let inKeys: Pool;
beforeAll(async () => {
  databases = [await freshDatabase(), await freshDatabase()];
  const [contentsUrl, keysUrl] = databases.map(({ url }) => url) as [string, string];
  const both = await Promise.all([1, 2].map(() => PostgresSealedContents.open({ contentsUrl, keysUrl })));
  await both[1]!.close();
  contents = both[0]!;
  [inContents, inKeys] = [new pg.Pool({ connectionString: contentsUrl }), new pg.Pool({ connectionString: keysUrl })];
});
afterAll(async () => {
  await Promise.all([contents.close(), inContents.end(), inKeys.end()]);
  for (const { close } of databases) await close();
});

behavesLikeSealedContents('PostgresSealedContents', () => contents);

const aContent = async (): Promise<{ facts: ContentFacts; jwe: Jwe }> => {
  const jwe = await sealedTo([await encryptionKey()]);
  const { ciphertext, kids, sizeClass } = inspect(jwe) as Inspected;
  const storedAt = '2026-03-01T10:00:00.000Z';
  return {
    facts: { collaboration: 'here', unit: 'shelter', ciphertext, recipients: ['school'], kids, sizeClass, storedAt },
    jwe,
  };
};
const keptContent = async () => {
  const content = await aContent();
  await contents.keep(content.facts, content.jwe);
  return content;
};
const backUp = async (ciphertext: string) =>
  (await inContents.query('SELECT * FROM sealed.contents WHERE ciphertext = $1', [ciphertext])).rows[0] as Record<
    string,
    unknown
  >;
const restore = (row: Record<string, unknown>) =>
  inContents.query(
    `INSERT INTO sealed.contents (${Object.keys(row).join()}) VALUES (${Object.keys(row)
      .map((_, at) => `$${at + 1}`)
      .join()})`,
    Object.values(row),
  );

it('S16: holds not even the ciphertext as it came', async () => {
  const { facts, jwe } = await keptContent();
  const { blob } = (await backUp(facts.ciphertext)) as { blob: Buffer };
  const { iv, tag } = jwe as { iv: string; tag: string };
  for (const part of [iv, tag, Buffer.from(tag, 'base64url')]) expect(blob.includes(part)).toBe(false);
});

it('S13, S60: a purged content cannot be read from a backup of the ciphertexts that was made before', async () => {
  const { facts, jwe } = await keptContent();
  const saved = await backUp(facts.ciphertext);
  await contents.destroy([facts]);
  await restore(saved);
  expect(await contents.fetch(facts)).toBeUndefined();
  expect(await contents.describe(facts)).toBeUndefined();
  expect((await inKeys.query('SELECT FROM sealed_keys.keys WHERE ciphertext = $1', [facts.ciphertext])).rowCount).toBe(
    0,
  );
  expect(await contents.keep(facts, jwe)).toBe('kept');
  expect(await contents.fetch(facts)).toEqual(jwe);
  await contents.destroy([facts]);
});

it('S64: a purge that was interrupted after the key is finished by purging again', async () => {
  const { facts } = await keptContent();
  await inKeys.query('DELETE FROM sealed_keys.keys WHERE ciphertext = $1', [facts.ciphertext]);
  expect(await contents.fetch(facts)).toBeUndefined();
  expect(await contents.destroy([facts])).toBe(1);
  expect(await backUp(facts.ciphertext)).toBeUndefined();
});

it('a content whose keeper was killed between key and blob is absent, and can be kept again', async () => {
  const { facts, jwe } = await keptContent();
  await inContents.query('DELETE FROM sealed.contents WHERE ciphertext = $1', [facts.ciphertext]);
  expect(await contents.describe(facts)).toBeUndefined();
  expect(await contents.keep(facts, jwe)).toBe('kept');
  expect(await contents.fetch(facts)).toEqual(jwe);
});

it('S60: one content is never read as another, though somebody moves the rows', async () => {
  const [one, other] = [await keptContent(), await keptContent()];
  for (const [pool, table] of [
    [inContents, 'sealed.contents'],
    [inKeys, 'sealed_keys.keys'],
  ] as const) {
    await pool.query(`DELETE FROM ${table} WHERE ciphertext = $1`, [other.facts.ciphertext]);
    await pool.query(`UPDATE ${table} SET ciphertext = $2 WHERE ciphertext = $1`, [
      one.facts.ciphertext,
      other.facts.ciphertext,
    ]);
  }
  await expect(contents.fetch(other.facts)).rejects.toThrow('unable to authenticate data');
});

it('S20: a role that was given nothing reads neither ciphertexts nor keys', async () => {
  for (const [pool, table] of [
    [inContents, 'sealed.contents'],
    [inKeys, 'sealed_keys.keys'],
  ] as const) {
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      await client.query('CREATE ROLE sealed_outsider NOLOGIN; SET LOCAL ROLE sealed_outsider');
      await expect(client.query(`SELECT * FROM ${table}`)).rejects.toMatchObject({ code: '42501' });
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  }
});

it('answers as an absent store when the database is away', async () => {
  const away = new PostgresSealedContents({ contentsUrl: 'postgresql://nobody@127.0.0.1:9/none' });
  const { facts, jwe } = await aContent();
  await expect(away.keep(facts, jwe)).rejects.toMatchObject({ name: 'StoreUnavailable' });
  await expect(away.fetch(facts)).rejects.toMatchObject({ name: 'StoreUnavailable' });
  await away.close();
});
