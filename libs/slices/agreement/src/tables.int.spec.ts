import { setTimeout as sleep } from 'node:timers/promises';
import { freshDatabase, type TestDatabase } from '#platform/embedded-postgres/testing';
import { canonical, Upcasters, type EventStore } from '#platform/event-store';
import { Catalogues } from '#platform/intake';
import {
  FoldedReadModels,
  PostgresReadModels,
  ProjectionRunners,
  Projections,
  ReadDatabase,
} from '#platform/projections';
import { AgreementModule } from './agreement.module.js';
import {
  assessed,
  extended,
  everyoneBut,
  inForce,
  left,
  notice,
  recordsItem,
  selects,
  toldTo,
  withdrawal,
} from './testing/index.js';

const upcasters = new Upcasters();
const catalogues = new Catalogues(upcasters);
const projections = new Projections();
new AgreementModule(catalogues, projections);

let fresh: TestDatabase;
let database: ReadDatabase;
let runners: ProjectionRunners;
let store: EventStore;

beforeAll(async () => {
  fresh = await freshDatabase();
  const exit = [
    withdrawal('cedar', '2021-12-31', '2022-12-31'),
    assessed(['cedar'], false),
    left('cedar', '2022-12-31', 're-split'),
  ];
  const doubtful = {
    ...notice('ash', '2022-05-01'),
    event: { ...notice('ash', '2022-05-01').event, quality: ['undated copy'] },
  };
  store = await toldTo(
    ...inForce,
    ...exit,
    doubtful,
    extended(everyoneBut('ash', 'cedar')),
    recordsItem(),
    selects('amounts'),
  );
  database = new ReadDatabase({ url: fresh.url, poolSize: 4 }, projections);
  runners = new ProjectionRunners(store, upcasters, database, projections, { owner: 'test', leaseMilliseconds: 1_000 });
  await runners.start();
});
afterAll(async () => {
  await runners.stop();
  await database.close();
  await fresh.close();
});

it.each(['agreement_terms', 'agreement_timeline', 'data_quality'])(
  '%s in its table is what the feed folds to',
  async (name) => {
    const projection = projections.all().find((known) => known.name === name)!;
    const folded = new FoldedReadModels(store, upcasters);
    const tables = new PostgresReadModels(database, folded);
    const right = canonical(await folded.rows(projection, 'here'));
    let rows = '';
    for (let tries = 0; rows !== right && tries < 400; tries++) {
      await sleep(25);
      rows = canonical(await tables.rows(projection, 'here'));
    }
    expect(rows).toBe(right);
    expect(rows.length).toBeGreaterThan(300);
  },
);
