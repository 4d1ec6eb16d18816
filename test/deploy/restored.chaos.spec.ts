import { mkdirSync, mkdtempSync, rmSync, writeFileSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startPostgres, type Postgres } from '#platform/embedded-postgres';
import { freshDatabase, type TestDatabase } from '#platform/embedded-postgres/testing';
import { migrate, PostgresEventStore } from '#platform/event-store-postgres';
import { PostgresSealedContents } from '#platform/sealed-content-postgres';
import pg from 'pg';
import { run } from '../../apps/cli/src/program.js';
import { purgeable } from '../../apps/worker/src/testing/purging-seed.js';
import { archiveFolder, archiving, baseBackup, restoring } from './base-backup.js';

const folder = mkdtempSync(join(tmpdir(), 'samverk-restored-'));
const collaborations = join(folder, 'collaborations');
const [dataDir, copy] = [join(folder, 'live'), join(folder, 'copy')];
const [EARLY, LATE] = [6, 4];

/** Two hubs on one server: keys beside their contents, and keys on a server that no backup reaches. */
type Hub = 'together' | 'apart';
const hubs: readonly Hub[] = ['together', 'apart'];
let live: Postgres;
let restored: Postgres | undefined;
let keys: TestDatabase;
let archive: string;
/** What was found on the live server after the purge. */
const before = new Map<Hub, Awaited<ReturnType<typeof found>>>();

const keysOf = (hub: Hub, server: Postgres): string => (hub === 'apart' ? keys.url : server.url(hub));
const opened = async (server: Postgres, hub: Hub) => {
  const contents = await PostgresSealedContents.open({ contentsUrl: server.url(hub), keysUrl: keysOf(hub, server) });
  const pool = new pg.Pool({ connectionString: server.url(hub), max: 3 });
  pool.on('error', () => undefined);
  await migrate(pool);
  const store = new PostgresEventStore({ pool });
  const close = async () => void (await Promise.all([contents.close(), store.close().then(() => pool.end())]));
  return { contents, store, pool, close };
};
const filled = async (count: number): Promise<void> => {
  for (const hub of hubs) {
    const { contents, store, close } = await opened(live, hub);
    await purgeable(store, contents, count);
    await close();
  }
};
const query = async (sql: string): Promise<void> => {
  const client = new pg.Client(live.url('postgres'));
  await client.connect();
  await client.query(sql);
  await client.end();
};
/** How many texts lie there, how many of them can be read, and how many purges are on record. */
const found = async (server: Postgres, hub: Hub) => {
  const { contents, store, pool, close } = await opened(server, hub);
  const { rows } = await pool.query<{ collaboration: string; unit: string; ciphertext: string }>(
    'SELECT collaboration, unit, ciphertext FROM sealed.contents',
  );
  const texts = await Promise.all(rows.map((row) => contents.fetch(row)));
  const told = (await store.readStream('here', 'purges-consultation.centre')).map(({ data }) => data['count']);
  await close();
  return { there: rows.length, readable: texts.filter((text) => text !== undefined).length, told };
};
const samverk = (server: Postgres, hub: Hub, ...command: readonly string[]): Promise<number> =>
  run(['node', 'samverk', '--database', server.url(hub), ...command], {
    ...{ SAMVERK_DATA: folder, SAMVERK_COLLABORATIONS: collaborations, SAMVERK_SEALED_KEYS_URL: keysOf(hub, server) },
  });

beforeAll(async () => {
  chmodSync(folder, 0o755);
  const units = ['centre', 'board'].map((id) => ({
    ...{ id, party: id, name: id, secrecyRegime: 'social-services', bodies: [], functions: ['registrar'], roles: [] },
  }));
  const parties = units.map(({ id }) => ({ id, name: id, kind: 'municipality' }));
  mkdirSync(join(collaborations, 'here'), { recursive: true });
  const file = JSON.stringify({ id: 'here', name: 'Här', nameEn: 'Here', parties, units });
  writeFileSync(join(collaborations, 'here', 'collaboration.json'), file);
  const first = await startPostgres({ dataDir });
  archive = archiveFolder(folder, first.dataDir);
  await first.stop();
  live = await startPostgres({ dataDir, settings: archiving(archive) });
  keys = await freshDatabase();
  for (const hub of hubs) await query(`CREATE DATABASE ${hub}`);
  await filled(EARLY);
  await baseBackup(live.url('postgres'), live.dataDir, copy);
  await filled(LATE);
  await query(`SELECT pg_create_restore_point('before_the_purge')`);
  for (const hub of hubs) await samverk(live, hub, 'purge');
  await query('SELECT pg_switch_wal()');
  for (const hub of hubs) before.set(hub, await found(live, hub));
  await live.stop();
  restored = await startPostgres({
    dataDir: copy,
    port: await freePort(),
    settings: restoring(archive, 'before_the_purge'),
  });
}, 120_000);
afterAll(async () => {
  await restored?.stop();
  await live?.stop();
  await keys?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a database that was restored to a point before a purge', () => {
  it('was purged before, all of it', () => {
    for (const hub of hubs) expect(before.get(hub)).toEqual({ there: 0, readable: 0, told: [EARLY + LATE] });
  });

  it('has everything that was written until then, the base backup and the log after it', async () => {
    for (const hub of hubs) expect(await found(restored!, hub)).toMatchObject({ there: EARLY + LATE, told: [] });
  });

  it('S13, S60: cannot give what was purged where the keys lay outside its backups', async () => {
    expect(await found(restored!, 'apart')).toMatchObject({ readable: 0 });
  });

  it('S60: could give it where they did not, until the purges have been carried out again, before anybody is served', async () => {
    expect(await found(restored!, 'together')).toMatchObject({ readable: EARLY + LATE });
    for (const hub of hubs) expect(await samverk(restored!, hub, 'purge', '--again')).toBe(0);
    for (const hub of hubs)
      expect(await found(restored!, hub)).toEqual({ there: 0, readable: 0, told: [EARLY + LATE] });
  });

  it('S64: verifies, and has nothing left to purge', async () => {
    for (const hub of hubs) {
      expect(await samverk(restored!, hub, 'verify')).toBe(0);
      expect(await samverk(restored!, hub, 'purge', '--again')).toBe(0);
      expect(await found(restored!, hub)).toEqual({ there: 0, readable: 0, told: [EARLY + LATE] });
    }
  });
});
