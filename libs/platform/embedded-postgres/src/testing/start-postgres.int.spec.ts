import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { startPostgres } from '../start-postgres.js';
import { PostgresTrouble } from '../trouble.js';
import { ownCluster } from './cluster.js';

const complaint = async (start: Promise<unknown>): Promise<string> => {
  const error = await start.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(PostgresTrouble);
  return (error as Error).message;
};

// First here: children of other cases may still be ending.
it('keeps the process alive while it stops, and not before', async () => {
  const children = () => process.getActiveResourcesInfo().filter((resource) => resource === 'ProcessWrap').length;
  const before = children();
  const cluster = await ownCluster();
  expect(children()).toBe(before);
  const seen = new Set<number>();
  const watch = setInterval(() => seen.add(children()), 1);
  await cluster.stop();
  clearInterval(watch);
  expect([...seen]).toEqual([before + 1]);
  await cluster.remove();
});

describe('a PostgreSQL that cannot start says what to do in one sentence', () => {
  let cluster: Awaited<ReturnType<typeof ownCluster>>;
  beforeAll(async () => {
    cluster = await ownCluster();
    await cluster.stop();
  });
  afterAll(() => cluster.remove());

  it('when the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    expect(await complaint(startPostgres({ dataDir: cluster.dataDir, port }))).toContain(`Port ${port} is taken`);
    other.close();
  });

  it('when a folder holds something else, which it leaves alone', async () => {
    const dataDir = join(cluster.dataDir, '..', 'other');
    mkdirSync(dataDir);
    writeFileSync(join(dataDir, 'letter.txt'), 'mine');
    expect(await complaint(startPostgres({ dataDir }))).toContain('holds files but no PostgreSQL database');
    expect(statSync(join(dataDir, 'letter.txt')).size).toBe(4);
  });

  it('when a file stands where the folder should be', async () => {
    const file = join(cluster.dataDir, '..', 'file');
    writeFileSync(file, '');
    expect(await complaint(startPostgres({ dataDir: join(file, 'data') }))).toContain(
      'it is a file, or lies under one',
    );
  });

  it('when the database is damaged', async () => {
    rmSync(join(cluster.dataDir, 'global', 'pg_control'));
    expect(await complaint(startPostgres({ dataDir: cluster.dataDir }))).toMatch(/is damaged \(.*\): restore/);
  });
});

describe('a start on a folder that was not left cleanly', () => {
  it('stops the server that a killed process left behind', async () => {
    const left = await ownCluster();
    const again = await startPostgres({ dataDir: left.dataDir });
    await left.ended;
    expect(again.pid).not.toBe(left.pid);
    await again.stop();
    await left.remove();
  });

  it('is not misled by a lock file whose process id now belongs to another program', async () => {
    const cluster = await ownCluster();
    await cluster.stop();
    writeFileSync(join(cluster.dataDir, 'postmaster.pid'), `${process.pid}\n${cluster.dataDir}\n`);
    const again = await startPostgres({ dataDir: cluster.dataDir });
    expect(again.pid).not.toBe(process.pid);
    await again.stop();
    await cluster.remove();
  });

  it('initialises anew when the first initialisation was cut short', async () => {
    const cluster = await ownCluster();
    await cluster.stop();
    const dataDir = join(cluster.dataDir, '..', 'second');
    mkdirSync(`${dataDir}.new`);
    writeFileSync(`${dataDir}.new/PG_VERSION`, '18');
    const server = await startPostgres({ dataDir });
    expect(existsSync(`${dataDir}.new`)).toBe(false);
    await server.stop();
    await cluster.remove();
  });
});
