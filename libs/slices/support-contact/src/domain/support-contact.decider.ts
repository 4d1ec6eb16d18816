import { dayInStockholm, parseOccurred, Rejection, sameFacts, type Decider, type Posted } from '#platform/domain';
import { periodOpen, quarterOf } from './contact-period.js';
import { withoutContradiction } from './contradiction.js';
import {
  variablesOf,
  type ContactCorrected,
  type ContactRecorded,
  type ContactVariables,
  type ContactWithdrawn,
  type SupportContactEvent,
} from './support-contact.events.js';

export type SupportContact =
  | { readonly status: 'absent' }
  | {
      readonly status: 'recorded';
      readonly occurred: string;
      /** Id of the event that told it last. */
      readonly latest: string;
      readonly variables: ContactVariables;
    }
  | { readonly status: 'withdrawn' };
type Recorded = Extract<SupportContact, { status: 'recorded' }>;

const noSuchContact = (): Rejection => new Rejection('no-such-contact', 'No such contact is recorded.');
const withdrawn = (): Rejection => new Rejection('contact-withdrawn', 'The contact has been withdrawn.');
const periodClosed = (): Rejection =>
  new Rejection(
    'period-closed',
    'Contacts can be changed until 30 days after their quarter; its figures are then made.',
  );
const dayOf = ({ recordedAt }: Posted<unknown>): string => dayInStockholm(new Date(recordedAt));

/** A contact belongs to one quarter, has happened, and is told in codes that fit together. */
const wellTold = (posted: Posted<ContactRecorded | ContactCorrected>): void => {
  if (!quarterOf(posted.occurred))
    throw new Rejection('quarter-required', 'Date the contact so that its quarter follows: a day, or a month.');
  if (parseOccurred(posted.occurred)!.earliest! > dayOf(posted))
    throw new Rejection('contact-to-come', 'A contact is recorded when it has taken place.');
  withoutContradiction(posted.event);
};

const says = (state: Recorded, { occurred, event }: Posted<ContactRecorded | ContactCorrected>): boolean =>
  state.occurred === occurred && sameFacts(state.variables, variablesOf(event));

const recording = (state: SupportContact, posted: Posted<ContactRecorded>): readonly SupportContactEvent[] => {
  if (state.status === 'withdrawn') throw withdrawn();
  if (state.status === 'recorded') {
    if (says(state, posted)) return [];
    throw new Rejection('contact-already-recorded', 'The contact is recorded with other categories: correct it.');
  }
  wellTold(posted);
  return [posted.event];
};

const correcting = (state: SupportContact, posted: Posted<ContactCorrected>): readonly SupportContactEvent[] => {
  if (state.status === 'absent') throw noSuchContact();
  if (state.status === 'withdrawn') throw withdrawn();
  if (says(state, posted)) return [];
  if (state.latest !== posted.event.corrects)
    throw new Rejection('not-the-latest-version', 'Somebody has corrected it since: read it again.');
  wellTold(posted);
  if (![state.occurred, posted.occurred].every((when) => periodOpen(when, dayOf(posted)))) throw periodClosed();
  return [posted.event];
};

const withdrawing = (state: SupportContact, posted: Posted<ContactWithdrawn>): readonly SupportContactEvent[] => {
  if (state.status === 'absent') throw noSuchContact();
  if (state.status === 'withdrawn') return [];
  if (!periodOpen(state.occurred, dayOf(posted))) throw periodClosed();
  return [posted.event];
};

/** One contact, of nobody in particular. */
export const supportContact: Decider<SupportContact, SupportContactEvent> = {
  initial: { status: 'absent' },
  decide: (state, posted) => {
    const { event } = posted;
    switch (event.type) {
      case 'support-contact.recorded.v1':
        return recording(state, { ...posted, event });
      case 'support-contact.corrected.v1':
        return correcting(state, { ...posted, event });
      case 'support-contact.withdrawn.v1':
        return withdrawing(state, { ...posted, event });
    }
  },
  evolve: (_, { id, occurred, event }) => {
    switch (event.type) {
      case 'support-contact.recorded.v1':
      case 'support-contact.corrected.v1':
        return { status: 'recorded', occurred, latest: id, variables: variablesOf(event) };
      case 'support-contact.withdrawn.v1':
        return { status: 'withdrawn' };
    }
  },
};
