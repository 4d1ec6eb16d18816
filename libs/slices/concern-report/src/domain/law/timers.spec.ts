import fc from 'fast-check';
import { addDays, type CalendarDate } from '#platform/domain';
import type { ReportFacts } from '../concern-report.state.js';
import { timerOf } from './timers.js';
import { isWorkingDay } from './working-days.js';

const facts = (over: Partial<ReportFacts> = {}): ReportFacts => ({
  reporter: 'school',
  board: 'board',
  way: 'sdk',
  ciphertext: null,
  filedOn: '2026-02-01',
  arrivedOn: '2026-02-01',
  acknowledged: true,
  protection: null,
  assessmentUntil: null,
  decision: null,
  requestedOn: null,
  given: null,
  withheld: null,
  inquiryUntil: null,
  concludedOn: null,
  ...over,
});
const opened = (on: CalendarDate) => ({ on, outcome: 'opened' as const });

describe('S31: the assessment', () => {
  it.each([
    ['2025-06-30', '2025-07-14', 'SoL (2001:453) 11:1 a'],
    ['2025-07-01', '2025-07-15', 'SoL (2025:400) 20:2'],
    ['2026-01-14', '2026-01-28', 'SoL (2025:400) 20:2'],
    ['2026-10-20', '2026-11-03', 'SoL (2025:400) 20:2'],
    ['2026-03-20', '2026-04-03', 'SoL (2025:400) 20:2'],
  ])('of a report that arrived on %s, day 0, is decided by %s (%s)', (arrivedOn, due, provision) => {
    expect(timerOf(facts({ arrivedOn }), 'assessment')).toMatchObject({ due, provision, doneOn: null });
  });

  it('that ends on Good Friday does not move, and the warning comes on a working day before it', () => {
    expect(timerOf(facts({ arrivedOn: '2026-03-20' }), 'assessment')).toMatchObject({
      due: '2026-04-03',
      warnOn: '2026-03-31',
    });
  });

  it('has no limit before anyone knows when the report arrived', () => {
    expect(timerOf(facts({ arrivedOn: null }), 'assessment')).toBeUndefined();
  });
});

it('S31: the need of immediate protection is due on the day of arrival, a Sunday too', () => {
  expect(timerOf(facts({ arrivedOn: '2026-02-08' }), 'protection-assessment')).toMatchObject({
    due: '2026-02-08',
    warnOn: '2026-02-08',
  });
});

describe('S31: feedback', () => {
  const asked = (over: Partial<ReportFacts>) =>
    timerOf(facts({ requestedOn: '2026-02-02', decision: opened('2026-02-10'), ...over }), 'feedback');

  it('is due one week from the decision', () => expect(asked({})).toMatchObject({ due: '2026-02-17' }));

  it('is due at once where the request comes after the decision', () => {
    expect(asked({ requestedOn: '2026-02-11' })).toMatchObject({ due: '2026-02-11', warnOn: '2026-02-11' });
  });

  it('is due at once where an inquiry is ongoing already', () => {
    expect(asked({ decision: { on: '2026-02-10', outcome: 'already-ongoing' } })).toMatchObject({ due: '2026-02-10' });
  });

  it.each(['2025-06-30', '2026-01-14'])('has no limit for a report that arrived on %s', (arrivedOn) => {
    expect(asked({ arrivedOn })).toBeUndefined();
  });

  it('has one for a report that arrived on 2026-01-15', () => {
    expect(asked({ arrivedOn: '2026-01-15' })).toMatchObject({ due: '2026-02-17' });
  });

  it('is owed to nobody who has not asked', () => expect(asked({ requestedOn: null })).toBeUndefined());

  it('S32: is done with when it is withheld', () => {
    expect(asked({ withheld: { on: '2026-02-12', reason: 'unsuitable' } })).toMatchObject({ doneOn: '2026-02-12' });
  });
});

/** Four months by counting month by month on a calendar leaf, without the kernel's arithmetic. */
const fourMonthsLater = (day: CalendarDate): CalendarDate => {
  let [year, month] = day.split('-').map(Number) as [number, number];
  for (let step = 0; step < 4; step += 1) [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  const date = Math.min(Number(day.slice(8)), lengths[month - 1]!);
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
};
const days = fc.integer({ min: 0, max: 36_500 }).map((count) => addDays('2013-01-01', count));

describe('S31: the inquiry', () => {
  it.each([
    ['2025-10-31', '2026-02-28'],
    ['2027-10-31', '2028-02-29'],
    ['2026-05-31', '2026-09-30'],
    ['2026-02-28', '2026-06-28'],
  ])('opened on %s is concluded by %s', (on, due) => {
    expect(timerOf(facts({ decision: opened(on) }), 'inquiry')).toMatchObject({ due });
  });

  it('takes four calendar months, to the last day of a shorter month', () => {
    fc.assert(
      fc.property(days, (on) => {
        expect(timerOf(facts({ arrivedOn: on, decision: opened(on) }), 'inquiry')?.due).toBe(fourMonthsLater(on));
      }),
    );
  });

  it.each(['not-opened', 'already-ongoing'] as const)('has no limit here when it was %s', (outcome) => {
    expect(timerOf(facts({ decision: { on: '2026-02-10', outcome } }), 'inquiry')).toBeUndefined();
  });
});

it('S31: whenever a report arrives, the warning is given on a working day before the limit, or at once', () => {
  fc.assert(
    fc.property(days, fc.constantFrom('assessment' as const, 'inquiry' as const), (on, kind) => {
      const timer = timerOf(facts({ arrivedOn: on, decision: opened(on) }), kind)!;
      expect(timer.warnOn < timer.due && timer.warnOn >= on).toBe(true);
      expect(isWorkingDay(timer.warnOn) || timer.warnOn === on).toBe(true);
    }),
  );
});
