import type { SelectQueryBuilder } from 'typeorm';
import { FoldedReadModels } from './folded-read-models.js';
import type { ProjectionOf, ReadModelRow } from './projection.js';
import type { ReadDatabase } from './read-database.js';
import { ReadModels, type Rows, type RowsQuery } from './read-models.js';
import { isOtherVersion } from './table/sql-state.js';
import { conditions } from './rows-query.js';
import { rowOf } from './table/column-values.js';
import { rowShape } from './table/row-shape.js';

/** Asks the tables that the runners fill. A question as of an earlier instant is folded out of the feed. */
export class PostgresReadModels extends ReadModels {
  constructor(
    private readonly database: ReadDatabase,
    private readonly folded: FoldedReadModels,
  ) {
    super();
  }

  override async rows<Row extends ReadModelRow>(
    projection: ProjectionOf<Row>,
    collaboration: string,
    query: RowsQuery<Row> = {},
  ): Promise<Rows<Row>> {
    if (query.knownAt !== undefined) return this.folded.rows(projection, collaboration, query);
    try {
      return await this.ask(projection, collaboration, query);
    } catch (error) {
      if (!isOtherVersion(error)) throw error;
      return this.folded.rows(projection, collaboration, query);
    }
  }

  private async ask<Row extends ReadModelRow>(
    projection: ProjectionOf<Row>,
    collaboration: string,
    query: RowsQuery<Row>,
  ): Promise<Rows<Row>> {
    const dataSource = await this.database.dataSource();
    const select = dataSource.getRepository(projection.entity).createQueryBuilder('row');
    const [found, total] = await asked(select, collaboration, query).getManyAndCount();
    return { rows: found.map((row) => rowOf<Row>(rowShape(projection), row)), total };
  }
}

/** The statement behind a question. */
export const asked = <Row extends ReadModelRow>(
  select: SelectQueryBuilder<Row>,
  collaboration: string,
  query: RowsQuery<Row>,
): SelectQueryBuilder<Row> => {
  select.where('row.collaboration = :collaboration', { collaboration });
  for (const [column, value] of conditions(query.where ?? {})) {
    if (value === null) select.andWhere(`row.${column} IS NULL`);
    else
      select.andWhere(`row.${column} = :where_${column}`, {
        [`where_${column}`]: typeof value === 'object' ? JSON.stringify(value) : value,
      });
  }
  for (const [column, direction] of Object.entries(query.order ?? {}))
    select.addOrderBy(`row.${column}`, direction as 'ASC' | 'DESC');
  select.addOrderBy('row.key', 'ASC');
  // `take` and `skip`: the count must not be limited as the page is.
  return select.skip(query.offset ?? 0).take(query.limit);
};
