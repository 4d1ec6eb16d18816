import type { StoredEvent } from '#platform/event-store';
import type { AnyProjection } from '../projection.js';
import type { Sql } from '../read-database.js';
import { errorClass, PageFold } from '../table/page-fold.js';
import { isRefusal, sqlState } from '../table/sql-state.js';
import { rowShape } from '../table/row-shape.js';
import { TableRows } from '../table/table-rows.js';
import type { Generation } from './checkpoints.js';
import { advance, type Lease } from './lease.js';
import { park } from './parked.js';
import type { RunnerSurroundings } from './runner-options.js';

/** Folds pages into one table: rows, parked streams and checkpoint in one transaction. */
export class TableWriter {
  private readonly rows: TableRows;
  private readonly refused = new Map<bigint, string>();

  constructor(
    private readonly surroundings: RunnerSurroundings,
    private readonly projection: AnyProjection,
    private readonly generation: Generation,
    private readonly lease: Lease,
  ) {
    this.rows = new TableRows(rowShape(projection), generation.table);
  }

  /** Gives the streams parked by this page. A page that the database refuses is written in parts, to find the event. */
  async write(events: readonly StoredEvent[], next: bigint, parked: ReadonlySet<string>): Promise<PageFold> {
    const fold = new PageFold(this.projection, this.surroundings.upcasters, parked, this.refused);
    const touched = fold.read(events);
    const before = await this.rows.load(this.surroundings.database.query, touched);
    const after = before.copy();
    fold.fold(after);
    await this.surroundings.database.transaction(async (sql: Sql) => {
      const rows = after.size - before.size;
      await advance(sql, this.lease, { position: next, events: fold.folded, rows });
      await this.rows.write(sql, touched, before, after);
      await park(sql, this.generation.id, fold);
    });
    this.refused.clear();
    return fold;
  }

  /** Whether the page should be tried again in smaller parts, or, being one event, will now park its stream. */
  refuses(error: unknown, events: readonly StoredEvent[]): boolean {
    if (!isRefusal(error)) return false;
    const [only, ...others] = events;
    if (only && others.length === 0) {
      // What the database refuses now is the record of the parked stream: stop rather than pass the event.
      if (this.refused.has(only.position)) return false;
      this.refused.set(only.position, `${errorClass(error)}_${sqlState(error)}`);
    }
    return true;
  }
}
