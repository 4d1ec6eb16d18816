import { dayInStockholm } from '#platform/domain';
import type { Catalogues } from '#platform/intake';
import type { GuardedProjection } from '#platform/projections';
import { type Exchanged } from '../exchanged.js';
import { RegularExchangeRow } from './regular-exchanges.entity.js';

/** What does my unit regularly give to and get from others (OSL 4:2 p. 6, S57)? */
export const regularExchangesProjection = (
  catalogues: Catalogues,
): GuardedProjection<Exchanged, RegularExchangeRow> => ({
  guarded: true,
  name: 'regular_exchanges',
  version: 1,
  entity: RegularExchangeRow,
  types: catalogues.exchangedTypes(),
  keys: ({ event, unit, recipients }) => [
    `gets/${unit}/${event.type}`,
    ...recipients.map((recipient) => `gives/${recipient}/${event.type}`),
  ],
  fold: (row, { event, unit, recordedAt }, key, reader) => {
    const [direction, counterpart] = key.split('/') as ['gives' | 'gets', string];
    if ((direction === 'gives') !== (reader === unit)) return row;
    const basis = catalogues.entry(event.type)?.disclosure?.(event)?.basis.code;
    const bases = new Set([...(row?.bases ?? []), ...(basis ? [basis] : [])]);
    const on = dayInStockholm(new Date(recordedAt));
    return {
      direction,
      counterpart,
      type: event.type,
      bases: [...bases].sort(),
      times: (row?.times ?? 0) + 1,
      first: row && row.first < on ? row.first : on,
      latest: row && row.latest > on ? row.latest : on,
    };
  },
});
