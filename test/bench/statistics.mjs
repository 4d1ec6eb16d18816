// Contributions of a year: kept as rows, and counted for its last release. Repeatable: one seed, but for the ids.
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';
import { median } from './drive.mjs';

const PROCESS = fileURLToPath(new URL('./statistics-process.mjs', import.meta.url));
const [HERE, CENTRE] = ['goteborg-stodcentrum', 'goteborg-stodcentrum'];
const PAGE = 1_000;
let seed = 11;
const draw = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
const one = (...all) => all[Math.floor(draw() * all.length)];

const day = () => new Date(Date.UTC(2027, 0, 1 + Math.floor(draw() * 365))).toISOString().slice(0, 10);
const towns = ['goteborg', 'harryda', 'kungsbacka', 'tjorn', 'stenungsund', 'partille', 'molndal', 'ockero', 'alingsas', 'lerum', 'kungalv'];
/** A contact with its codes, as the centre records it. */
const contact = () => {
  const occurred = day();
  const data = {
    channel: one('phone', 'chat', 'visit'), wayIn: one('self', 'self', ...towns), caller: one('exposed-person', 'professional', 'relative-or-friend'), municipality: one(...towns),
    ageBand: one('13-15', '16-17', '18-20', '21+'), gender: one('girl-woman', 'boy-man'), exposure: [{ exposure: one('forced-marriage', 'physical-violence', 'control'), level: one('feared', 'ongoing') }],
    perpetrator: [one('parent', 'sibling')], constellation: one('single', 'several'), addedVulnerability: ['none-stated'], outcome: ['advice'], countsInStatistics: 'yes', guardianConsent: 'not-applicable', kind: 'advice-only',
  };
  const contactId = randomUUID();
  const event = { id: randomUUID(), source: '/bench', type: 'support-contact.recorded.v1', unit: CENTRE, function: 'counsellor', occurred, recordedAt: `${occurred}T12:00:00.000Z`, visibility: 'own', recipients: [], data: { contactId, ...data } };
  return { stream: `support-contact-${contactId}.${CENTRE}`, expected: 'none', events: [event] };
};

const fill = async (store, count) => {
  for (let done = 0; done < count; done += PAGE) {
    await store.append(HERE, Array.from({ length: PAGE }, contact));
    process.stderr.write(`  filling: ${done} of ${count}\r`);
  }
};
const inProcess = async (what, url) => JSON.parse((await promisify(execFile)(process.execPath, [PROCESS, what, url], { env: { ...process.env, NODE_OPTIONS: '' } })).stdout);

/** The same rows, copied as they are into a plain table with the same columns and keys, by statements of a thousand rows. */
const plainly = async (url, limit) => {
  const client = new pg.Client(url);
  await client.connect();
  await client.query('CREATE TABLE IF NOT EXISTS plain_contributions (collaboration text, reader text, key text, count text, year int, occurred text, codes jsonb, PRIMARY KEY (collaboration, reader, key))');
  await client.query('TRUNCATE plain_contributions');
  const { rows } = await client.query(`SELECT collaboration, reader, key, count, year, occurred, codes FROM read.contributions LIMIT ${limit}`);
  const values = rows.map((row) => [row.collaboration, row.reader, row.key, row.count, row.year, row.occurred, JSON.stringify(row.codes)]);
  const began = performance.now();
  for (let at = 0; at < values.length; at += PAGE) {
    const page = values.slice(at, at + PAGE);
    const places = page.map((_, nr) => `(${[1, 2, 3, 4, 5, 6, 7].map((column) => `$${nr * 7 + column}`).join(',')})`);
    await client.query({ text: `INSERT INTO plain_contributions VALUES ${places.join(',')}`, values: page.flat() });
  }
  const seconds = (performance.now() - began) / 1000;
  await client.end();
  return rows.length / seconds;
};

/** By size: rows per second beside a plain insert of the same rows, and what the last release of the year takes without its trial. */
export const statisticsBench = async ({ url, store, sizes, count }) => {
  const results = [];
  let filled = 0;
  for (const size of sizes) {
    await fill(store, size - filled);
    filled = size;
    const [projected, plain] = [[], []];
    for (let round = 0; round < count; round++) {
      const { rows, seconds } = await inProcess('project', url);
      if (rows !== size) throw new Error(`${rows} rows of ${size}.`);
      projected.push(rows / seconds);
      plain.push(await plainly(url, 100_000));
    }
    const release = await inProcess('release', url);
    if (release.rows !== size) throw new Error(`${release.rows} counted of ${size}.`);
    results.push({ size, projected: median(projected), plain: median(plain), release });
  }
  return results;
};
