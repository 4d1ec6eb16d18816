// A process of its own, so that its peak memory is that of the work alone: `project` or `release`. Prints one line of JSON.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Catalogues } from '../../dist/libs/platform/intake/src/index.js';
import { Upcasters } from '../../dist/libs/platform/event-store/src/index.js';
import { PostgresEventStore } from '../../dist/libs/platform/event-store-postgres/src/index.js';
import { loadDirectory } from '../../dist/libs/platform/identity/src/index.js';
import { ProjectionRebuilds, Projections, ReadDatabase } from '../../dist/libs/platform/projections/src/index.js';
import { contributionsProjection } from '../../dist/libs/slices/statistics/src/index.js';
import { Knowers } from '../../dist/libs/slices/statistics/src/domain/knowers.js';
import { dueBy } from '../../dist/libs/slices/statistics/src/domain/release-calendar.js';
import { Judging } from '../../dist/libs/slices/statistics/src/releasing/judging.js';
import { StatisticsLog } from '../../dist/libs/slices/statistics/src/releasing/statistics-log.js';
import { supportContactCatalogue } from '../../dist/libs/slices/support-contact/src/index.js';
import { readPlanFile } from '../../dist/apps/cli/src/table-plan/plan-file.js';

const DEPLOY = fileURLToPath(new URL('../../deploy/collaborations', import.meta.url));
const HERE = 'goteborg-stodcentrum';
const [, , what, url] = process.argv;
const store = new PostgresEventStore({ connectionString: url });
const upcasters = new Upcasters();
const catalogues = new Catalogues(upcasters);
catalogues.add(supportContactCatalogue);
const since = (began) => (performance.now() - began) / 1000;

const project = async () => {
  const projections = new Projections();
  projections.add(contributionsProjection(catalogues));
  const database = new ReadDatabase({ url }, projections);
  const began = performance.now();
  await new ProjectionRebuilds(store, upcasters, database, projections, { owner: 'bench' }).rebuild('contributions');
  const seconds = since(began);
  const [{ rows }] = await database.query('SELECT count(*)::int AS rows FROM read.contributions');
  await database.close();
  return { rows, seconds };
};

/** Lets everything leave: what the trial takes follows from the plan and not from how many were counted, and is measured by itself. */
const openGate = { judge: ({ planned }) => Promise.resolve({ outcomes: planned.map(({ id }) => ({ release: id, published: 0, refusals: [] })) }) };

/** The last release of the year: read from the log, counted, told to everybody; then to each party in turn. */
const release = async () => {
  const directory = await loadDirectory(DEPLOY);
  const { units, parties } = directory.collaboration(HERE);
  const plan = readPlanFile(join(DEPLOY, HERE, 'table-plans/2027.yaml'));
  const owner = units.find(({ roles }) => roles.includes('centre'));
  const began = performance.now();
  const things = await new StatisticsLog(store, catalogues, upcasters, directory).things(HERE, owner, '2028-12-31');
  const read = since(began);
  const knowers = new Knowers(units, owner.id, plan.insiders, parties.map(({ id }) => id));
  const due = dueBy([plan], '2028-12-31').findLast(({ tables }) => tables.some(({ table }) => table.period === 'year'));
  const asked = { due, out: [], counting: { things, knowers }, threshold: 5 };
  const counting = performance.now();
  const tables = await new Judging(openGate).judge(asked);
  const counted = since(counting);
  const telling = performance.now();
  await new Judging(openGate).judge({ ...asked, party: parties[0].id });
  return { rows: things.length, read, counted, party: since(telling), parties: parties.length, tables: tables.length };
};

const told = await (what === 'project' ? project() : release());
console.log(JSON.stringify({ ...told, peakMegabytes: process.resourceUsage().maxRSS / 1024 }));
await store.close();
