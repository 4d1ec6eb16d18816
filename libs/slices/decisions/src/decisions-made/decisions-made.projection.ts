import type { Recorded } from '#platform/domain';
import type { Projection } from '#platform/projections';
import { firstRow } from '../display-order.js';
import type { DecisionMade } from '../domain/decision.events.js';
import type { EventOf } from '../domain/matter.events.js';
import { DecisionRow } from './decisions-made.entity.js';

type AboutDecisions = EventOf<
  'decision.made.v1' | 'condition.set.v1' | 'reservation.entered.v1' | 'decision.dispatched.v1'
>;

/** What was decided? */
export const decisionsMade: Projection<AboutDecisions, DecisionRow> = {
  name: 'decisions_made',
  version: 2,
  entity: DecisionRow,
  types: ['decision.made.v1', 'condition.set.v1', 'reservation.entered.v1', 'decision.dispatched.v1'],
  keys: ({ event }) => [`${event.matterId}/${event.decisionId}`],
  fold: (row, { event, occurred }) => {
    switch (event.type) {
      case 'decision.made.v1':
        return made({ event, occurred });
      case 'condition.set.v1':
        return row && { ...row, conditional: true };
      case 'reservation.entered.v1':
        return row && { ...row, reservations: [...row.reservations, event.politicalParty] };
      case 'decision.dispatched.v1':
        return row && { ...row, dispatchedTo: [...row.dispatchedTo, ...event.recipients] };
    }
  },
};

const made = ({
  event,
  occurred,
}: Pick<Recorded<DecisionMade>, 'event' | 'occurred'>): Omit<DecisionRow, 'collaboration' | 'key'> => ({
  matterId: event.matterId,
  decisionId: event.decisionId,
  body: event.body,
  party: event.body.split('/')[0]!,
  kind: event.kind,
  occurred,
  row: firstRow(event),
  paragraph: event.paragraph ?? null,
  text: event.text ?? null,
  unanimous: event.unanimous ?? null,
  conditional: false,
  points: event.points,
  statedAmounts: event.statedAmounts ?? [],
  reservations: [],
  dispatchedTo: [],
  sources: event.sources ?? [],
  quality: event.quality ?? [],
});
