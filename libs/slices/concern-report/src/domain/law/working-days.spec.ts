import { easterSunday, isWorkingDay, workingDayUpTo } from './working-days.js';

it.each([
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2026, '2026-04-05'],
  [2027, '2027-03-28'],
  [2038, '2038-04-25'],
])('Easter Sunday of %i is %s', (year, day) => expect(easterSunday(year)).toBe(day));

it.each([
  ['2026-01-06', 'Epiphany'],
  ['2026-04-03', 'Good Friday'],
  ['2026-04-06', 'Easter Monday'],
  ['2026-05-01', 'the first of May'],
  ['2026-05-14', 'Ascension Day'],
  ['2025-06-06', 'the national day'],
  ['2026-06-19', 'Midsummer Eve'],
  ['2025-12-24', 'Christmas Eve'],
  ['2025-12-31', "New Year's Eve"],
  ['2026-02-07', 'a Saturday'],
  ['2026-02-08', 'a Sunday'],
])('%s, %s, is no working day', (day) => expect(isWorkingDay(day)).toBe(false));

it.each(['2026-01-05', '2026-04-02', '2026-06-18', '2026-06-26', '2025-12-23', '2025-12-29'])(
  '%s is a working day',
  (day) => expect(isWorkingDay(day)).toBe(true),
);

it('the last working day up to the end of a long Easter is Maundy Thursday', () => {
  expect(workingDayUpTo('2026-04-06')).toBe('2026-04-02');
  expect(workingDayUpTo('2026-04-07')).toBe('2026-04-07');
});
