import { setTimeout as sleep } from 'node:timers/promises';
import type { ReadDatabase, Sql } from '../read-database.js';
import { sqlState } from '../table/sql-state.js';
import { pointView } from '../table/table-ddl.js';
import { Fenced, type Generation } from './checkpoints.js';
import { discard } from './generations.js';
import type { Lease } from './lease.js';

/** `behind`: the live table is further; fill on. `parked`: the new table lacks streams that the live one has. */
export type Switched = 'switched' | 'behind' | 'parked';

interface Row {
  readonly id: string;
  readonly status: string;
  readonly epoch: string;
  readonly position: string;
  readonly table_name: string;
  readonly log: string;
}

/** Readers queue behind a waiting lock, so it is given up quickly and tried again. */
const SHORTLY = `SET LOCAL lock_timeout = '300ms'`;

/** Points the read model at the new table, in one short transaction, when it has caught up with the live one. */
export const switchOver = async (
  database: ReadDatabase,
  building: Generation,
  lease: Lease,
  position: bigint,
): Promise<Switched> => {
  for (;;) {
    try {
      return await database.transaction((sql) => trySwitch(sql, building, lease, position));
    } catch (error) {
      if (!isLockTimeout(error)) throw error;
      await sleep(50);
    }
  }
};

const trySwitch = async (
  sql: Sql,
  { id, name, table }: Generation,
  { epoch }: Lease,
  position: bigint,
): Promise<Switched> => {
  await sql(SHORTLY);
  const all = await sql<Row>(
    `SELECT id, status, epoch, position, table_name, log FROM read.checkpoints WHERE name = $1 ORDER BY id FOR UPDATE`,
    [name],
  );
  const mine = all.find((each) => each.id === id);
  const live = all.find(({ status }) => status === 'live');
  if (mine?.status !== 'building' || mine.epoch !== epoch) throw new Fenced();
  // Positions of another log say nothing here; whoever has caught up with this one is ahead.
  if (live && live.log === mine.log && BigInt(live.position) > position) return 'behind';
  if (live && (await parkedAnew(sql, id, live.id))) return 'parked';
  if (live) await sql(`UPDATE read.checkpoints SET status = 'retired' WHERE id = $1`, [live.id]);
  await sql(`UPDATE read.checkpoints SET status = 'live', position = $2, updated_at = now() WHERE id = $1`, [
    id,
    String(position),
  ]);
  for (const statement of pointView(name, table)) await sql(statement);
  return 'switched';
};

/** Streams that the new table could not fold and the live one could: switching would lose rows. */
const parkedAnew = async (sql: Sql, building: string, live: string): Promise<boolean> => {
  const [found] = await sql(
    `SELECT 1 AS parked FROM read.parked_streams b WHERE checkpoint_id = $1 AND NOT EXISTS (
       SELECT FROM read.parked_streams l WHERE l.checkpoint_id = $2 AND l.collaboration = b.collaboration AND l.stream = b.stream) LIMIT 1`,
    [building, live],
  );
  return found !== undefined;
};

/** Removes the tables that nothing points at any more. What a busy moment leaves goes at the next start. */
export const dropRetired = async (database: ReadDatabase, name: string): Promise<void> => {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    try {
      return await database.transaction(async (sql) => {
        await sql(SHORTLY);
        const retired = await sql<Generation>(
          `SELECT id, table_name AS "table" FROM read.checkpoints WHERE name = $1 AND status = 'retired' FOR UPDATE`,
          [name],
        );
        for (const each of retired) await discard(sql, each);
      });
    } catch (error) {
      if (!isLockTimeout(error)) throw error;
      await sleep(50);
    }
  }
};

const isLockTimeout = (error: unknown): boolean => ['55P03', '40P01'].includes(sqlState(error) ?? '');
