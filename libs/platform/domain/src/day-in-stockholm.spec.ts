import fc from 'fast-check';
import { dayInStockholm } from './calendar-date.js';

const inStockholm = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' });
const around = (day: string) =>
  fc.integer({ min: -2 * 3_600_000, max: 4 * 3_600_000 }).map((ms) => new Date(Date.parse(day) + ms));
const instants = fc.oneof(
  fc.date({ noInvalidDate: true, min: new Date('1850-01-01'), max: new Date('2999-12-31') }),
  // Midnight in winter and summer, the changes of the clock, and the days on which local time was given up.
  ...['2026-01-01T00:00Z', '2026-07-01T00:00Z', '2026-03-29T00:00Z', '2026-10-25T00:00Z'].map(around),
  ...['1879-01-01T00:00Z', '1899-12-31T23:00Z', '1900-01-01T23:00Z', '1916-05-14T22:00Z'].map(around),
);

it('is the day that the time zone database has, in whichever order instants are asked for', () => {
  fc.assert(
    fc.property(fc.array(instants, { minLength: 2, maxLength: 50 }), (all) => {
      expect(all.map(dayInStockholm)).toEqual(all.map((instant) => inStockholm.format(instant)));
    }),
    { numRuns: 500 },
  );
});

it('refuses what is no instant', () => {
  expect(() => dayInStockholm(new Date(Number.NaN))).toThrow(RangeError);
});
