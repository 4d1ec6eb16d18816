import { difference, fraction, fractionFrom, isMore, sum, writtenFraction } from './fraction.js';

it.each([
  ['1/12', '1/12'],
  ['2/24', '1/12'],
  ['0.25', '1/4'],
  [0.1, '1/10'],
  [1, '1'],
  ['3', '3'],
  ['0', '0'],
  [1e-7, '1/10000000'],
  ['1.5E-3', '3/2000'],
  [1e21, '1000000000000000000000'],
])('reads %p as %s, exactly', (written, read) => expect(writtenFraction(fractionFrom(written)!)).toBe(read));

it.each(['1/0', '-1', '1/-2', '', 'one', '1e', '1e-1000', -1, NaN, Infinity, null, {}, ['1'], '1'.repeat(41)])(
  'reads no fraction from %p',
  (written) => expect(fractionFrom(written)).toBeUndefined(),
);

it('three tenths are three tenths, and not a little more', () => {
  const three = sum(fraction(1n, 10n), fraction(2n, 10n));
  expect(isMore(three, fraction(3n, 10n))).toBe(false);
  expect(writtenFraction(difference(three, fraction(1n, 10n)))).toBe('1/5');
});

it('reads what it writes, however many fractions were added up', () => {
  const many = Array.from({ length: 900 }, (_, nr) => fraction(1n, BigInt(nr + 1_000_001))).reduce(sum);
  const written = writtenFraction(many);
  expect(written.length).toBeGreaterThan(4_000);
  expect(fractionFrom(written, Infinity)).toEqual(many);
  expect(fractionFrom(written)).toBeUndefined();
});
