import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { drive, median, medianOf, ratio, rounds } from './drive.mjs';
import { startHub } from './hub.mjs';
import { processorTime } from './processor-time.mjs';

const WORKER = fileURLToPath(new URL('../../dist/apps/worker/src/main.js', import.meta.url));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const COLLABORATION = 'goteborg-stodcentrum';
const asker = { unit: 'harryda-valfardsnamnden', function: 'case-officer' };
const centre = { unit: 'goteborg-stodcentrum', function: 'case-officer' };
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date());

const said = (type, occurred, data) => ({
  id: randomUUID(), source: '/bench', type, unit: 'goteborg-kommunstyrelsen', function: 'registrar', occurred,
  recordedAt: '2020-12-31T00:00:00.000Z', visibility: 'open', recipients: [], data,
});

/** Without an agreement in force nothing may be sent to anyone. */
const agree = (store) => {
  const agreementId = randomUUID();
  const party = (name) => ({ party: name, kind: 'municipality', role: 'connected-municipality' });
  const duration = { term: { start: '2021-01-01', end: '2999-12-31' }, extension: { years: 5, noticeBy: '2998-12-31' }, withdrawal: { effect: '12-31', months: 12 } };
  const terms = { agreementId, title: 'Avtal', versionDate: '2020-10-23', parties: ['goteborg', 'harryda'].map(party), region: ['goteborg', 'harryda'], blocks: [], originals: 1, duration, payingParties: [], lawReferences: [], funding: { paragraph: '§ 8', annex: '1', totalPerYearSek: 1 } };
  const events = [said('agreement.drafted.v1', '2020-10-23', terms), said('agreement.entered-into-force.v1', '2021-01-01', { agreementId })];
  return store.append(COLLABORATION, [{ stream: `agreement-${agreementId}`, expected: 'none', events }]);
};

/** A question to the centre, each in a stream of its own. */
const consultation = () => JSON.stringify({
  specversion: '1.0', id: randomUUID(), source: 'https://bench.example/harryda', type: 'consultation.requested.v1', collaboration: COLLABORATION, occurred: today,
  data: { consultationId: randomUUID(), to: centre.unit, phase: 'inquiry', themes: ['violence'], profession: 'social-services', exposedBehind: 'yes', channel: 'phone', wayIn: 'self' },
});

/** Has the worker fill the tables with what is in the log, and ends it. */
const fill = async (url) => {
  const env = { ...process.env, NODE_OPTIONS: '', SAMVERK_DATABASE_URL: url, SAMVERK_LOG_LEVEL: 'warn' };
  const worker = spawn(process.execPath, [WORKER], { cwd: ROOT, env, stdio: ['ignore', 'inherit', 'inherit'] });
  const client = new pg.Client(url);
  await client.connect();
  const behind = async () => {
    const { rows } = await client.query(`SELECT count(*)::int AS n FROM read.checkpoints WHERE name = 'inbox' AND position >= (SELECT max(position) FROM samverk.events)`).catch(() => ({ rows: [{ n: 0 }] }));
    return rows[0].n === 0;
  };
  while (await behind()) await new Promise((resolve) => setTimeout(resolve, 200));
  await client.end();
  worker.kill('SIGTERM');
  await once(worker, 'exit');
};

/** Short turns of a second, many of them: what disturbs the machine then disturbs all three. */
const TURN = 1;
const TURNS = 5;
const WARM = 2;

const contenders = {
  without: { without: './without-boundary.mjs' },
  boundary: { without: './without-access-log.mjs' },
  everything: {},
};

