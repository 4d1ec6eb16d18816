import type { CalendarDate } from '#platform/domain';
import type { LawVersion } from './law-version.js';
import { socialServicesAct } from './social-services-act.js';

/** The version of a provision on a day, or undefined when the code is not in the table. */
export const lawOn = (code: string, on: CalendarDate): LawVersion | undefined =>
  socialServicesAct.find(
    (version) => version.code === code && (version.validFrom ?? '') <= on && on <= (version.validTo ?? '9999-12-31'),
  );
