import type { Projection } from '#platform/projections';
import type { ContactFunctionEvent } from '../domain/contact-function.events.js';
import { contactFunctions } from '../domain/contact-functions.js';
import { ContactFunctionsRow } from './directory.entity.js';

/** Which functions has each unit announced? */
export const contactFunctionRows: Projection<ContactFunctionEvent, ContactFunctionsRow> = {
  name: 'contact_functions',
  version: 1,
  entity: ContactFunctionsRow,
  types: ['contact-function.announced.v1', 'contact-function.ended.v1'],
  keys: ({ unit }) => [unit],
  fold: (row, recorded) => ({ said: contactFunctions.evolve(row?.said ?? contactFunctions.initial, recorded) }),
};
