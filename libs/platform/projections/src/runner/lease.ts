import type { Sql } from '../read-database.js';
import { Fenced } from './checkpoints.js';

/** The right to write one table. The epoch is the fence: whoever has an older one is refused. */
export interface Lease {
  readonly checkpoint: string;
  readonly epoch: string;
}

const UNTIL = `now() + $3 * interval '1 millisecond'`;
const MINE = `id = $1 AND epoch = $2 AND status <> 'retired'`;

/** Takes the lease when nobody holds it or its holder has let it expire. Times are the database's. */
export const acquire = async (
  sql: Sql,
  checkpoint: string,
  owner: string,
  milliseconds: number,
): Promise<Lease | undefined> => {
  const [taken] = await sql<{ epoch: string }>(
    `UPDATE read.checkpoints SET epoch = epoch + 1, owner = $2, lease_until = ${UNTIL}
     WHERE id = $1 AND status <> 'retired' AND (lease_until IS NULL OR lease_until < now()) RETURNING epoch`,
    [checkpoint, owner, milliseconds],
  );
  return taken && { checkpoint, epoch: taken.epoch };
};

/** Keeps the lease, and notes how far the feed was read and what went wrong last. */
export const renew = async (
  sql: Sql,
  lease: Lease,
  milliseconds: number,
  position: bigint,
  lastError: string | null,
): Promise<void> => {
  const kept = await sql(
    `UPDATE read.checkpoints SET lease_until = ${UNTIL}, position = greatest(position, $4), last_error = $5 WHERE ${MINE} RETURNING id`,
    [lease.checkpoint, lease.epoch, milliseconds, String(position), lastError],
  );
  if (kept.length === 0) throw new Fenced();
};

export const release = async (sql: Sql, { checkpoint, epoch }: Lease, position: bigint): Promise<void> => {
  await sql(
    `UPDATE read.checkpoints SET owner = NULL, lease_until = NULL, position = greatest(position, $3) WHERE ${MINE}`,
    [checkpoint, epoch, String(position)],
  );
};

export interface Progress {
  readonly position: bigint;
  /** Events folded and change in rows since the last. */
  readonly events: number;
  readonly rows: number;
}

/** First statement of every write: whoever has lost the lease gets no further. Holds the row until commit. */
export const advance = async (
  sql: Sql,
  { checkpoint, epoch }: Lease,
  { position, events, rows }: Progress,
): Promise<void> => {
  const mine = await sql(
    `UPDATE read.checkpoints SET position = $3, events = events + $4, row_count = row_count + $5, last_error = NULL, updated_at = now()
     WHERE ${MINE} RETURNING id`,
    [checkpoint, epoch, String(position), events, rows],
  );
  if (mine.length === 0) throw new Fenced();
};

/** Where the owner goes on from: after a start, and after a commit whose outcome is unknown. */
export const resume = async (sql: Sql, { checkpoint, epoch }: Lease): Promise<bigint> => {
  const [mine] = await sql<{ position: string }>(`SELECT position FROM read.checkpoints WHERE ${MINE}`, [
    checkpoint,
    epoch,
  ]);
  if (!mine) throw new Fenced();
  return BigInt(mine.position);
};

/** Takes the lease from whoever has it, within a transaction; nobody holds it when that commits. */
export const seize = async (
  sql: Sql,
  checkpoint: string,
): Promise<{ readonly lease: Lease; readonly position: bigint }> => {
  const [taken] = await sql<{ epoch: string; position: string }>(
    `UPDATE read.checkpoints SET epoch = epoch + 1, owner = NULL, lease_until = NULL
     WHERE id = $1 AND status <> 'retired' RETURNING epoch, position`,
    [checkpoint],
  );
  if (!taken) throw new Fenced();
  return { lease: { checkpoint, epoch: taken.epoch }, position: BigInt(taken.position) };
};
