import { catalogue, unitsWithRole, type Surroundings } from '#platform/intake';
import { unknownAgeBand } from './domain/age-bands.js';
import { measureRefused } from './domain/advice-only.js';
import { unknownPlace } from './domain/known-places.js';
import { counted, uncounted } from './domain/counted.js';
import { countedBy } from './domain/counted-by.js';
import { supportContact, type SupportContact } from './domain/support-contact.decider.js';
import * as events from './domain/support-contact.events.js';

/** Nobody but the unit that had the contact: no other unit is told, asked or counted for. */
const visibility = 'own' as const;
const mayPost = unitsWithRole('centre');
const surroundings = (event: events.ContactVariables, { directory, facts, occurred }: Surroundings) =>
  unknownPlace(event, directory.parties) ??
  unknownAgeBand(event, directory.ageBands) ??
  measureRefused(event, facts, occurred);

export const supportContactCatalogue = catalogue<events.SupportContactEvent, SupportContact>({
  slice: 'support-contact',
  stream: ({ contactId }, unit) => `support-contact-${contactId}.${unit}`,
  decider: supportContact,
  countedBy,
  events: {
    'support-contact.recorded.v1': {
      form: events.ContactRecorded,
      visibility,
      mayPost,
      surroundings,
      contributes: counted,
    },
    'support-contact.corrected.v1': {
      form: events.ContactCorrected,
      visibility,
      mayPost,
      surroundings,
      contributes: counted,
    },
    'support-contact.withdrawn.v1': {
      form: events.ContactWithdrawn,
      visibility,
      mayPost,
      contributes: () => uncounted,
    },
  },
});
