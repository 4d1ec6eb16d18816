import { IsCalendarDate, IsInstant } from '#platform/forms';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

/** `page` from 1 and `limit` (default 20), as the national REST API profile has them (FNS.07–09). */
export class PageQuery {
  /** Page, from 1. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(1_000_000) readonly page: number = 1;
  /** Rows per page. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(500) readonly limit: number = 20;
}

/** Adds the second time axis: answer from what was recorded by this instant. */
export class KnownAtQuery extends PageQuery {
  /** RFC 3339 instant: "what did we know then?" Left out: now. */
  @IsOptional() @IsInstant() readonly knownAt?: string;
}

/** A question on both time axes: what applied on a day, as it was known at an instant. */
export class AskedOn extends KnownAtQuery {
  /** The day asked about, YYYY-MM-DD in Sweden. Left out: today. */
  @IsOptional() @IsCalendarDate() readonly on?: string;
}

export interface Link {
  readonly href: string;
  readonly rel: string;
  readonly method: 'GET';
}

export interface Paged<Row> {
  readonly items: readonly Row[];
  readonly _meta: {
    readonly totalRecords: number;
    readonly page: number;
    readonly limit: number;
    readonly count: number;
  };
  readonly _links: readonly Link[];
}

/** A page with `_meta` and `_links` (FNS.10–13); a page out of range is empty with 200 (FNS.14). `url` is the absolute request URL. */
export const paged = <Row>(
  items: readonly Row[],
  totalRecords: number,
  { page, limit }: PageQuery,
  url: string,
): Paged<Row> => {
  const last = Math.max(1, Math.ceil(totalRecords / limit));
  const to = (rel: string, target: number): Link => {
    const href = new URL(url);
    href.searchParams.set('page', String(target));
    href.searchParams.set('limit', String(limit));
    return { href: href.href, rel, method: 'GET' };
  };
  const _links = [to('self', page), to('first', 1), to('last', last)];
  if (page < last) _links.push(to('next', page + 1));
  if (page > 1) _links.push(to('prev', Math.min(page - 1, last)));
  return { items, _meta: { totalRecords, page, limit, count: items.length }, _links };
};

/** The page that was asked for, of a list that is worked out whole. */
export const pageOf = <Row>(rows: readonly Row[], asked: PageQuery, url: string): Paged<Row> =>
  paged(rows.slice((asked.page - 1) * asked.limit, asked.page * asked.limit), rows.length, asked, url);
