import type { ProjectionOf, ReadModelRow } from './projection.js';

export interface RowsQuery<Row> {
  /** Equality on columns. */
  readonly where?: Partial<Row>;
  /** Default: by key. The key is always the last tie-break. */
  readonly order?: { readonly [Column in keyof Row]?: 'ASC' | 'DESC' };
  readonly offset?: number;
  readonly limit?: number;
  /** Ask as the question would have been answered at this instant (RFC 3339), from what was recorded by then. */
  readonly knownAt?: string;
}

export interface Rows<Row> {
  readonly rows: readonly Row[];
  /** Rows that match, before offset and limit. */
  readonly total: number;
}

/** Asks read models. Always within one collaboration. */
export abstract class ReadModels {
  abstract rows<Row extends ReadModelRow>(
    projection: ProjectionOf<Row>,
    collaboration: string,
    query?: RowsQuery<Row>,
  ): Promise<Rows<Row>>;

  async row<Row extends ReadModelRow>(
    projection: ProjectionOf<Row>,
    collaboration: string,
    key: string,
    knownAt?: string,
  ): Promise<Row | undefined> {
    const { rows } = await this.rows(projection, collaboration, {
      where: { key } as Partial<Row>,
      limit: 1,
      ...(knownAt ? { knownAt } : {}),
    });
    return rows[0];
  }
}
