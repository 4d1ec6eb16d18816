import { dayInStockholm, isCalendarDate, Rejection, type CalendarDate, type Posted } from '#platform/domain';

/** What a unit is told that has no part in the report, and what it would be told if there were none. */
export const noSuchReport = (): Rejection =>
  new Rejection('no-such-concern-report', 'This unit neither made nor got a concern report with this id (S8).');

/** Recorded otherwise, or too late for it. */
export const stepTaken = (message: string): Rejection => new Rejection('concern-report-step-taken', message);

/** A step before it is not recorded. */
export const stepMissing = (message: string): Rejection => new Rejection('concern-report-step-missing', message);

/**
 * The day on which a step was taken.
 * @param notBefore days of the steps that it follows from
 */
export const dayOf = (
  { occurred, recordedAt }: Posted<unknown>,
  ...notBefore: readonly (CalendarDate | null)[]
): CalendarDate => {
  if (!isCalendarDate(occurred))
    throw new Rejection('day-required', 'Time limits count in days (S31): give `occurred` as YYYY-MM-DD.');
  if (occurred > dayInStockholm(new Date(recordedAt)) || notBefore.some((day) => day !== null && occurred < day))
    throw new Rejection(
      'day-not-possible',
      'The day is yet to come, or before a step that this one follows from (S31).',
    );
  return occurred;
};

/** A report goes on the duty to report, feedback on the right to give it, and neither on any other ground (S32, S36). */
export const onTheGround = (code: string, { basis }: { readonly basis: { readonly code: string } }): void => {
  if (basis.code !== code)
    throw new Rejection('basis-does-not-fit', `This disclosure rests on ${code} and on nothing else (S24, S25).`);
};
