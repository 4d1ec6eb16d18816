import fc from 'fast-check';
import { InMemoryEventStore, type NewEvent } from '#platform/event-store';
import { freshDatabase, type TestDatabase } from '#platform/embedded-postgres/testing';
import { contents, processOf, type Process } from '../testing/projecting.js';
import { killAt, runToEnd } from '../testing/run-to-end.js';
import { closed, noted, onto, sampleEvent } from '../testing/sample-events.js';
import { counter, perStream, perTag } from '../testing/sample-projections.js';

let database: TestDatabase;
beforeAll(async () => void (database = await freshDatabase()));
afterAll(() => database.close());

const tags = fc.array(fc.constantFrom('b', 'a', 'long', '10', '9', 'å'), { maxLength: 3 });
const amount = fc.integer({ min: -3, max: 50 });
const event: fc.Arbitrary<() => NewEvent> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(amount, tags).map(
      ([n, of]) =>
        () =>
          noted(n, ...of),
    ),
  },
  {
    weight: 1,
    arbitrary: amount.map((n) => () => sampleEvent('sample.noted.v1', { amount: n, tag: 'a', remark: 'old' })),
  },
  { weight: 2, arbitrary: fc.constant(closed) },
  { weight: 1, arbitrary: fc.constant(() => sampleEvent('sample.unheard-of.v1', {})) },
);
const step = fc.record({
  collaboration: fc.constantFrom('north', 'south'),
  stream: fc.constantFrom('s1', 's2', 's3'),
  event,
});
const history = fc.array(step, { minLength: 1, maxLength: 30 });
const batch = fc.integer({ min: 1, max: 12 });

const record = async (
  store: InMemoryEventStore,
  steps: readonly (typeof step extends fc.Arbitrary<infer Step> ? Step : never)[],
) => {
  for (const { collaboration, stream, event: make } of steps) await store.append(collaboration, onto(stream, make()));
};

/** The whole table as the database writes it: values with their types. */
const asStored = async ({ database: { query } }: Process, name: string): Promise<unknown> =>
  query(
    `SELECT to_jsonb(t)::text AS row, pg_typeof(t.*)::text <> '' AS typed FROM read.${name} t ORDER BY collaboration, key`,
  );

it('is the same as its rebuild and as the fold of the feed, whatever the batches and wherever it was killed', async () => {
  const projections = fc.constantFrom(perStream, perTag, counter);
  const kill = fc.record({ at: fc.integer({ min: 8, max: 60 }), done: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(
      projections,
      history,
      history,
      batch,
      batch,
      kill,
      async (projection, before, after, one, other, { at, done }) => {
        const store = new InMemoryEventStore();
        await record(store, before);
        const first = processOf(database.url, store, [projection], { batch: one });
        const second = processOf(database.url, store, [projection], { batch: other, owner: 'two' });
        try {
          await second.database.query('DROP SCHEMA IF EXISTS read CASCADE');
          await runToEnd(first, projection, killAt(first, at, done)).catch(() => undefined);
          await record(store, after);
          await second.database.migrate();
          await second.database.query('UPDATE read.checkpoints SET lease_until = now()');
          await runToEnd(second, projection);
          const folded = await contents(second.folded, projection, ['north', 'south']);
          expect(await contents(second.readModels, projection, ['north', 'south'])).toBe(folded);
          const live = await asStored(second, projection.name);
          await second.rebuilds.rebuild(projection.name);
          expect(await asStored(second, projection.name)).toEqual(live);
          expect((await second.status.all())[0]).toMatchObject({ generation: 2, status: 'live', lagEvents: 0 });
        } finally {
          await first.database.close();
          await second.database.close();
        }
      },
    ),
    { numRuns: 40 },
  );
});
