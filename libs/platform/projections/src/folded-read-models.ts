import { recorded, type EventStore, type Upcasters } from '#platform/event-store';
import type { Recorded } from '#platform/domain';
import type { Projection, ReadModelRow } from './projection.js';
import { ReadModels, type Rows, type RowsQuery } from './read-models.js';

const PAGE = 1000;

/** Folds rows out of the feed at each question: for questions as of an earlier instant, and for tests without tables. */
export class FoldedReadModels extends ReadModels {
  constructor(
    private readonly store: EventStore,
    private readonly upcasters: Upcasters,
  ) {
    super();
  }

  // eslint-disable-next-line typescript/no-explicit-any
  override async rows<Row extends ReadModelRow>(projection: Projection<any, Row>, collaboration: string, query: RowsQuery<Row> = {}): Promise<Rows<Row>> {
    const folded = await this.fold(projection, collaboration, query.knownAt);
    const wanted = Object.entries(query.where ?? {});
    const rows = folded.filter((row) => wanted.every(([column, value]) => row[column as keyof Row] === value)).sort(inOrder(query.order ?? {}));
    const { offset = 0, limit = rows.length } = query;
    return { rows: rows.slice(offset, offset + limit), total: rows.length };
  }

  // eslint-disable-next-line typescript/no-explicit-any
  private async fold<Row extends ReadModelRow>(projection: Projection<any, Row>, collaboration: string, knownAt?: string): Promise<Row[]> {
    const rows = new Map<string, Row>();
    const types = this.upcasters.withOlder(projection.types);
    for (let after = 0n, more = true; more; ) {
      const page = await this.store.readFeed({ after, limit: PAGE, types, collaboration });
      for (const stored of page.events) {
        if (knownAt === undefined || stored.recordedAt <= knownAt) apply(projection, rows, recorded(this.upcasters.newest(stored)));
      }
      more = page.next > after;
      after = page.next;
    }
    return [...rows.values()];
  }
}

const apply = <Row extends ReadModelRow>(
  // eslint-disable-next-line typescript/no-explicit-any
  projection: Projection<any, Row>,
  rows: Map<string, Row>,
  event: Recorded<{ readonly type: string }>,
): void => {
  for (const key of projection.keys(event)) {
    const row = projection.fold(rows.get(key), event, key);
    if (row) rows.set(key, { ...row, collaboration: event.collaboration, key } as Row);
    else rows.delete(key);
  }
};

const inOrder =
  <Row extends ReadModelRow>(order: NonNullable<RowsQuery<Row>['order']>) =>
  (a: Row, b: Row): number => {
    for (const [column, direction] of Object.entries(order) as [keyof Row, 'ASC' | 'DESC'][]) {
      if (a[column] === b[column]) continue;
      return (a[column] < b[column]) === (direction === 'ASC') ? -1 : 1;
    }
    return a.key < b.key ? -1 : 1;
  };
