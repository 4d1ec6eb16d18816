import fc from 'fast-check';
import { addDays } from '#platform/domain';
import { correctableUntil, periodOpen, quarterOf } from './contact-period.js';

const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days));

it.each([
  ['2026-01-01', '2026-Q1', '2026-04-30'],
  ['2026-06-30', '2026-Q2', '2026-07-30'],
  ['2026-09', '2026-Q3', '2026-10-30'],
  ['2026-12-31', '2026-Q4', '2027-01-30'],
])('%s belongs to %s, which can be corrected until %s', (occurred, quarter, until) => {
  expect(quarterOf(occurred)).toBe(quarter);
  expect(correctableUntil(quarter)).toBe(until);
});

it('once closed, a period stays closed', () => {
  fc.assert(
    fc.property(day, day, fc.nat(400), (occurred, today, later) => {
      expect(!periodOpen(occurred, today) && periodOpen(occurred, addDays(today, later))).toBe(false);
    }),
  );
});

it('is open for all days of one quarter or for none', () => {
  fc.assert(
    fc.property(day, fc.nat(91), day, (one, apart, today) => {
      const other = addDays(one, apart);
      fc.pre(quarterOf(one) === quarterOf(other));
      expect(periodOpen(one, today)).toBe(periodOpen(other, today));
    }),
  );
});

it('every contact can be corrected for at least 30 days, and for less than four months and a day', () => {
  fc.assert(
    fc.property(day, (occurred) => {
      expect(periodOpen(occurred, addDays(occurred, 30))).toBe(true);
      expect(periodOpen(occurred, addDays(occurred, 123))).toBe(false);
    }),
  );
});
