import { itemIdOf } from '#platform/event-store';
import type { Catalogues } from '#platform/intake';
import type { GuardedProjection } from '#platform/projections';
import { contentOf, dataOf, type Exchanged } from '../exchanged.js';
import { InboxRow } from './inbox.entity.js';

/** What was addressed to my unit? */
export const inboxProjection = (catalogues: Catalogues): GuardedProjection<Exchanged, InboxRow> => ({
  guarded: true,
  name: 'inbox',
  version: 2,
  entity: InboxRow,
  types: catalogues.caseWorkTypes(),
  keys: (recorded) => [itemIdOf(recorded)],
  fold: (_row, recorded, _key, reader) => {
    if (reader === recorded.unit) return undefined;
    const { event, unit, occurred, recordedAt, stream, version } = recorded;
    return {
      type: event.type,
      sender: unit,
      occurred,
      recordedAt,
      data: dataOf(recorded),
      hasContent: contentOf(catalogues, recorded) !== undefined,
      stream,
      version,
    };
  },
});
