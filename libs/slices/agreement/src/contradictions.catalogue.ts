import { catalogue, unitsWithRole } from '#platform/intake';
import { contradiction, type Contradiction } from './domain/contradiction.decider.js';
import { ContradictionDecided, ContradictionRecorded, type ContradictionEvent } from './domain/contradiction.events.js';

const operator = unitsWithRole('operator');

/** A steering group settles what the documents leave open; the operator and the association may record it too. */
export const contradictionsCatalogue = catalogue<ContradictionEvent, Contradiction>({
  slice: 'agreement',
  stream: ({ contradictionId }) => `contradiction-${contradictionId}`,
  decider: contradiction,
  events: {
    'contradiction.recorded.v1': {
      form: ContradictionRecorded,
      visibility: 'open',
      mayPost: unitsWithRole('operator', 'steering-group', 'municipal-association'),
    },
    'contradiction.decided.v1': {
      form: ContradictionDecided,
      visibility: 'open',
      mayPost: (unit, event) => operator(unit, event) || unit.bodies.includes(event.decidedBy),
    },
  },
});
