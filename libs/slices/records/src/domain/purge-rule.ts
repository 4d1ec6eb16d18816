import type { CalendarDate } from '#platform/domain';
import { settingOn, type Facts } from '#platform/secrecy';
import type { RecordClass } from './record-classes.js';

export const PURGE_RULES = 'purge.rules';

/**
 * Whether decisions about a class are carried out at all. Strict until question 7 is answered by a policy event: only the
 * short-lived text of consultations, and that too by a decision only.
 */
export const isCarriedOut = (recordClass: RecordClass, facts: Pick<Facts, 'settings'>, on: CalendarDate): boolean =>
  recordClass === 'consultation' || settingOn(facts, PURGE_RULES, on) === 'by-decision-of-archive-authority';
