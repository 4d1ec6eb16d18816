import type { Pool } from 'pg';

/** The right to relay one collaboration. The epoch is the fence: whoever has an older one is refused. */
export interface Lease {
  readonly collaboration: string;
  readonly epoch: string;
}

/** This process no longer relays the collaboration. */
export class Fenced extends Error {
  constructor() {
    super('Another process has taken over the relay of this collaboration.');
    this.name = 'Fenced';
  }
}

const UNTIL = `now() + $3 * interval '1 millisecond'`;
export const MINE = 'collaboration = $1 AND epoch = $2';

const take = async (
  pool: Pool,
  [collaboration, owner, milliseconds]: readonly [string, string, number],
  when: string,
): Promise<Lease | undefined> => {
  await pool.query('INSERT INTO relay.checkpoints (collaboration) VALUES ($1) ON CONFLICT DO NOTHING', [collaboration]);
  const { rows } = await pool.query<{ epoch: string }>(
    `UPDATE relay.checkpoints SET epoch = epoch + 1, owner = $2, lease_until = ${UNTIL}
     WHERE collaboration = $1 AND ${when} RETURNING epoch`,
    [collaboration, owner, milliseconds],
  );
  return rows[0] && { collaboration, epoch: rows[0].epoch };
};

/** Takes the lease when nobody holds it or its holder has let it expire. Times are the database's. */
export const acquire = (pool: Pool, ...whose: [string, string, number]): Promise<Lease | undefined> =>
  take(pool, whose, '(lease_until IS NULL OR lease_until < now())');

/** Takes it from whoever holds it: for an operator, who gives it back soon. */
export const seize = async (pool: Pool, ...whose: [string, string, number]): Promise<Lease> =>
  (await take(pool, whose, 'true'))!;

export const renew = async (pool: Pool, lease: Lease, milliseconds: number, error: string | null): Promise<void> => {
  const { rowCount } = await pool.query(
    `UPDATE relay.checkpoints SET lease_until = ${UNTIL}, last_error = $4 WHERE ${MINE}`,
    [lease.collaboration, lease.epoch, milliseconds, error],
  );
  if (rowCount === 0) throw new Fenced();
};

export const release = async (pool: Pool, { collaboration, epoch }: Lease): Promise<void> => {
  await pool.query(`UPDATE relay.checkpoints SET owner = NULL, lease_until = NULL WHERE ${MINE}`, [
    collaboration,
    epoch,
  ]);
};
