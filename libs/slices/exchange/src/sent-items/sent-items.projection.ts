import { itemIdOf } from '#platform/event-store';
import type { Catalogues } from '#platform/intake';
import type { GuardedProjection } from '#platform/projections';
import { dataOf, type Exchanged } from '../exchanged.js';
import { SentItemRow } from './sent-items.entity.js';

/** What has my unit sent to others? A sender always finds its own, whatever the recipient does or becomes. */
export const sentItemsProjection = (catalogues: Catalogues): GuardedProjection<Exchanged, SentItemRow> => ({
  guarded: true,
  name: 'sent_items',
  version: 2,
  entity: SentItemRow,
  types: catalogues.caseWorkTypes(),
  keys: (recorded) => [itemIdOf(recorded)],
  fold: (_row, recorded, _key, reader) => {
    if (reader !== recorded.unit) return undefined;
    const { event, recipients, occurred, recordedAt } = recorded;
    return { type: event.type, recipients, occurred, recordedAt, data: dataOf(recorded) };
  },
});
