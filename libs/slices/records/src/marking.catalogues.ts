import { catalogue, everyUnit, type Surroundings } from '#platform/intake';
import { manualHandling } from './domain/manual-handling.decider.js';
import { ManualHandlingRequested } from './domain/manual-handling.events.js';
import { secrecyMark, type SecrecyMark } from './domain/secrecy-mark.decider.js';
import { SecrecyMarkRemoved, SecrecyMarkSet, type SecrecyMarkEvent } from './domain/secrecy-mark.events.js';

const own = { visibility: 'own', mayPost: everyUnit, duty: 'records' } as const;

export const secrecyMarkCatalogue = catalogue<SecrecyMarkEvent, SecrecyMark>({
  slice: 'records',
  stream: ({ itemId }, unit) => `secrecy-mark-${itemId}.${unit}`,
  decider: secrecyMark,
  events: {
    'secrecy-mark.set.v1': { ...own, form: SecrecyMarkSet },
    'secrecy-mark.removed.v1': { ...own, form: SecrecyMarkRemoved },
  },
});

/** A slug has room for a name; a function that the configuration knows is none (S22). */
const ownFunction = ({ contactFunction }: ManualHandlingRequested, { unit }: Surroundings) =>
  unit.functions.includes(contactFunction)
    ? undefined
    : { code: 'unknown-contact-function', message: 'Name a function that your own unit has (S22, S71).' };

export const manualHandlingCatalogue = catalogue<ManualHandlingRequested, ManualHandlingRequested | undefined>({
  slice: 'records',
  stream: ({ requestId }, unit) => `manual-handling-${requestId}.${unit}`,
  decider: manualHandling,
  events: {
    'manual-handling.requested.v1': {
      form: ManualHandlingRequested,
      visibility: 'addressed',
      mayPost: everyUnit,
      recipients: ({ to }) => [to],
      surroundings: ownFunction,
      apart: true,
    },
  },
});
