import { Projections } from '#platform/projections';
import { filledTables } from '#platform/projections/testing';
import { conditions, decisionsMade, matters, steeringGroupMeetings, steeringGroupSeats } from './index.js';
import { goteborg, recordingStore } from './testing/index.js';

const all = [conditions, decisionsMade, matters, steeringGroupMeetings, steeringGroupSeats];
let read: Awaited<ReturnType<typeof filledTables>>;

beforeAll(async () => {
  const projections = new Projections();
  projections.add(...all);
  read = await filledTables(await recordingStore('here', goteborg), projections);
});
afterAll(() => read.close());

it.each(all)('the table of $name holds what the feed folds to', async (projection) => {
  const { rows, right } = await read.compared(projection);
  expect(rows).toBe(right);
});
