import type { CalendarDate, Due, ObligationKind } from '#platform/domain';
import { dueDates, saturdayRuleFor, type DueDates } from './due-dates.js';
import type { Entry, Ledger, Owed } from './ledger.js';

export type ObligationStatus = 'open' | 'done' | 'overdue' | 'passed' | 'released';

/** An obligation as it stood on a day in Europe/Stockholm. */
export interface ObligationOn extends Omit<Owed, 'due' | 'since'>, DueDates {
  readonly ledger: string;
  readonly id: string;
  readonly status: ObligationStatus;
  /** Done, but after the last day. */
  readonly late: boolean;
  readonly doneOn: CalendarDate | null;
  /** When the latest fact that bears on it was recorded (RFC 3339, UTC). */
  readonly recordedAt: string;
}

/** Days until which something may be done, or on which something happens by itself: nobody is late with them. */
const noDuty: readonly ObligationKind[] = ['withdrawal-deadline', 'notice-deadline', 'end-of-period'];

/** Who owes what by when, as seen on a day: a pure function of the facts. Done before anyone said owed is not shown. */
export const obligationsOn = (ledgerId: string, ledger: Ledger, on: CalendarDate): readonly ObligationOn[] =>
  ledger.obligations.flatMap((entry) => {
    const owed = entry.owed.findLast(saidBy(on));
    return owed ? [seen(ledgerId, ledger, entry, owed, on)] : [];
  });

const saidBy =
  (on: CalendarDate) =>
  ({ since }: { readonly since: CalendarDate | null }): boolean =>
    since === null || since <= on;

const seen = (
  ledgerId: string,
  ledger: Ledger,
  entry: Entry,
  { due, since: _since, ...owed }: Owed,
  on: CalendarDate,
): ObligationOn => {
  const { id, doneOn } = entry;
  const dates = dueDates(due, ledger);
  const done = doneOn !== null && doneOn <= on;
  const released = entry.released !== null && saidBy(on)(entry.released) && isPast(dates.dueBy, entry.released.after);
  const over = isPast(on, dates.dueBy);
  const missed = noDuty.includes(owed.kind) ? 'passed' : 'overdue';
  return {
    ledger: ledgerId,
    id,
    ...owed,
    ...dates,
    status: done ? 'done' : released ? 'released' : over ? missed : 'open',
    late: done && isPast(doneOn, dates.dueBy),
    doneOn: done ? doneOn : null,
    recordedAt: lastBearing(ledger, entry, due, released),
  };
};

/** True when one day is known to lie after another; an unknown day never is. */
const isPast = (day: CalendarDate | null, other: CalendarDate | null): boolean =>
  day !== null && other !== null && day > other;

const lastBearing = (ledger: Ledger, { recordedAt, released }: Entry, due: Due, isReleased: boolean): string => {
  const saturday = due.kind === 'first-weekday-of-january' ? saturdayRuleFor(ledger, due.year)?.recordedAt : undefined;
  const bearing = [recordedAt, saturday ?? '', isReleased && released ? released.recordedAt : ''];
  return bearing.reduce((latest, at) => (at > latest ? at : latest));
};
