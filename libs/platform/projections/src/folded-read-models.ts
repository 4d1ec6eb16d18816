import { Logger } from '@nestjs/common';
import type { EventStore, Upcasters } from '#platform/event-store';
import type { AnyProjection, ProjectionOf, ReadModelRow } from './projection.js';
import { ReadModels, type Rows, type RowsQuery } from './read-models.js';
import { inOrder, matches } from './rows-query.js';
import { PageFold, streamOf } from './table/page-fold.js';
import { RowMap } from './table/row-map.js';

const PAGE = 1000;

/** Milliseconds of an RFC 3339 instant. A leap second, which no clock here shows, is the last moment before the next. */
export const instantOf = (rfc3339: string): number => Date.parse(rfc3339.replace(/:60(?:\.\d+)?/, ':59.999'));

/** Folds rows out of the feed at each question: for questions as of an earlier instant, and for tests without tables. */
export class FoldedReadModels extends ReadModels {
  private readonly logger = new Logger('FoldedReadModels');

  constructor(
    private readonly store: EventStore,
    private readonly upcasters: Upcasters,
  ) {
    super();
  }

  override async rows<Row extends ReadModelRow>(
    projection: ProjectionOf<Row>,
    collaboration: string,
    query: RowsQuery<Row> = {},
  ): Promise<Rows<Row>> {
    const folded = (await this.fold(projection, collaboration, query.knownAt)) as Row[];
    const rows = folded.filter(matches(query.where ?? {})).sort(inOrder(query.order ?? {}));
    const { offset = 0, limit = rows.length } = query;
    return { rows: rows.slice(offset, offset + limit), total: rows.length };
  }

  private async fold(projection: AnyProjection, collaboration: string, knownAt?: string): Promise<ReadModelRow[]> {
    const rows = new RowMap<ReadModelRow>();
    const parked = new Set<string>();
    const known = knownAt === undefined ? Infinity : instantOf(knownAt);
    const types = this.upcasters.withOlder(projection.types);
    for (let after = 0n, more = true; more;) {
      const page = await this.store.readFeed({ after, limit: PAGE, types, collaboration });
      const fold = new PageFold(projection, this.upcasters, parked);
      fold.read(page.events.filter(({ recordedAt }) => Date.parse(recordedAt) <= known));
      fold.fold(rows);
      for (const stream of fold.parked) {
        parked.add(streamOf(stream));
        this.logger.warn(`${projection.name} cannot fold a stream: ${stream.errorClass}`);
      }
      more = page.next > after;
      after = page.next;
    }
    return rows.all();
  }
}
