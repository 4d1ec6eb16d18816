import type { CalendarDate } from '#platform/domain';

/** The time limits of a concern report in one version of the law (docs/concern-report.md). */
export interface ConcernReportLaw {
  /** First and last day on which it is in force. */
  readonly from: CalendarDate;
  readonly to?: CalendarDate;
  readonly protection: { readonly provision: string };
  readonly assessment: { readonly days: number; readonly provision: string };
  /** Days from the decision; left out where the law sets no limit. */
  readonly feedback: { readonly days?: number; readonly provision: string };
  readonly inquiry: { readonly months: number; readonly provision: string };
}

const present = {
  protection: { provision: 'SoL (2025:400) 20:1' },
  assessment: { days: 14, provision: 'SoL (2025:400) 20:2' },
  feedback: { provision: 'SoL (2025:400) 19:6' },
  inquiry: { months: 4, provision: 'SoL (2025:400) 20:3' },
} as const;

export const laws: readonly ConcernReportLaw[] = [
  {
    from: '2013-01-01',
    to: '2025-06-30',
    protection: { provision: 'SoL (2001:453) 11:1 a' },
    assessment: { days: 14, provision: 'SoL (2001:453) 11:1 a' },
    feedback: { provision: 'SoL (2001:453) 14:1 b' },
    inquiry: { months: 4, provision: 'SoL (2001:453) 11:2' },
  },
  { from: '2025-07-01', to: '2026-01-14', ...present },
  { from: '2026-01-15', ...present, feedback: { days: 7, provision: 'SoL (2025:400) 19:6 (SFS 2025:1501)' } },
];

/** The version in force on a day; undefined before the first one that is encoded. */
export const lawOn = (day: CalendarDate): ConcernReportLaw | undefined =>
  laws.find(({ from, to }) => from <= day && (to === undefined || day <= to));
