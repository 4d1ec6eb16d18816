import { itemIdOf } from '#platform/event-store';
import type { GuardedProjection } from '#platform/projections';
import type { ManualHandlingRequested } from '../domain/manual-handling.events.js';
import { ManualHandlingRow } from './manual-handling.entity.js';

/** What is to be handled outside the hub, and whom to ask (S71)? */
export const manualHandlingRows: GuardedProjection<ManualHandlingRequested, ManualHandlingRow> = {
  guarded: true,
  name: 'manual_handling',
  version: 1,
  entity: ManualHandlingRow,
  types: ['manual-handling.requested.v1'],
  keys: (recorded) => [itemIdOf(recorded)],
  fold: (_, { event, unit }) => ({ unit, contactFunction: event.contactFunction }),
};
