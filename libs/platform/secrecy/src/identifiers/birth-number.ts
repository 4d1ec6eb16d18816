import { isCalendarDate } from '#platform/domain';

/** Luhn (mod 10, weights 2, 1, 2, 1 …) over `YYMMDDNNNC`. */
export const checkDigitHolds = (tenDigits: string): boolean =>
  [...tenDigits].reduce((sum, digit, index) => {
    const weighed = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return sum + (weighed > 9 ? weighed - 9 : weighed);
  }, 0) %
    10 ===
  0;

/** What the six digits of a birth date begin: a coordination number has the day + 60. */
export const bornAs = (century: string, sixDigits: string): 'personal-number' | 'coordination-number' | undefined => {
  const day = Number(sixDigits.slice(4));
  const real = String(day > 60 ? day - 60 : day).padStart(2, '0');
  // Without a century the leap years of the 21st are those of the 20th, but for 1900.
  if (!isCalendarDate(`${century || '20'}${sixDigits.slice(0, 2)}-${sixDigits.slice(2, 4)}-${real}`)) return undefined;
  return day > 60 ? 'coordination-number' : 'personal-number';
};
