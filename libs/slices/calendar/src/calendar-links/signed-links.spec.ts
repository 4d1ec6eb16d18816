import fc from 'fast-check';
import { expires, isValidOn } from '../domain/calendar-link.js';
import { CalendarLinkSecret } from './calendar-link-secret.js';
import { sign, verified } from './signed-links.js';

const secret = new CalendarLinkSecret('a secret of tests, long enough to sign');
const link = { collaboration: 'here', unit: 'west-board', issued: '2021-01-31' };

it('gives back what was signed', () => {
  expect(verified(sign(link, secret), secret)).toEqual(link);
});

it('works for thirteen months and not a day longer, nor before it was issued', () => {
  expect(expires(link)).toBe('2022-02-28');
  expect(['2021-01-30', '2021-01-31', '2022-02-28', '2022-03-01'].map((day) => isValidOn(link, day))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

it('does not open with another secret', () => {
  expect(verified(sign(link, new CalendarLinkSecret('another secret of tests, just as long')), secret)).toBeUndefined();
});

it('does not open when any character is changed, added or taken away', () => {
  const token = sign(link, secret);
  const character = fc.constantFrom(...'ABCxyz019-_.=+/ ');
  fc.assert(
    fc.property(fc.nat(token.length), character, fc.boolean(), (place, sign, insert) => {
      const changed = token.slice(0, place) + sign + token.slice(insert ? place : place + 1);
      expect(verified(changed, secret)).toEqual(changed === token ? link : undefined);
    }),
    { numRuns: 500 },
  );
});

it('needs a secret that cannot be guessed', () => {
  expect(() => new CalendarLinkSecret('short')).toThrow('32 bytes');
});
