import type { AnyProjection } from '../projection.js';
import type { ReadDatabase, Sql } from '../read-database.js';
import { rowShape } from '../table/row-shape.js';
import { createTable, fingerprint, inRead, pointView } from '../table/table-ddl.js';
import { addGeneration, generationsOf, type CheckpointStatus, type Generation } from './checkpoints.js';

/** Which tables a read model has: makes the first, begins another for a raised version, removes what is retired. */
export class Generations {
  constructor(
    private readonly database: ReadDatabase,
    private readonly log: string,
  ) {}

  /**
   * After this there is a live table. When the code is newer than it (a raised version, or other columns) or it was filled from another log, there is
   * also one being built, while the live one goes on answering. A newer live table is left alone.
   */
  prepare(projection: AnyProjection): Promise<void> {
    return this.exclusively(projection, async (sql, all) => {
      for (const retired of all.filter(({ status }) => status === 'retired')) await discard(sql, retired);
      const live = all.find(({ status }) => status === 'live');
      if (!live) return begin(sql, projection, all, 'live', this.log);
      const outdated =
        live.version < projection.version || (live.version === projection.version && !this.isOf(projection)(live));
      if (outdated) await this.build(sql, projection, all);
    });
  }

  /** Begins a new table beside the live one, or finds the one that an interrupted rebuild left. */
  startBuilding(projection: AnyProjection): Promise<Generation> {
    return this.exclusively(projection, (sql, all) => this.build(sql, projection, all));
  }

  /** The tables that this code can fill. */
  async mine(projection: AnyProjection): Promise<readonly Generation[]> {
    const all = await generationsOf(this.database.query, projection.name);
    return all.filter((each) => each.status !== 'retired' && this.isOf(projection)(each));
  }

  private async build(sql: Sql, projection: AnyProjection, all: readonly Generation[]): Promise<Generation> {
    const building = all.find(({ status }) => status === 'building');
    const mine = building && this.isOf(projection)(building);
    if (building && !mine) await discard(sql, building);
    if (!mine) await begin(sql, projection, all, 'building', this.log);
    const now = await generationsOf(sql, projection.name);
    return now.find(({ status }) => status === 'building')!;
  }

  private isOf(projection: AnyProjection): (generation: Generation) => boolean {
    const print = fingerprint(rowShape(projection));
    return (each) => each.version === projection.version && each.fingerprint === print && each.log === this.log;
  }

  private exclusively<Result>(
    { name }: AnyProjection,
    work: (sql: Sql, all: readonly Generation[]) => Promise<Result>,
  ): Promise<Result> {
    return this.database.transaction(async (sql) => {
      await sql(`SELECT pg_advisory_xact_lock(hashtextextended('samverk read ' || $1, 0))`, [name]);
      return work(sql, await generationsOf(sql, name));
    });
  }
}

const begin = async (
  sql: Sql,
  projection: AnyProjection,
  all: readonly Generation[],
  status: CheckpointStatus,
  log: string,
): Promise<void> => {
  const { name, version } = projection;
  const shape = rowShape(projection);
  const generation = 1 + Math.max(0, ...all.filter((each) => each.version === version).map((each) => each.generation));
  const table = `${name}_v${version}${generation > 1 ? `_${generation}` : ''}`;
  await addGeneration(sql, { name, version, generation, table, fingerprint: fingerprint(shape), status, log });
  for (const statement of createTable(shape, table)) await sql(statement);
  if (status === 'live') for (const statement of pointView(name, table)) await sql(statement);
};

export const discard = async (sql: Sql, { id, table }: Generation): Promise<void> => {
  await sql(`DROP TABLE IF EXISTS ${inRead(table)}`);
  await sql('DELETE FROM read.checkpoints WHERE id = $1', [id]);
};
