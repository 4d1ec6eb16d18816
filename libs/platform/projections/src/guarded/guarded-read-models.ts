import type { Actor, Duty } from '#platform/secrecy';
import type { ReadModelRow } from '../projection.js';
import type { Rows, RowsQuery } from '../read-models.js';
import type { GuardedProjectionOf } from './guarded-projection.js';

export interface GuardedQuery<Row> extends Omit<RowsQuery<Row>, 'knownAt' | 'order'> {
  /** Default: newest arrival last. The key is always the last tie-break. */
  readonly order?: { readonly [Column in keyof Row]?: 'ASC' | 'DESC' };
  /** Only rows that arrived after the row of this key; an unknown key gives `unknown-cursor`. */
  readonly after?: string;
  /** What the function must be entrusted with (default: case work). */
  readonly duty?: Duty;
  /** What is done with the answer (default: read). */
  readonly purpose?: 'read' | 'export' | 'subscribe';
}

/**
 * Asks read models of what is not open, as one unit. The policy decides, the database decides again (row-level
 * security), and the access is on record before the answer is given (S65–S66).
 */
export abstract class GuardedReadModels {
  /** @throws NotEntrusted the function may not see case data · UnknownCursor */
  abstract rows<Row extends ReadModelRow>(
    projection: GuardedProjectionOf<Row>,
    actor: Actor,
    query?: GuardedQuery<Row>,
  ): Promise<Rows<Row>>;

  /** One row by the key that the projection gave it; undefined when absent or another's, which look alike. */
  abstract row<Row extends ReadModelRow>(
    projection: GuardedProjectionOf<Row>,
    actor: Actor,
    key: string,
    duty?: Duty,
  ): Promise<Row | undefined>;
}
