import { Rejection, sameFacts, type CalendarDate, type Decider } from '#platform/domain';
import type {
  ContactFunctionAnnounced,
  ContactFunctionEnded,
  ContactFunctionEvent,
} from './contact-function.events.js';

/** What one unit has said of its contact functions, in the order it was recorded. */
export type ContactFunctions = readonly ContactFunctionEvent[];

/** What holds of a function on a day: of what began by then, the latest; of the same day, what was recorded last. */
const standing = (
  said: ContactFunctions,
  contactFunction: string,
  on: CalendarDate,
): ContactFunctionEvent | undefined =>
  said
    .filter((each) => each.contactFunction === contactFunction && each.from <= on)
    .reduce<ContactFunctionEvent | undefined>(
      (latest, each) => (latest && latest.from > each.from ? latest : each),
      undefined,
    );

/** The functions that others can turn to on a day, by name. */
export const contactFunctionsOn = (said: ContactFunctions, on: CalendarDate): readonly ContactFunctionAnnounced[] =>
  [...new Set(said.map(({ contactFunction }) => contactFunction))]
    .sort()
    .map((each) => standing(said, each, on))
    .filter((each) => each?.type === 'contact-function.announced.v1');

const announce = (said: ContactFunctions, event: ContactFunctionAnnounced): readonly ContactFunctionEvent[] => {
  const holds = standing(said, event.contactFunction, event.from);
  return holds && sameFacts({ ...holds, from: event.from }, event) ? [] : [event];
};

const end = (said: ContactFunctions, event: ContactFunctionEnded): readonly ContactFunctionEvent[] => {
  const holds = standing(said, event.contactFunction, event.from);
  if (!holds)
    throw new Rejection('contact-function-not-announced', 'The function has not been announced for that day (S50).');
  return holds.type === 'contact-function.ended.v1' ? [] : [event];
};

export const contactFunctions: Decider<ContactFunctions, ContactFunctionEvent> = {
  initial: [],
  decide: (said, { event }) => {
    switch (event.type) {
      case 'contact-function.announced.v1':
        return announce(said, event);
      case 'contact-function.ended.v1':
        return end(said, event);
    }
  },
  evolve: (said, { event }) => [...said, event],
};
