import { freshDatabase, type TestDatabase } from '#platform/embedded-postgres/testing';
import { Upcasters } from '#platform/event-store';
import {
  PostgresReadModels,
  ProjectionRunners,
  Projections,
  ProjectionStatus,
  ReadDatabase,
} from '#platform/projections';
import { conditions, decisionsMade, matters, steeringGroupMeetings, steeringGroupSeats } from './index.js';
import { goteborg, recordingStore, recording } from './testing/index.js';

const all = [conditions, decisionsMade, matters, steeringGroupMeetings, steeringGroupSeats];
const registry = new Projections();
registry.add(...all);
let cluster: TestDatabase;
let database: ReadDatabase;
let runners: ProjectionRunners;
let stored: PostgresReadModels;

beforeAll(async () => {
  cluster = await freshDatabase();
  const store = await recordingStore('here', goteborg);
  const upcasters = new Upcasters();
  database = new ReadDatabase({ url: cluster.url, poolSize: 8 }, registry);
  const options = { owner: 'one', leaseMilliseconds: 1000 };
  runners = new ProjectionRunners(store, upcasters, database, registry, options);
  stored = new PostgresReadModels(database, await recording('here', goteborg));
  await runners.start();
  const status = new ProjectionStatus(store, upcasters, database, registry);
  const lagging = async () => (await status.all()).some(({ lagEvents }) => lagEvents > 0);
  while (await lagging()) await new Promise((wake) => setTimeout(wake, 25));
});
afterAll(async () => {
  await runners.stop();
  await database.close();
  await cluster.close();
});

it.each(all)('the table of $name holds what the feed folds to', async (projection) => {
  const folded = await (await recording('here', goteborg)).rows(projection as never, 'here');
  const table = await stored.rows(projection as never, 'here');
  expect(table.total).toBe(folded.total);
  expect(JSON.parse(JSON.stringify(table.rows))).toEqual(JSON.parse(JSON.stringify(folded.rows)));
});
