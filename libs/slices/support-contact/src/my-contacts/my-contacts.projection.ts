import type { GuardedProjection } from '#platform/projections';
import { quarterOf } from '../domain/contact-period.js';
import { variablesOf, type SupportContactEvent } from '../domain/support-contact.events.js';
import { MyContactRow } from './my-contacts.entity.js';

/** Which contacts have we had? Withdrawn ones are gone; when something was recorded is nobody's business. */
export const myContacts: GuardedProjection<SupportContactEvent, MyContactRow> = {
  name: 'my_contacts',
  version: 1,
  guarded: true,
  entity: MyContactRow,
  types: ['support-contact.recorded.v1', 'support-contact.corrected.v1', 'support-contact.withdrawn.v1'],
  keys: ({ event }) => [event.contactId],
  fold: (_, { id, occurred, event }) => {
    switch (event.type) {
      case 'support-contact.recorded.v1':
      case 'support-contact.corrected.v1': {
        const { channel, caller, ageBand, municipality, kind } = event;
        const quarter = quarterOf(occurred)!;
        const variables = variablesOf(event);
        return { version: id, occurred, quarter, channel, caller, ageBand, municipality, kind, variables };
      }
      case 'support-contact.withdrawn.v1':
        return undefined;
    }
  },
};
