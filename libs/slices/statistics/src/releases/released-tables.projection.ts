import type { GuardedProjection, Projection } from '#platform/projections';
import type { PartyReleasePublished, ReleaseEvent, ReleasePublished } from '../domain/release.events.js';
import { PartyReleasedTableRow, ReleasedTableRow } from './released-tables.entity.js';

const keyOf = (release: string, table: string): string => `${release}/${table}`;
const keysOf = ({ releaseId, tables }: ReleaseEvent): string[] => tables.map(({ table }) => keyOf(releaseId, table));
const rowOf = ({ releaseId: release, publishedOn, plan, tables }: ReleaseEvent, key: string) => {
  const published = tables.find(({ table }) => keyOf(release, table) === key)!;
  return { release, table: published.table, period: published.period, publishedOn, plan, published };
};

/** What has been published to everybody? A row never changes: it is as the event says, and so are all its columns. */
export const releasedTables: Projection<ReleasePublished, ReleasedTableRow> = {
  name: 'released_tables',
  version: 1,
  entity: ReleasedTableRow,
  types: ['release.published.v1'],
  keys: ({ event }) => keysOf(event),
  fold: (_, { event }, key) => rowOf(event, key),
};

/** What has my party been told of its own? */
export const partyReleasedTables: GuardedProjection<PartyReleasePublished, PartyReleasedTableRow> = {
  guarded: true,
  name: 'party_released_tables',
  version: 1,
  entity: PartyReleasedTableRow,
  types: ['party-release.published.v1'],
  keys: ({ event }) => keysOf(event),
  fold: (_, { event }, key) => ({ ...rowOf(event, key), party: event.party }),
};
