import type { Pool } from 'pg';
import { Fenced, MINE, type Lease } from './lease.js';

/** What a statement does beside holding the row of the lease. */
interface Beside {
  /** What changes of the row itself. */
  readonly set?: string;
  /** Parts of the statement, which read `mine`: a row while the lease is held, and none when it is not. */
  readonly parts: readonly string[];
  /** Of the parameters from $3 on. */
  readonly values: readonly unknown[];
}

/**
 * One statement, and so one transaction and one way to the database and back. Its first part is the fence, and holds the row
 * until commit. @throws Fenced
 */
export const whileMine = async (
  pool: Pool,
  { collaboration, epoch }: Lease,
  { set, parts, values }: Beside,
): Promise<void> => {
  const changes = [...(set === undefined ? [] : [set]), 'updated_at = now()'].join(', ');
  const { rowCount } = await pool.query(
    `WITH mine AS (UPDATE relay.checkpoints SET ${changes} WHERE ${MINE} RETURNING collaboration),
     ${parts.join(',\n     ')}
     SELECT FROM mine`,
    [collaboration, epoch, ...values],
  );
  if (rowCount === 0) throw new Fenced();
};
