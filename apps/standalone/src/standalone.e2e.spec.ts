import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { readHistory } from '../../cli/src/history.js';
import { loadHistory, type Loaded } from '../../cli/src/loading.js';
import { run } from '../../cli/src/program.js';
import { writeConnection } from './connection-file.js';
import { DataFolder } from './data-folder.js';
import { caughtUp, loadOnce } from './first-load.js';
import type { Standalone } from './standalone.js';
import { ask, collaborations, openFolder, operator, start, tokensOf } from './testing/standalone-hub.js';
import { example } from './welcome.js';

const history = readHistory(join(collaborations, 'goteborg-stodcentrum'));
const complaint = (starting: Promise<Standalone>): Promise<string> =>
  starting.then(
    async (hub) => hub.stop().then(() => 'started'),
    (error: Error) => `${error.constructor.name}: ${error.message}`,
  );

const load = (hub: Standalone): Promise<Loaded> => {
  const tokens = tokensOf(hub);
  const progress = { at: () => undefined, end: () => undefined };
  return loadHistory(history, { hub: hub.hub, token: (entry) => tokens.of(entry.unit, entry.function), progress });
};
const post = async (hub: Standalone, event: Record<string, unknown>): Promise<number> => {
  const token = await tokensOf(hub).of(operator, 'registrar');
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/cloudevents+json' };
  return (await fetch(`${hub.hub}/v1/events`, { method: 'POST', headers, body: JSON.stringify(event) })).status;
};
const inDatabase = async (hub: Standalone, sql: string): Promise<void> => {
  const client = new pg.Client(hub.database.url);
  await client.connect();
  await client.query(sql).finally(() => client.end());
};

describe('npm start', () => {
  const { root, remove } = openFolder();
  const data = join(root, 'data');
  let hub: Standalone;
  beforeAll(async () => {
    hub = await start(data);
    await loadOnce(hub, collaborations);
    await caughtUp(hub);
  }, 120_000);
  afterAll(async () => {
    await hub.stop();
    remove();
  });

  it('loads the whole history, and loading it again adds nothing', async () => {
    expect(await load(hub)).toEqual({ added: 0, there: history.length });
  });

  it('splits the contributions of 2021 to the krona', async () => {
    const { items, total } = (await ask(hub, 'contributions?year=2021&limit=100')) as {
      items: { due: number }[];
      total: number;
    };
    expect([items.reduce((sum, { due }) => sum + due, 0), total]).toEqual([2_250_000, 2_250_000]);
  });

  it('folds a stream again that was parked, with `samverk replay`', async () => {
    writeConnection(hub);
    const samverk = (...args: string[]): Promise<number> => run(['node', 'samverk', ...args], { SAMVERK_DATA: data });
    await inDatabase(
      hub,
      'ALTER TABLE read.matters_v1 ADD CONSTRAINT unlucky CHECK (title IS DISTINCT FROM $$Parked$$)',
    );
    const { data: said, ...rest } = example(hub.directory.collaborations[0]!, operator);
    const event = { ...rest, id: randomUUID(), data: { ...(said as object), matterId: randomUUID(), title: 'Parked' } };
    await post(hub, event);
    await caughtUp(hub);
    expect([await samverk('status'), await samverk('replay', 'matters')]).toEqual([1, 1]);
    await inDatabase(hub, 'ALTER TABLE read.matters_v1 DROP CONSTRAINT unlucky');
    expect([await samverk('replay', 'all'), await samverk('status')]).toEqual([0, 0]);
  });

  it.each([
    ['status'],
    ['rebuild', 'all'],
    ['replay', 'all'],
    ['verify'],
    ['load', join(collaborations, 'goteborg-stodcentrum')],
    // Of a collaboration that is not the one of the settings: each event names its own.
    ['load', join(collaborations, 'synthetic-year')],
  ])('lets `samverk %s` work without flags', async (...args) => {
    writeConnection(hub);
    expect(await run(['node', 'samverk', ...args, '--json'], { SAMVERK_DATA: data })).toBe(0);
  });

  it('records the printed example once, however often it is sent', async () => {
    const printed = example(hub.directory.collaborations[0]!, operator);
    expect([await post(hub, printed), await post(hub, printed)]).toEqual([201, 200]);
  });

  it('holds its folder against a second one', async () => {
    const held = join(root, 'held');
    mkdirSync(held);
    // The process that runs this test's process stands for the other hub.
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
    writeFileSync(
      join(held, 'standalone.pid'),
      `${process.ppid} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`,
    );
    // Its port is taken, too; that it is our own hub which holds it is the more helpful thing to say.
    expect(await complaint(start(held, { SAMVERK_PORT: new URL(hub.hub).port }))).toMatch(
      /^Trouble: A hub already runs on .* \(process \d+\): stop it first/,
    );
    writeFileSync(join(held, 'standalone.pid'), `${process.ppid} 1`);
    expect(DataFolder.hold(held).read('standalone.pid')).toContain(String(process.pid));
  });

  it('names the port that is taken, and the setting', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const elsewhere = join(root, 'elsewhere');
    expect(await complaint(start(elsewhere, { SAMVERK_PORT: String(port) }))).toContain(
      `Port ${port} for the hub is taken`,
    );
    expect(await complaint(start(elsewhere, { SAMVERK_ISSUER_PORT: String(port) }))).toContain(
      'set SAMVERK_ISSUER_PORT',
    );
    other.close();
  });

  it('leaves a folder alone that holds something else', async () => {
    const foreign = join(root, 'foreign');
    mkdirSync(join(foreign, 'postgres'), { recursive: true });
    writeFileSync(join(foreign, 'postgres', 'letter.txt'), 'mine');
    expect(await complaint(start(foreign))).toContain('holds files but no PostgreSQL database');
    writeFileSync(join(root, 'file'), '');
    expect(await complaint(start(join(root, 'file')))).toMatch(/^Trouble: .* cannot hold the data/);
  });

  it('keeps everything over a restart, and does not load again', async () => {
    const before = await ask(hub, 'decisions?limit=500');
    await hub.stop();
    hub = await start(data);
    expect(await loadOnce(hub, collaborations)).toBeUndefined();
    const { items } = await ask(hub, 'decisions?limit=500');
    expect(items).toEqual(before['items']);
  });

  it.each([
    ['issuer/keys.json', '{', /issuer is damaged: remove it/],
    ['postgres.password', 'another', /password kept in .* is not that of its database/],
  ])('says in a sentence that %s is damaged', async (name, content, sentence) => {
    await hub.stop();
    const whole = readFileSync(join(data, name));
    writeFileSync(join(data, name), content);
    expect(await complaint(start(data))).toMatch(sentence);
    writeFileSync(join(data, name), whole);
    hub = await start(data);
  });

  it('loads again when the database was removed to begin anew', async () => {
    await hub.stop();
    rmSync(join(data, 'postgres'), { recursive: true });
    hub = await start(data);
    const all = history.length + readHistory(join(collaborations, 'synthetic-year')).length;
    expect(await loadOnce(hub, collaborations)).toEqual({ added: all, there: 0 });
  });
});
