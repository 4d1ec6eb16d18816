import type { CalendarDate } from '#platform/domain';

/** Secrecy of a report and of the feedback about it, at one of its two ends. */
export interface SecrecyOfReport {
  readonly at: 'social-board' | 'reporter';
  readonly provision: string;
  /** Secret unless it is clear that no harm comes of it. */
  readonly test: 'reverse-harm';
  /** At most so many years. */
  readonly years: number;
  /** First day on which the provision protects such items. */
  readonly from: CalendarDate;
}

export const secrecyOfReports: readonly SecrecyOfReport[] = [
  { at: 'social-board', provision: 'OSL 26:1', test: 'reverse-harm', years: 70, from: '2009-06-30' },
  { at: 'reporter', provision: 'OSL 40:7 g', test: 'reverse-harm', years: 70, from: '2026-01-15' },
];

/** The provisions that a request for the item would be judged by on a day (S6). */
export const secrecyOn = (day: CalendarDate): readonly SecrecyOfReport[] =>
  secrecyOfReports.filter(({ from }) => from <= day);
