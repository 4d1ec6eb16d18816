import type { Sql } from '../read-database.js';

export type CheckpointStatus = 'live' | 'building' | 'retired';

/** One table of a read model: `generation` tells tables of the same version apart. */
export interface Generation {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly generation: number;
  readonly table: string;
  readonly fingerprint: string;
  readonly status: CheckpointStatus;
  /** The log whose positions it counts: in another one it says nothing. */
  readonly log: string;
}

const COLUMNS = 'id, name, version, generation, table_name AS "table", fingerprint, status, log';

export const generationsOf = (sql: Sql, name: string): Promise<Generation[]> =>
  sql<Generation>(`SELECT ${COLUMNS} FROM read.checkpoints WHERE name = $1 ORDER BY id`, [name]);

export const addGeneration = async (sql: Sql, generation: Omit<Generation, 'id'>): Promise<void> => {
  const { name, version, generation: number, table, fingerprint, status, log } = generation;
  await sql(
    `INSERT INTO read.checkpoints (name, version, generation, table_name, fingerprint, status, log) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [name, version, number, table, fingerprint, status, log],
  );
};

/** This process no longer owns the table: another took over, or the table was retired. */
export class Fenced extends Error {
  constructor() {
    super('Another process has taken over this read model.');
    this.name = 'Fenced';
  }
}
