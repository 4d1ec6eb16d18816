import type { Unit } from '#platform/domain';
import { entrusted, HUB_TIMER, type Duty } from '#platform/secrecy';
import type { ContactFunctionAnnounced } from './contact-function.events.js';

/** Programs that act for a unit: nobody answers there. */
const systems: readonly string[] = ['case-system', HUB_TIMER];
/** What a unit does for itself alone; who does it is no one else's business. */
const inward: readonly Duty[] = ['legal-review', 'log-review', 'key-keeping'];

/** Whether others can be pointed to it: a function that the configuration knows now, with people in it who answer others (S15). */
export const canBeAsked = ({ functions, secrecyRegime }: Unit, acting: string): boolean =>
  secrecyRegime !== 'technical-operator' &&
  functions.includes(acting) &&
  !systems.includes(acting) &&
  !inward.some((duty) => entrusted(acting, duty));

/** A slug has room for a name; a function that the configuration knows is none (S22). */
export const contactRefusal = (
  { contactFunction }: ContactFunctionAnnounced,
  { unit }: { readonly unit: Unit },
): { readonly code: string; readonly message: string } | undefined => {
  if (!unit.functions.includes(contactFunction))
    return { code: 'unknown-contact-function', message: 'Name a function that your own unit has (S22, S50).' };
  return canBeAsked(unit, contactFunction)
    ? undefined
    : {
        code: 'not-a-contact-function',
        message: 'A system, or a function that works for its own unit alone, is no contact (S15).',
      };
};
