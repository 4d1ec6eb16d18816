import { dayInStockholm } from '#platform/domain';
import { itemIdOf } from '#platform/event-store';
import type { Catalogues } from '#platform/intake';
import type { GuardedProjection } from '#platform/projections';
import { type Exchanged } from '../exchanged.js';
import { RegisterRow } from './register.entity.js';

/** Which official documents has my unit received and sent through the hub (S55)? A recipient is not told of other recipients. */
export const registerProjection = (catalogues: Catalogues): GuardedProjection<Exchanged, RegisterRow> => ({
  guarded: true,
  name: 'register',
  version: 1,
  entity: RegisterRow,
  types: catalogues.exchangedTypes(),
  keys: (recorded) => [itemIdOf(recorded)],
  fold: (_row, { event, unit, recipients, recordedAt }, _key, reader) => ({
    on: dayInStockholm(new Date(recordedAt)),
    direction: reader === unit ? 'sent' : 'received',
    counterparts: reader === unit ? recipients : [unit],
    type: event.type,
  }),
});
