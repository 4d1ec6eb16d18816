import { paged, type PageQuery, type Paged } from '#platform/projections';

/** What a Fastify request tells of its own address. */
export interface Addressed {
  readonly protocol: string;
  readonly host: string;
  readonly originalUrl: string;
}

/** The page of a computed list that a request asks for. */
export const pageOf = <Row>(
  rows: readonly Row[],
  asked: PageQuery,
  { protocol, host, originalUrl }: Addressed,
): Paged<Row> => {
  const from = (asked.page - 1) * asked.limit;
  return paged(rows.slice(from, from + asked.limit), rows.length, asked, `${protocol}://${host}${originalUrl}`);
};
