import { catalogue, everyUnit } from '#platform/intake';
import {
  ContactFunctionAnnounced,
  ContactFunctionEnded,
  type ContactFunctionEvent,
} from './domain/contact-function.events.js';
import { contactFunctions, type ContactFunctions } from './domain/contact-functions.js';
import { contactRefusal } from './domain/whom-to-ask.js';

/** Open to the parties, and to nobody else (question 10). Each unit has a stream of its own and speaks for itself alone. */
const open = { visibility: 'open', mayPost: everyUnit, duty: 'records' } as const;

export const directoryCatalogue = catalogue<ContactFunctionEvent, ContactFunctions>({
  slice: 'directory',
  stream: (_, unit) => `contact-functions-${unit}`,
  decider: contactFunctions,
  events: {
    'contact-function.announced.v1': { ...open, form: ContactFunctionAnnounced, surroundings: contactRefusal },
    'contact-function.ended.v1': { ...open, form: ContactFunctionEnded },
  },
});
