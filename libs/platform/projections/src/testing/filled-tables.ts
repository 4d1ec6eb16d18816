import { setTimeout as sleep } from 'node:timers/promises';
import { freshDatabase } from '#platform/embedded-postgres/testing';
import { canonical, Upcasters, type EventStore } from '#platform/event-store';
import { FoldedReadModels } from '../folded-read-models.js';
import { PostgresReadModels } from '../postgres-read-models.js';
import type { AnyProjection } from '../projection.js';
import { Projections } from '../projections.js';
import { ReadDatabase } from '../read-database.js';
import { ProjectionRunners } from '../runner/projection-runners.js';

/** The tables of a slice in a PostgreSQL of their own, filled from a store by the runners that fill them in production. */
export const filledTables = async (store: EventStore, projections: Projections) => {
  const upcasters = new Upcasters();
  const fresh = await freshDatabase();
  const database = new ReadDatabase({ url: fresh.url, poolSize: 4 }, projections);
  const options = { owner: 'test', leaseMilliseconds: 1_000 };
  const runners = new ProjectionRunners(store, upcasters, database, projections, options);
  await runners.start();
  const folded = new FoldedReadModels(store, upcasters);
  const tables = new PostgresReadModels(database, folded);
  /** What the feed folds to, and what the table holds when it has had ten seconds to come to the same. */
  const compared = async (projection: AnyProjection, collaboration = 'here') => {
    const right = canonical(await folded.rows(projection, collaboration));
    let rows = '';
    for (let tries = 0; rows !== right && tries < 400; tries++) {
      await sleep(25);
      rows = canonical(await tables.rows(projection, collaboration));
    }
    return { rows, right };
  };
  const close = async (): Promise<void> => {
    await runners.stop();
    await database.close();
    await fresh.close();
  };
  const query = async (sql: string): Promise<unknown[]> => (await database.dataSource()).query(sql);
  return { tables, compared, query, close };
};
