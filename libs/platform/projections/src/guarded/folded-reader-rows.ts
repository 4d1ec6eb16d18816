import type { FoldedReadModels } from '../folded-read-models.js';
import type { ProjectionOf, ReadModelRow } from '../projection.js';
import { expanded, keyFor, keyOf, type Guarded } from './expanded.js';
import type { GuardedProjectionOf } from './guarded-projection.js';
import { ReaderRows, type ReaderAnswer, type ReaderQuery } from './reader-rows.js';

/** Folds guarded rows out of the feed at each question: for tests without tables, and as what the tables are compared with. */
export class FoldedReaderRows extends ReaderRows {
  constructor(private readonly folded: FoldedReadModels) {
    super();
  }

  override async ask<Row extends ReadModelRow>(
    projection: GuardedProjectionOf<Row>,
    collaboration: string,
    reader: string,
    { after, where, order = {}, offset = 0, limit }: ReaderQuery<Row>,
  ): Promise<ReaderAnswer<Row> | undefined> {
    const open = expanded(projection as unknown as GuardedProjectionOf<ReadModelRow>) as unknown as ProjectionOf<
      Row & Guarded
    >;
    const stored = { ...where, ...(where?.key === undefined ? {} : { key: keyFor(reader, where.key) }), reader };
    const { rows } = await this.folded.rows(open, collaboration, {
      where: stored as Partial<Row & Guarded>,
      order: order as object,
    });
    const sorted = Object.keys(order).length === 0 ? [...rows].sort(byArrival) : rows;
    const before = after === undefined ? undefined : await this.arrivalOf(open, collaboration, keyFor(reader, after));
    if (after !== undefined && before === undefined) return undefined;
    const wanted = sorted.filter(({ arrival }) => before === undefined || BigInt(arrival) > before);
    const page = wanted.slice(offset, limit === undefined ? undefined : offset + limit);
    return { rows: page.map(readerRow<Row>), total: wanted.length };
  }

  private async arrivalOf<Row extends ReadModelRow>(
    projection: ProjectionOf<Row & Guarded>,
    collaboration: string,
    key: string,
  ): Promise<bigint | undefined> {
    const row = await this.folded.row(projection, collaboration, key);
    return row && BigInt(row.arrival);
  }
}

const byArrival = (a: Guarded & ReadModelRow, b: Guarded & ReadModelRow): number =>
  a.arrival === b.arrival ? (a.key < b.key ? -1 : 1) : BigInt(a.arrival) < BigInt(b.arrival) ? -1 : 1;

const readerRow = <Row extends ReadModelRow>(stored: Row & Guarded) => {
  const { reader, owner, arrival: _arrival, ...facts } = stored;
  return { reader, owner, row: { ...facts, key: keyOf(stored.key) } as unknown as Row };
};
