import { jest } from '@jest/globals';
import fc from 'fast-check';
import { emailAddressPatterns } from './email-addresses.js';
import { identifiersIn } from './identifiers-in.js';
import { opaquePatterns } from './opaque.js';
import { personalNumberPatterns } from './personal-numbers.js';
import { phoneNumberPatterns } from './phone-numbers.js';
import { placePatterns } from './places.js';
import { reserveNumberPatterns } from './reserve-numbers.js';

const all: readonly RegExp[] = [
  ...emailAddressPatterns,
  ...opaquePatterns,
  ...personalNumberPatterns,
  ...phoneNumberPatterns,
  ...placePatterns,
  ...reserveNumberPatterns,
];

it.each(all.map(({ source }) => source))('%s repeats nothing without a bound', (source) => {
  const plain = source.replace(/\\./g, '').replace(/\[[^\]]*\]/g, 'x');
  expect(plain).not.toMatch(/[*+]|\{\d+,\}/);
});

it('a long hostile text is asked no more often than it has characters', () => {
  const pieces = [
    '9',
    '900101',
    '-',
    ' ',
    '0',
    '1 ',
    'a',
    '@',
    'a.',
    '+46',
    'gatan ',
    'ABC',
    '%',
    '\u200b',
    '９',
    'é',
    '/',
  ];
  const exec = jest.spyOn(RegExp.prototype, 'exec');
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 3 }), (piece) => {
      const text = piece.join('').repeat(3000);
      exec.mockClear();
      identifiersIn(text);
      expect(exec.mock.calls.length).toBeLessThan(20 * text.length + 100);
    }),
    { numRuns: 60 },
  );
  exec.mockRestore();
});

it('any text at all is read, and each offset lies in it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom('', '900101-9803', '%4'),
      (text, more) => {
        const whole = text + more;
        for (const { offset } of identifiersIn(whole)) expect(whole[offset]).toBeDefined();
        expect(identifiersIn(`${text} ; ${more}`).length).toBeGreaterThanOrEqual(more.length > 3 ? 1 : 0);
      },
    ),
  );
});
