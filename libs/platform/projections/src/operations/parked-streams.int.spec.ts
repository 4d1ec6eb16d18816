import { InMemoryEventStore } from '#platform/event-store';
import { freshDatabase, type TestDatabase } from '#platform/embedded-postgres/testing';
import type { Projection } from '../projection.js';
import { contents, eventually, processOf, type Process } from '../testing/projecting.js';
import { runToEnd } from '../testing/run-to-end.js';
import { closed, noted, onto, type SampleEvent } from '../testing/sample-events.js';
import { perStream, type PerStream } from '../testing/sample-projections.js';

class CannotCount extends Error {
  override name = 'CannotCount';
}
const unlucky: Projection<SampleEvent, PerStream> = {
  ...perStream,
  fold: (row, recorded, key) => {
    if (recorded.event.type === 'sample.noted.v2' && recorded.event.amount === 13) throw new CannotCount('secret 13');
    return perStream.fold(row, recorded, key);
  },
};

let database: TestDatabase;
let store: InMemoryEventStore;
let broken: Process;
let repaired: Process;

beforeEach(async () => {
  database = await freshDatabase();
  store = new InMemoryEventStore();
  broken = processOf(database.url, store, [unlucky], { owner: 'broken', batch: 2 });
  repaired = processOf(database.url, store, [perStream], { owner: 'repaired' });
  await store.append('north', onto('bad', noted(1), noted(13), noted(2)));
  await store.append('north', onto('good', noted(5), noted(6)));
  await store.append('south', onto('bad', noted(7)));
});
afterEach(async () => {
  await broken.runners.stop();
  for (const process of [broken, repaired]) await process.database.close();
  await database.close();
});

const sums = async (): Promise<Record<string, number>> =>
  Object.fromEntries((await broken.readModels.rows(perStream, 'north')).rows.map(({ key, sum }) => [key, sum]));

it('parks the stream of an event that cannot be folded, with all that follows, and lets all others flow', async () => {
  await runToEnd(broken, unlucky);
  await store.append('north', onto('bad', closed()));
  await runToEnd(broken, unlucky);
  expect(await sums()).toEqual({ bad: 1, good: 11 });
  expect((await broken.readModels.row(perStream, 'south', 'bad'))?.sum).toBe(7);
  expect(await broken.status.all()).toMatchObject([{ parkedStreams: 1, lagEvents: 0, foldedEvents: 4 }]);
  const [parked] = await broken.status.parked();
  expect(parked).toMatchObject({ collaboration: 'north', stream: 'bad', errorClass: 'CannotCount', waitingEvents: 3 });
});

it('keeps no value of the event that it could not fold', async () => {
  await runToEnd(broken, unlucky);
  const [stored] = await broken.database.query<{ all: string }>(
    'SELECT p::text || c::text AS all FROM read.parked_streams p, read.checkpoints c',
  );
  expect(stored!.all).not.toContain('secret');
});

it('folds what was parked in order once the code is corrected, while its owner is running', async () => {
  await broken.runners.start();
  await eventually(async () => expect(await broken.status.parked()).toHaveLength(1));
  expect(await repaired.parkedStreams.replayParked('sample_per_stream')).toEqual({ replayed: 1, stillParked: 0 });
  await store.append('north', onto('bad', noted(4)));
  await eventually(async () => expect(await sums()).toEqual({ bad: 20, good: 11 }));
  expect(await contents(repaired.readModels, perStream, ['north', 'south'])).toBe(
    await contents(repaired.folded, perStream, ['north', 'south']),
  );
  expect(await broken.status.all()).toMatchObject([{ parkedStreams: 0, foldedEvents: 7 }]);
});

it('parks again, at the first event that still cannot be folded', async () => {
  await runToEnd(broken, unlucky);
  expect(await broken.parkedStreams.replayParked('sample_per_stream')).toEqual({ replayed: 0, stillParked: 1 });
  expect(await broken.status.parked()).toMatchObject([{ stream: 'bad', waitingEvents: 2 }]);
  expect(
    await broken.parkedStreams.replayParked('sample_per_stream', { collaboration: 'south', stream: 'bad' }),
  ).toMatchObject({ replayed: 0 });
  expect(await sums()).toEqual({ bad: 1, good: 11 });
});

it('stops rather than passing an event that it can neither fold nor park', async () => {
  await broken.database.migrate();
  await broken.database.query('ALTER TABLE read.parked_streams ADD CONSTRAINT no_room CHECK (false) NOT VALID');
  await broken.runners.start();
  await eventually(async () => expect((await broken.status.all())[0]?.lastError).toContain('QueryFailedError'));
  expect((await broken.status.all())[0]?.lagEvents).toBeGreaterThan(0);
  await broken.database.query('ALTER TABLE read.parked_streams DROP CONSTRAINT no_room');
  await eventually(async () => expect(await sums()).toEqual({ bad: 1, good: 11 }));
});

it('parks the one stream whose row the database refuses', async () => {
  await runToEnd(repaired, perStream);
  await repaired.database.query('ALTER TABLE read.sample_per_stream_v1 ADD CONSTRAINT small CHECK (sum < 1000)');
  await store.append('north', onto('large', noted(2000)));
  await store.append('north', onto('good', noted(100)));
  await runToEnd(repaired, perStream);
  expect(await sums()).toEqual({ bad: 16, good: 111 });
  expect(await repaired.status.parked()).toMatchObject([{ stream: 'large', errorClass: 'QueryFailedError_23514' }]);
  expect(await repaired.parkedStreams.replayParked('sample_per_stream')).toEqual({ replayed: 0, stillParked: 1 });
  await repaired.database.query('ALTER TABLE read.sample_per_stream_v1 DROP CONSTRAINT small');
  expect(await repaired.parkedStreams.replayParked('sample_per_stream')).toEqual({ replayed: 1, stillParked: 0 });
});

it('does not switch to a rebuilt table that lacks a stream which the live one has', async () => {
  await runToEnd(repaired, perStream);
  await expect(broken.rebuilds.rebuild('sample_per_stream')).rejects.toThrow(/cannot fold some streams/);
  expect(await sums()).toEqual({ bad: 16, good: 11 });
  await repaired.parkedStreams.replayParked('sample_per_stream');
  await repaired.rebuilds.rebuild('sample_per_stream');
  expect(await repaired.status.all()).toMatchObject([{ generation: 2, status: 'live', parkedStreams: 0 }]);
});
