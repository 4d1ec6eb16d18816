import { bandIsBelow, parseOccurred } from '#platform/domain';
import { settingOn, type Facts } from '#platform/secrecy';
import type { ContactVariables } from './support-contact.events.js';

/** Has the board decided that identifying data are not documented for this measure (SoL 14:5)? `yes` or `no`. */
export const DECISION = 'anonymous-contact.decision';
/** Below 15 years: `advice-only`, or `measure-with-guardian-consent` (SoL 21:2). */
export const UNDER_15 = 'anonymous-contact.under-15';

export type MeasureRefused = { readonly code: string; readonly message: string } | undefined;

/**
 * Why a contact cannot be registered as a measure, only as advice (S41, S43). What the board decides counts from its
 * day: a contact before it stays advice.
 */
export const measureRefused = (
  { kind, ageBand, guardianConsent }: Pick<ContactVariables, 'kind' | 'ageBand' | 'guardianConsent'>,
  facts: Pick<Facts, 'settings'>,
  occurred: string,
): MeasureRefused => {
  const day = parseOccurred(occurred)?.earliest;
  if (kind === 'advice-only' || !day) return undefined;
  if (settingOn(facts, DECISION, day) !== 'yes')
    return {
      code: 'anonymous-contact-not-decided',
      message: `No decision under SoL 14:5 applies on that day (setting ${DECISION}): the contact is advice-only.`,
    };
  if (!bandIsBelow(ageBand, 15)) return undefined;
  if (guardianConsent !== 'yes')
    return {
      code: 'guardian-consent-missing',
      message: 'Below 15 years a contact is advice-only unless a guardian consents (SoL 21:2, S43).',
    };
  if (settingOn(facts, UNDER_15, day) === 'measure-with-guardian-consent') return undefined;
  return {
    code: 'under-15-advice-only',
    message: `Below 15 years contacts are advice-only until decided otherwise (setting ${UNDER_15}).`,
  };
};
