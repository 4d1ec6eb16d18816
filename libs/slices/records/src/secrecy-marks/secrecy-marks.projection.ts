import type { GuardedProjection } from '#platform/projections';
import type { SecrecyMarkEvent } from '../domain/secrecy-mark.events.js';
import { SecrecyMarkRow } from './secrecy-marks.entity.js';

/**
 * Which documents has my unit marked (S56)? Begun by the marks alone: a row begun by the document would be its sender's,
 * whose access log would then tell of the mark.
 */
export const secrecyMarks: GuardedProjection<SecrecyMarkEvent, SecrecyMarkRow> = {
  guarded: true,
  name: 'secrecy_marks',
  version: 1,
  entity: SecrecyMarkRow,
  types: ['secrecy-mark.set.v1', 'secrecy-mark.removed.v1'],
  keys: ({ event }) => [event.itemId],
  fold: (_, { event }) => {
    switch (event.type) {
      case 'secrecy-mark.set.v1': {
        const { provision, on: markedOn, label = null } = event;
        return { provision, markedOn, label };
      }
      case 'secrecy-mark.removed.v1':
        return undefined;
    }
  },
};
