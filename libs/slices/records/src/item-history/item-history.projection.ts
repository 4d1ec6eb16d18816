import type { Recorded } from '#platform/domain';
import { itemIdOf } from '#platform/event-store';
import type { Catalogues } from '#platform/intake';
import type { GuardedProjection } from '#platform/projections';
import { ItemHistoryRow } from './item-history.entity.js';
import { isKeeping, keepingOf, keepingTypes, keptItems, type KeepingEvent } from './keeping.js';

type AnyEvent = KeepingEvent | { readonly type: string };

/**
 * Which items has my unit sent or been sent, and what did it do about keeping them? Begun by the item itself: a mark on, or
 * a purge of, what the unit never had begins no row.
 */
export const itemHistoryProjection = (catalogues: Catalogues): GuardedProjection<AnyEvent, ItemHistoryRow> => ({
  guarded: true,
  name: 'item_history',
  version: 1,
  entity: ItemHistoryRow,
  types: [...catalogues.exchangedTypes(), ...keepingTypes],
  keys: (recorded) => (isKeeping(recorded.event) ? keptItems(recorded.event) : [itemIdOf(recorded)]),
  fold: (row, recorded) => {
    const { event, recordedAt } = recorded;
    if (!isKeeping(event)) return begun(catalogues, recorded);
    return row && { ...row, keeping: [...row.keeping, keepingOf({ event, recordedAt })] };
  },
});

const begun = (catalogues: Catalogues, { event, stream, version }: Recorded<AnyEvent>) => {
  const entry = catalogues.entry(event.type);
  const hasContent = entry?.content?.(event) !== undefined;
  return { stream, version, hasContent, contentUntil: entry?.contentUntil?.(event) ?? null, keeping: [] };
};
