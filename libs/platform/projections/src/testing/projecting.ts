import { setTimeout as sleep } from 'node:timers/promises';
import { canonical, Upcasters, type EventStore } from '#platform/event-store';
import { FoldedReadModels } from '../folded-read-models.js';
import { ParkedStreams } from '../operations/parked-streams.js';
import { ProjectionRebuilds } from '../operations/projection-rebuilds.js';
import { ProjectionStatus } from '../operations/projection-status.js';
import { PostgresReadModels } from '../postgres-read-models.js';
import type { AnyProjection } from '../projection.js';
import { Projections } from '../projections.js';
import { ReadDatabase } from '../read-database.js';
import type { ReadModels } from '../read-models.js';
import { ProjectionRunners } from '../runner/projection-runners.js';
import type { RunnerOptions } from '../runner/runner-options.js';
import { sampleUpcaster } from './sample-events.js';

/** All that one process has: assembled without Nest, for tests. */
export const processOf = (
  url: string,
  store: EventStore,
  projections: readonly AnyProjection[],
  over: Partial<RunnerOptions> & { Database?: typeof ReadDatabase } = {},
) => {
  const upcasters = new Upcasters();
  upcasters.add([sampleUpcaster]);
  const registry = new Projections();
  registry.add(...projections);
  const options = { owner: 'one', leaseMilliseconds: 1000, ...over };
  const database = new (over.Database ?? ReadDatabase)({ url, poolSize: 8 }, registry);
  const folded = new FoldedReadModels(store, upcasters);
  return {
    store,
    upcasters,
    database,
    folded,
    options,
    readModels: new PostgresReadModels(database, folded),
    runners: new ProjectionRunners(store, upcasters, database, registry, options),
    rebuilds: new ProjectionRebuilds(store, upcasters, database, registry, options),
    status: new ProjectionStatus(store, upcasters, database, registry),
    parkedStreams: new ParkedStreams(store, upcasters, database, registry),
  };
};

export type Process = ReturnType<typeof processOf>;

/** Asks again until it holds; fails with what it last saw. */
export const eventually = async (holds: () => Promise<void>, milliseconds = 20_000): Promise<void> => {
  for (const end = Date.now() + milliseconds; ;) {
    try {
      return await holds();
    } catch (error) {
      if (Date.now() > end) throw error;
      await sleep(25);
    }
  }
};

/** Everything in a read model as text: rows by key, columns with their types. */
export const contents = async (
  models: ReadModels,
  projection: AnyProjection,
  collaborations: readonly string[],
): Promise<string> => {
  const all = await Promise.all(collaborations.map((collaboration) => models.rows(projection, collaboration)));
  return canonical(all.flatMap(({ rows }) => rows));
};
