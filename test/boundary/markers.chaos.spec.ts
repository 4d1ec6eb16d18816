import { appendFileSync, chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startPostgres, type Postgres } from '#platform/embedded-postgres';
import { migrate, PostgresEventStore } from '#platform/event-store-postgres';
import pg from 'pg';
import { agreed } from './agreed.js';
import { fiveUnits } from './five-units.js';
import { HERE } from './hub.js';
import { Casework } from './hunt/casework.js';
import { collector, hubProcesses } from './hunt/hub-processes.js';
import { issuing, type Issuing } from './hunt/issuing.js';
import { control, found, mark, seed, writings, writingsOfBytes } from './hunt/marks.js';
import { identifiers, plant } from './hunt/planting.js';

/** Whatever an operator may switch on to find a fault. */
const talkative = {
  log_statement: 'all',
  log_min_messages: 'debug1',
  log_min_error_statement: 'debug1',
  log_error_verbosity: 'verbose',
  log_parameter_max_length: '-1',
  log_parameter_max_length_on_error: '-1',
  log_connections: 'all',
};

/** Everything that the hub and its surroundings write lies below this. */
const folder = mkdtempSync(join(tmpdir(), 'samverk-hunt-'));
const dataDir = join(folder, 'cluster');
let postgres: Postgres;
let hub: Awaited<ReturnType<typeof hubProcesses>>;
let spans: Awaited<ReturnType<typeof collector>>;
let issuer: Issuing;
let casework: Casework;
let types: readonly string[];
let paths: readonly string[];

const database = async (port?: number): Promise<Postgres> =>
  startPostgres({
    dataDir,
    settings: talkative,
    onLog: (chunk) => appendFileSync(join(folder, 'postgres.log'), chunk),
    ...(port ? { port } : {}),
  });
const start = async () => {
  const settings = {
    SAMVERK_DATABASE_URL: postgres.url('postgres'),
    SAMVERK_COLLABORATIONS: join(folder, 'collaborations'),
    SAMVERK_ISSUER: issuer.issuer,
    SAMVERK_JWKS_URI: issuer.jwksUri,
    OTEL_EXPORTER_OTLP_ENDPOINT: spans.url,
  };
  hub = await hubProcesses(folder, settings);
};
const founded = async (): Promise<void> => {
  const store = new PostgresEventStore({ connectionString: postgres.url('postgres') });
  const pool = new pg.Pool({ connectionString: postgres.url('postgres') });
  await migrate(pool);
  await pool.end();
  for (const { stream, events } of agreed(fiveUnits)) {
    const titled = events.map((event) => ({
      ...event,
      data: { ...event.data, ...('title' in event.data ? { title: control } : {}) },
    }));
    await store.append(HERE, [{ stream, expected: 'any', events: titled }]);
  }
  await store.close();
};
const asked = async <Body>(path: string): Promise<Body> => {
  const authorization = `Bearer ${await issuer.token({ unit: 'unit-1-0', function: 'case-officer' })}`;
  return (await (await fetch(hub.origin + path, { headers: { authorization } })).json()) as Body;
};
const planted = (): Promise<number> =>
  plant(
    { origin: hub.origin, folder, token: () => issuer.token({ unit: 'unit-1-0', function: 'case-officer' }) },
    types,
    paths,
  );

beforeAll(async () => {
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, 'tmp'));
  mkdirSync(join(folder, 'collaborations', HERE), { recursive: true });
  const parties = fiveUnits.parties.map((id) => ({ id, name: id, kind: 'municipality' }));
  const file = { id: HERE, name: 'Här', nameEn: 'Here', parties, units: fiveUnits.units };
  writeFileSync(join(folder, 'collaborations', HERE, 'collaboration.json'), JSON.stringify(file));
  [postgres, spans, issuer] = await Promise.all([database(), collector(folder), issuing()]);
  await founded();
  await start();
  types = (await asked<{ items: { type: string }[] }>('/v1/event-types')).items.map(({ type }) => type);
  paths = Object.keys((await asked<{ paths: object }>('/v1/openapi.json')).paths);
  casework = new Casework(() => hub.origin, issuer);
  await casework.publishKeys();
}, 180_000);
afterAll(async () => {
  await hub?.end('SIGKILL');
  await postgres?.stop();
  issuer?.close();
  spans?.server.closeAllConnections();
  spans?.server.close();
  if (!process.env['SAMVERK_KEEP']) rmSync(folder, { recursive: true, force: true });
});

/** What stands in clear anywhere, after making sure that what must be found is found. */
const inClear = (): readonly string[] => {
  if (found(folder, writings(control)).length === 0) throw new Error('The hunt finds nothing.');
  return [
    ...found(folder, [...writings(seed), ...identifiers.flatMap((each) => writings(each))]),
    ...found(folder, [...casework.secrets, ...issuer.signatures].flatMap(writingsOfBytes)),
  ];
};

describe('S16, S68: nothing that was sealed, secret or refused is written anywhere', () => {
  it('by a hub that works, and whose database loses its power', async () => {
    await casework.day();
    expect(await planted()).toBeGreaterThan(200);
    await hub.figures();
    const more = planted();
    await sleep(500);
    await postgres.kill();
    await more;
    expect(inClear()).toEqual([]);
  }, 300_000);

  it('by a hub that recovers from it, and is killed while it works', async () => {
    postgres = await database(postgres.port);
    await casework.day();
    await planted();
    await hub.figures();
    const more = [planted(), casework.day()].map((each) => each.catch(() => undefined));
    await sleep(1_500);
    await hub.end('SIGKILL');
    await Promise.all(more);
    await postgres.kill();
    expect(inClear()).toEqual([]);
  }, 300_000);

  it('by a hub that is stopped in good order', async () => {
    postgres = await database(postgres.port);
    await start();
    await casework.day();
    await planted();
    await hub.figures();
    await hub.end('SIGTERM');
    await postgres.stop();
    expect(inClear()).toEqual([]);
  }, 300_000);

  it.each([
    ['/base/', control],
    ['/pg_wal/', control],
    ['/postgres.log', 'execute samverk-stream'],
    ['/api.log', '"level"'],
    ['/worker.log', '"level"'],
    ['/spans.json', 'spanId'],
    ['/figures.txt', 'process_cpu'],
    ['/answers.txt', '"code"'],
  ])('and the hunt has looked in %s, where it finds what is there', (place, there) => {
    expect(found(folder, [Buffer.from(there)]).join('\n')).toContain(place);
  });

  it('not even what is stored by design stands in the log of the database', () => {
    expect(found(folder, writings(control)).filter((each) => each.includes('postgres.log at'))).toEqual([]);
  });

  it('and the hunt finds what is planted', () => {
    writeFileSync(join(folder, 'one-more'), Buffer.from(`x${mark()}`).toString('base64'));
    expect(found(folder, writings(seed))).toHaveLength(1);
  });
});
