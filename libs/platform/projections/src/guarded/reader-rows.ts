import type { ReadModelRow } from '../projection.js';
import type { RowsQuery } from '../read-models.js';
import type { GuardedProjectionOf } from './guarded-projection.js';

export interface ReaderQuery<Row> extends Omit<RowsQuery<Row>, 'knownAt'> {
  /** Only rows that arrived after the row of this key. */
  readonly after?: string;
  /** Whether the total is wanted (default). Without it, `total` counts what is given. */
  readonly counted?: boolean;
}

export interface ReaderRow<Row> {
  readonly row: Row;
  readonly reader: string;
  readonly owner: string;
}

export interface ReaderAnswer<Row> {
  readonly rows: readonly ReaderRow<Row>[];
  readonly total: number;
}

/** Where guarded rows are kept. Knows whose rows are asked for, and nothing of whether they may be. */
export abstract class ReaderRows {
  /** Undefined when there is no row `after`. @throws ReadModelNotReady */
  abstract ask<Row extends ReadModelRow>(
    projection: GuardedProjectionOf<Row>,
    collaboration: string,
    reader: string,
    query: ReaderQuery<Row>,
  ): Promise<ReaderAnswer<Row> | undefined>;
}
