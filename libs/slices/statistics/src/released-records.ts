import type { ReleasedRecord } from '#platform/intake';
import type { PublishedTable, ReleasePublished } from './domain/release.events.js';
import type { ReleasedTable } from './domain/released-record.form.js';

/** The form allows no larger figure. */
const MOST = 1_000_000;

/**
 * A release for the topic of releases, a table at a time. Tables and their cells follow from the plan, and each is padded to
 * what it would take if all its figures were the largest: number, keys, order and length tell nothing of what was counted
 * (attack 24).
 */
export const releasedRecords = ({
  releaseId,
  plan,
  publishedOn,
  tables,
}: ReleasePublished): readonly ReleasedRecord[] =>
  tables.map((table) => {
    const write = (told: PublishedTable): string =>
      JSON.stringify({ release: releaseId, plan, publishedOn, ...told } satisfies ReleasedTable);
    return { key: `${table.table}/${table.period}`, value: write(table).padEnd(write(widest(table)).length) };
  });

const widest = (table: PublishedTable): PublishedTable => ({
  ...table,
  cells: table.cells.map(({ at }) => ({ at, lo: MOST, up: MOST })),
});
