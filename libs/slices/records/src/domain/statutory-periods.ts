import type { CalendarDate, Unit } from '#platform/domain';

/** A period that the law sets for the unit's own person files. Shown, never carried out: the hub holds no such file (S63). */
export interface StatutoryPeriod {
  readonly code: string;
  readonly provision: string;
  readonly years?: number;
  /** Or not before the person has reached this age. */
  readonly notBeforeAge?: number;
  readonly from: CalendarDate;
  readonly to?: CalendarDate;
}

/** Wordings in force up to 2026-01-15. To be verified by a lawyer: which municipalities are exempt from purging (SoL 16:4). */
const socialServices: readonly StatutoryPeriod[] = [
  { code: 'after-last-note', provision: 'SoL (2001:453) 12:1', years: 5, from: '2002-01-01', to: '2025-06-30' },
  { code: 'after-last-note', provision: 'SoL (2025:400) 16:1', years: 5, from: '2025-07-01' },
  { code: 'no-inquiry-opened', provision: 'SoL (2025:400) 16:1', years: 5, from: '2025-07-01' },
  { code: 'child-protection-inquiry', provision: 'SoL (2025:400) 16:2 a', notBeforeAge: 30, from: '2026-01-15' },
];

export const statutoryPeriodsOn = (
  secrecyRegime: Unit['secrecyRegime'],
  on: CalendarDate,
): readonly StatutoryPeriod[] =>
  secrecyRegime === 'social-services'
    ? socialServices.filter(({ from, to }) => from <= on && (to === undefined || on <= to))
    : [];
