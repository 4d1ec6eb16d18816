import { oneOf, type CountedBy } from '#platform/domain';
import { outcomes } from './assessing.events.js';
import { ways } from './reporting.events.js';

/** What `filed` and `decided` tell of a concern report. */
export const countedBy: CountedBy = {
  count: 'concern-reports',
  variables: {
    way: oneOf(...ways),
    to: { answers: 'one', codes: ({ units }) => units.map(({ id }) => id) },
    outcome: oneOf(...outcomes, 'not-decided'),
  },
};
