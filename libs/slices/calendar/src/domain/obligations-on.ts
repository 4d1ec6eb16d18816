import type { CalendarDate } from '#platform/domain';
import { dueDates, saturdayRuleFor, type DueDates } from './due-dates.js';
import type { Entry, Ledger, Owed, Release } from './ledger.js';

export type ObligationStatus = 'open' | 'done' | 'overdue' | 'released';

/** An obligation as it stood on a day in Europe/Stockholm. */
export interface ObligationOn extends Omit<Owed, 'due'>, DueDates {
  readonly ledger: string;
  readonly id: string;
  readonly status: ObligationStatus;
  /** Done, but after the last day. */
  readonly late: boolean;
  readonly doneOn: CalendarDate | null;
  /** When the latest fact that bears on it was recorded (RFC 3339, UTC). */
  readonly recordedAt: string;
}

/** Who owes what by when, as seen on a day: a pure function of the facts. Done before anyone said owed is not shown. */
export const obligationsOn = (ledgerId: string, ledger: Ledger, on: CalendarDate): readonly ObligationOn[] =>
  ledger.obligations.flatMap((entry) => (entry.owed ? [seen(ledgerId, ledger, entry, entry.owed, on)] : []));

const seen = (
  ledgerId: string,
  ledger: Ledger,
  { id, doneOn, recordedAt }: Entry,
  { due, ...owed }: Owed,
  on: CalendarDate,
): ObligationOn => {
  const dates = dueDates(due, ledger);
  const done = doneOn !== null && doneOn <= on;
  const release = ledger.releases.find((of) => releases(of, owed.owner, dates));
  const bearing = [
    recordedAt,
    release?.recordedAt,
    due.kind === 'first-weekday-of-january' ? saturdayRuleFor(ledger, due.year)?.recordedAt : undefined,
  ];
  return {
    ledger: ledgerId,
    id,
    ...owed,
    ...dates,
    status: done ? 'done' : release ? 'released' : isPast(dates, on) ? 'overdue' : 'open',
    late: done && isPast(dates, doneOn),
    doneOn: done ? doneOn : null,
    recordedAt: bearing.reduce<string>((latest, at) => (at && at > latest ? at : latest), recordedAt),
  };
};

const isPast = ({ dueBy }: DueDates, day: CalendarDate): boolean => dueBy !== null && day > dueBy;

/** A party that left is released with its boards from what falls due later; one that ended releases everyone. */
const releases = ({ owner, after }: Release, ower: string, { dueBy }: DueDates): boolean =>
  dueBy !== null && dueBy > after && (owner === '*' || ower === owner || ower.startsWith(`${owner}/`));
