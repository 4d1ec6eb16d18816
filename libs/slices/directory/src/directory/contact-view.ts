import type { CalendarDate, Theme, Unit } from '#platform/domain';
import type { ContactChannel } from '../domain/contact-function.events.js';
import { contactFunctionsOn, type ContactFunctions } from '../domain/contact-functions.js';
import { canBeAsked } from '../domain/whom-to-ask.js';

/** A function at a unit that one can turn to: never a person. */
export interface ContactView {
  readonly unit: string;
  readonly unitName: string;
  readonly party: string;
  readonly contactFunction: string;
  readonly themes: readonly Theme[];
  /** `hub`: with an event to the unit, sealed to its keys. */
  readonly channels: readonly ContactChannel[];
  /** First day on which this has applied. */
  readonly from: CalendarDate;
}

/** Those of one unit on a day. What the configuration has dropped since is gone here too, whatever was announced. */
export const contactsOf = (unit: Unit, said: ContactFunctions, on: CalendarDate): readonly ContactView[] =>
  contactFunctionsOn(said, on)
    .filter(({ contactFunction }) => canBeAsked(unit, contactFunction))
    .map(({ contactFunction, themes, channels, from }) => ({
      ...{ unit: unit.id, unitName: unit.name, party: unit.party },
      ...{ contactFunction, themes, channels, from },
    }));
