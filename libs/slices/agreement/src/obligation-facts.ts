import { parseOccurred, type CalendarDate, type Due, type ObligationFact, type Recorded } from '#platform/domain';

export type Owed = Omit<Extract<ObligationFact, { fact: 'owed' }>, 'fact' | 'ledger'>;

export const owed = (ledger: string, what: Owed): ObligationFact => ({ fact: 'owed', ledger, ...what });
export const done = (ledger: string, id: string, on: CalendarDate): ObligationFact => ({
  fact: 'done',
  ledger,
  id,
  on,
});
export const on = (date: CalendarDate): Due => ({ kind: 'date', date });
/** The agreement names no day. */
export const noDayStated: Due = { kind: 'within', occurred: 'XXXX' };

/** The latest day that an event may have occurred; the day of recording when it is undated. */
export const dayAtLatest = ({ occurred, recordedAt }: Recorded<unknown>): CalendarDate =>
  parseOccurred(occurred)?.latest ?? recordedAt.slice(0, 10);

export const noticeDeadline = (ledger: string, day: CalendarDate): ObligationFact =>
  owed(ledger, {
    id: 'notice-deadline',
    kind: 'notice-deadline',
    owner: 'all-parties',
    due: on(day),
    rule: '§ 16',
    titleSv: 'Sista dag för uppsägning, annars förlängs avtalet',
    titleEn: 'Last day for notice of termination, else the agreement is extended',
  });