/** The same questions and posts to an api with and without policy and row-level security, in turns. */
export const boundaryBench = async ({ url, databasePid, store, count }) => {
  await agree(store);
  const start = async (who) => {
    const hubs = {};
    for (const [name, options] of Object.entries(contenders)) hubs[name] = await startHub(url, { who, ...options });
    return hubs;
  };
  const measured = async (hub, clients, work) => {
    const before = processorTime(hub.pid, databasePid);
    const driven = await drive(clients, TURN, () => work(hub));
    return { ...driven, cpu: (processorTime(hub.pid, databasePid) - before) / driven.count };
  };
  const compared = async (hubs, clients, work) => {
    // What a process compiles at its first requests is not what is asked.
    for (const hub of Object.values(hubs)) await drive(clients, WARM, () => work(hub));
    const results = await rounds(TURNS * count, Object.fromEntries(Object.entries(hubs).map(([name, hub]) => [name, () => measured(hub, clients, work)])));
    const middle = (name) => Object.fromEntries(['rate', 'p50', 'cpu'].map((field) => [field, medianOf(results[name], field)]));
    const parts = { boundaryPart: ratio(results, 'boundary', 'without'), everythingPart: ratio(results, 'everything', 'without') };
    return { ...Object.fromEntries(Object.keys(hubs).map((name) => [name, middle(name)])), ...parts };
  };
  const posting = await start(asker);
  const rows = [];
  for (const clients of [1, 8])
    rows.push({ name: 'post an addressed event', clients, ...(await compared(posting, clients, (hub) => hub.post('application/cloudevents+json', consultation()))) });
  await Promise.all(Object.values(posting).map((hub) => hub.stop()));
  await fill(url);
  const reading = await start(centre);
  const [{ id }] = JSON.parse(await reading.everything.get('/v1/inbox?limit=1')).items;
  for (const clients of [1, 8])
    for (const [name, path] of [['one item', `/v1/inbox/${id}`], ['20 consultations', '/v1/consultations'], ['inbox, 100 items', '/v1/inbox?limit=100']])
      rows.push({ name: `read ${name}`, clients, ...(await compared(reading, clients, (hub) => hub.get(path))) });
  await Promise.all(Object.values(reading).map((hub) => hub.stop()));
  return rows;
};

// UUIDs of a version that the api takes for one.
const UUID = `overlay(overlay(md5(n::text) PLACING '8' FROM 13 FOR 1) PLACING '8' FROM 17 FOR 1)::uuid`;
const ADD = `INSERT INTO read.inbox (collaboration, key, reader, owner, arrival, type, sender, occurred, "recordedAt", data, "hasContent", stream, version)
  SELECT '${COLLABORATION}', r || '/' || ${UUID}, r, 'goteborg-socialnamnd-centrum', 1000000 + n, 'consultation.requested.v1', 'goteborg-socialnamnd-centrum', '2026-01-01', now(),
    jsonb_build_object('consultationId', md5(n::text)::uuid, 'to', r, 'phase', 'inquiry', 'themes', '["violence"]'::jsonb, 'channel', 'phone'), false, 'consultation-' || md5(n::text), 1
  FROM (SELECT n, CASE n % 20 WHEN 0 THEN '${centre.unit}' ELSE 'unit-' || n % 20 END AS r FROM generate_series($1::int, $2::int) n) filler`;

/** A page of 100 from an inbox among ever more rows of all units: from the beginning, and from the middle. */
export const inboxGrowth = async ({ url, store, sizes, count }) => {
  await agree(store);
  const posting = await startHub(url, { who: asker });
  await posting.post('application/cloudevents+json', consultation());
  await posting.stop();
  await fill(url);
  const client = new pg.Client(url);
  await client.connect();
  const hub = await startHub(url, { who: centre });
  const rows = [];
  for (const [index, size] of sizes.entries()) {
    for (let from = sizes[index - 1] ?? 0; from < size; from += 500_000) await client.query(ADD, [from + 1, Math.min(size, from + 500_000)]);
    await client.query('VACUUM ANALYZE');
    const { rows: middle } = await client.query(`SELECT split_part(key, '/', 2) AS id FROM read.inbox WHERE reader = $1 ORDER BY arrival OFFSET $2 LIMIT 1`, [centre.unit, Math.floor(size / 40)]);
    const asked = { first: '/v1/inbox?limit=100', middle: `/v1/inbox?limit=100&after=${middle[0].id}` };
    const times = {};
    for (const [name, path] of Object.entries(asked)) {
      const runs = [];
      for (let run = 0; run < count; run++) runs.push((await drive(1, 2, () => hub.get(path))).p50);
      times[name] = median(runs);
    }
    rows.push({ size, ...times });
  }
  await hub.stop();
  await client.end();
  return rows;
};
