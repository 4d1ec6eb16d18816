import { addDays } from '#platform/domain';
import { laws, lawOn } from './law.js';

it.each([
  ['2012-12-31', undefined],
  ['2025-06-30', 'SoL (2001:453) 11:1 a'],
  ['2025-07-01', 'SoL (2025:400) 20:2'],
  ['2026-01-14', 'SoL (2025:400) 20:2'],
  ['2026-01-15', 'SoL (2025:400) 20:2'],
])('S31: on %s the assessment rests on %s', (day, provision) => {
  expect(lawOn(day)?.assessment.provision).toBe(provision);
});

it.each([
  ['2025-06-30', undefined],
  ['2025-07-01', undefined],
  ['2026-01-14', undefined],
  ['2026-01-15', 7],
])('S31: a report that arrived on %s is answered within %s days of the decision', (day, days) => {
  expect(lawOn(day)?.feedback.days).toBe(days);
});

it('S31: each version begins on the day after the one before it has ended, and the last is in force', () => {
  expect(laws.map(({ to }) => to && addDays(to, 1))).toEqual([...laws.slice(1).map(({ from }) => from), undefined]);
});
