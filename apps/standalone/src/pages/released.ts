import type { ReleasedTable } from '#slices/statistics';
import type { HubReader } from './hub-reader.js';

/** Where a table of a release is found. */
interface Listed {
  readonly release: string;
  readonly table: string;
}

/** What has been released about one year. */
export interface ReleasedYear {
  readonly year: string;
  /** Of the whole year: empty while it is not over, or not out. */
  readonly whole: readonly ReleasedTable[];
  /** Of its parts that are divided by something, in the order of time. */
  readonly parts: readonly ReleasedTable[];
  /** Those of one figure each, one series for each table of the plan, in the order of time. */
  readonly series: readonly (readonly ReleasedTable[])[];
}

/** Every table that everybody is told. */
export const releasedTables = async (hub: HubReader): Promise<readonly ReleasedTable[]> => {
  const listed = await hub.all<Listed>('statistics/releases');
  return Promise.all(listed.map(({ release, table }) => hub.get<ReleasedTable>(tablePath(release, table))));
};

export const tablePath = (release: string, table: string): string =>
  `statistics/releases/${encodeURIComponent(release)}/tables/${encodeURIComponent(table)}`;

/** The tables by the year that they tell of, newest first. */
export const byYear = (tables: readonly ReleasedTable[]): readonly ReleasedYear[] =>
  [...groupedBy(tables, ({ period }) => period.id.slice(0, 4))]
    .toSorted(([one], [other]) => other.localeCompare(one))
    .map(([year, all]) => yearOf(year, all.toSorted(inTime)));

const yearOf = (year: string, tables: readonly ReleasedTable[]): ReleasedYear => {
  const parts = tables.filter(({ period }) => period.kind !== 'year');
  const oneFigure = parts.filter(({ dimensions }) => dimensions.length === 0);
  return {
    year,
    whole: tables.filter(({ period }) => period.kind === 'year'),
    parts: parts.filter(({ dimensions }) => dimensions.length > 0),
    series: [...groupedBy(oneFigure, ({ table }) => table).values()],
  };
};

const inTime = (one: ReleasedTable, other: ReleasedTable): number =>
  one.period.id.localeCompare(other.period.id) || orderOf(one) - orderOf(other);

/** The one figure that all others are parts of comes first. */
const orderOf = ({ dimensions }: ReleasedTable): number => dimensions.length;

const groupedBy = <Each>(all: readonly Each[], key: (each: Each) => string): ReadonlyMap<string, readonly Each[]> => {
  const groups = new Map<string, Each[]>();
  for (const each of all) groups.set(key(each), [...(groups.get(key(each)) ?? []), each]);
  return groups;
};
