import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { identifiersIn } from './identifiers-in.js';
import { sentence } from './testing/numbers.js';

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
const year = fc.integer({ min: 1900, max: 2099 });
const date = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const grouped = (amount: number, space: string): string => String(amount).replace(/\B(?=([0-9]{3})+$)/g, space);

const friends: Readonly<Record<string, fc.Arbitrary<string>>> = {
  'organisation number': fc
    .tuple(fc.constantFrom('16', ''), digits(2), fc.integer({ min: 20, max: 99 }), digits(2), digits(4))
    .filter(([, first]) => !first.startsWith('0'))
    .map(([prefix, first, pair, rest, last]) => `${prefix}${first}${pair}${rest}-${last}`),
  'reference number': fc
    .tuple(fc.constantFrom('', 'SN ', 'HSNNG ', 'dnr '), year, fc.constantFrom('-', '/', ':'), digits(5))
    .map(([register, of, joint, number]) => `${register}${of}${joint}0${number.slice(1)}`),
  'number in a register': fc.tuple(digits(4), digits(2)).map(([number, of]) => `Tjänsteutlåtande ${number}/${of}`),
  date,
  'period of dates': fc
    .tuple(date, date, fc.constantFrom('/', '..', '--', ' - ', ' – '))
    .map(([a, b, joint]) => a + joint + b),
  'date and time': fc.tuple(date, digits(2), digits(2)).map(([day, hour, minute]) => `${day}T${hour}:${minute}:00Z`),
  'date and hour': fc.tuple(date, digits(2)).map(([day, hour]) => `${day}T${hour}`),
  'SFS number': fc.tuple(year, fc.integer({ min: 1, max: 1999 })).map(([of, number]) => `lagen (${of}:${number})`),
  paragraph: fc.tuple(fc.nat(99), fc.nat(999)).map(([chapter, at]) => `${chapter} kap. ${at} §`),
  amount: fc
    .tuple(
      fc.nat(2_000_000_000),
      fc.constantFrom(' ', '\u00a0', '\u202f', '', '.'),
      fc.constantFrom('kr', 'SEK', 'tkr', 'mnkr'),
    )
    .map(([amount, space, currency]) => `${grouped(amount, space)} ${currency}`),
  'currency first': fc.nat(999_999).map((amount) => `SEK ${grouped(amount, ' ')}`),
  UUID: fc.uuid(),
  digest: fc
    .tuple(fc.string(), fc.constantFrom('hex' as const, 'base64url' as const))
    .map(([text, encoding]) => createHash('sha256').update(text).digest(encoding)),
  URL: fc.tuple(year, digits(5)).map(([of, number]) => `https://goteborg.example/${of}/0${number.slice(1)}?page=12#p3`),
  'opening hours': fc.constantFrom('08.30-16.00', 'kl. 09-12 13-17', '08:30–16:00'),
  'code of a municipality': fc.tuple(digits(2), digits(2)).map(([a, b]) => `0${a}0 14${b} 1480`),
};

it.each(Object.entries(friends))('K62: no %s is taken for an identifier', (_, friend) => {
  fc.assert(
    fc.property(friend, sentence, (text, [before, after]) => {
      expect(identifiersIn(`${before}${text}${after}`)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

it.each(['212000-1355', '2020-00268', '2020-00324', 'HSNNG 2020-00044', '2009:400', '2020VFN229', 'A363.187/2020'])(
  'K62: %s is not flagged',
  (text) => {
    expect(identifiersIn(text)).toEqual([]);
  },
);

it('a name in the fediverse, a road of the state and a code of a rule are no addresses', () => {
  expect(identifiersIn('https://social.example/@centrum längs riksväg 40 enligt RFC 822, väg 5')).toEqual([]);
});
