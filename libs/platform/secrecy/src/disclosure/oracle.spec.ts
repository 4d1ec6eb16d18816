import fc from 'fast-check';
import type { SubjectAge } from '../claim.js';
import { recipientKinds, type RecipientKind } from './recipient-kind.js';
import { appliesOn } from './row-in-force.js';
import { attempt, bases, claimOf, unitOf } from '../testing/disclosing.js';

// The matrix once more, copied from the specification by hand and not from the data:
// code | first and last day of each wording | senders (R: only with review) | recipients | ages, else grounds | asks for
const matrix = `
consent                           | 2009-06-30..                                     | ss hc police otherR | authority | 18-20 21+     | |
consent-child                     | 2009-06-30..                                     | ss hc police otherR | authority | under-18      | |
no-harm                           | 2009-06-30..                                     | ss hc police | authority |                     | | reason
own-task                          | 2009-06-30..                                     | ss hc police | authority |                     | | reason
technical-processing              | 2023-07-01..                                     | | | | |
duty-report-child                 | 2009-06-30..2025-06-30 2025-07-01..2026-01-14 2026-01-15.. | ss hc police otherR | ss | under-18   | |
duty-child-inquiry                | 2025-07-01..                                     | ss hc police | ss    | under-18                | |
care-support                      | 2009-06-30..2013-06-30 2013-07-01..              | ss hc | ss hc | under-18 | continued-abuse pregnancy compulsory-psychiatric-care |
cannot-consent                    | 2009-06-30..                                     | hc    | ss hc |                                | | reason
prevent-crime-under-21            | 2013-01-01..2025-03-31R 2025-04-01..             | ss    | police secpol customs | under-18 18-20 | |
prevent-serious-crime-next-of-kin | 2021-08-01..2025-03-31 2025-04-01..              | ss hc | police |                               | |
immediate-police-help             | 2009-06-30..2014-12-31 2015-01-01..              | ss    | police | under-18                      | |
crime-against-minor               | 2009-06-30..2025-11-30 2025-12-01..              | ss hc | police prosecutor | under-18           | |
committed-crime                   | 2009-06-30..2025-03-31 2025-04-01..              | ss hc | police prosecutor secpol crime-other |    | |
other-crime                       | 2009-06-30..2025-03-31 2025-04-01..              | police | police prosecutor secpol crime-other |   | |
prevent-or-investigate-crime      | 2025-12-01..                                     | ssR police | authority |                      | |
general-clause                    | 2009-06-30..                                     | police | authority |                          | | reason
feedback-to-reporter              | 2013-01-01..2025-06-30 2025-07-01..2026-01-14 2026-01-15.. | ss | authority | under-18            | |
contact-data-on-request           | 2025-04-01..                                     | | | | |
`;

const words = (text = ''): string[] => text.split(' ').filter(Boolean);
const table = new Map(
  matrix
    .trim()
    .split('\n')
    .map((line) => {
      const [code, days, senders, recipients, ages, grounds, asks] = line.split('|').map((cell) => cell.trim());
      const wordings = words(days).map((wording) => {
        const [from, to] = wording.replace('R', '').split('..');
        return { from: from!, to: to || '9999-12-31', reviewed: wording.endsWith('R') };
      });
      return [
        code!,
        {
          wordings,
          senders: words(senders),
          recipients: words(recipients),
          ages: words(ages),
          grounds: words(grounds),
          asks,
        },
      ];
    }),
);

interface Tried {
  readonly code: string;
  readonly from: RecipientKind;
  readonly to: RecipientKind;
  readonly on: string;
  readonly age: SubjectAge;
  readonly ground?: string;
  readonly reasoned: boolean;
  readonly reviewed: boolean;
  readonly wordingOf: string;
}

const mayBeSent = ({ code, from, to, on, age, ground, reasoned, reviewed, wordingOf }: Tried): boolean => {
  const row = table.get(code)!;
  const wording = row.wordings.find((each) => each.from <= on && on <= each.to);
  const regime = ['ss', 'hc', 'police', 'processor'].includes(from) ? from : 'other';
  const strict = row.senders.includes(`${regime}R`);
  if (!wording || wordingOf < wording.from || wordingOf > wording.to || to === 'processor') return false;
  if (!strict && !row.senders.includes(regime)) return false;
  if (!row.recipients.includes('authority') && !row.recipients.includes(to)) return false;
  if (ground ? !row.grounds.includes(ground) : row.ages.length > 0 && !row.ages.includes(age)) return false;
  return (reasoned || row.asks !== 'reason') && (reviewed || !(strict || wording.reviewed));
};

const days = [
  ...['2009-06-29', '2012-12-31', '2013-06-30', '2014-12-31', '2021-07-31', '2023-06-30', '2025-03-31', '2025-06-30'],
  ...['2009-06-30', '2013-01-01', '2013-07-01', '2015-01-01', '2021-08-01', '2023-07-01', '2025-04-01', '2025-07-01'],
  ...['2025-11-30', '2025-12-01', '2026-01-14', '2026-01-15', '2030-01-01'],
];
const kind = fc.constantFrom(...recipientKinds);
const review = '7d1a3c1e-2f64-4b57-9a3b-6f5b0c1d2e3f';
const anyTry: fc.Arbitrary<Tried> = fc
  .record({
    code: fc.constantFrom(...table.keys()),
    from: fc.oneof(fc.constantFrom<RecipientKind>('ss', 'hc', 'police'), kind),
    to: kind,
    on: fc.constantFrom(...days),
    age: fc.constantFrom<SubjectAge>('under-18', '18-20', '21+', 'unknown'),
    ground: fc.option(fc.constantFrom('continued-abuse', 'pregnancy', 'compulsory-psychiatric-care', 'haste'), {
      nil: undefined,
    }),
    reasoned: fc.boolean(),
    reviewed: fc.boolean(),
    other: fc.option(fc.constantFrom(...days), { nil: undefined, freq: 1 }),
  })
  .map(({ other, ...tried }) => ({ ...tried, wordingOf: other ?? tried.on }));

const isSent = (tried: Tried): boolean => {
  const careful = claimOf({ ...tried, on: tried.wordingOf });
  const isWording = bases.rows.some((row) => row.code === tried.code && appliesOn(tried.wordingOf)(row));
  const basis = isWording ? careful.basis : { ...careful.basis, wordingFrom: tried.wordingOf };
  const { reasoned, reviewed, ...rest } = tried;
  const claim = { ...careful, basis, ...(reasoned ? {} : { reason: undefined }), ...(reviewed ? { review } : {}) };
  const approval = {
    review,
    unit: unitOf(tried.from).id,
    basis: tried.code,
    recipients: [tried.to],
    subjectAge: tried.age,
    eventType: 'letter.sent.v1',
    on: tried.on,
  };
  return attempt({ ...rest, claim, reviews: reviewed ? [approval] : [] }) === 'allowed';
};

it('S24: lets through what the specification’s table allows, and nothing else', () => {
  fc.assert(
    fc.property(anyTry, (tried) => {
      expect(isSent(tried)).toBe(mayBeSent(tried));
    }),
    { numRuns: 5000 },
  );
});

it('the two tables know the same codes, and some of what is tried is allowed', () => {
  expect([...new Set(bases.rows.map(({ code }) => code))].sort()).toEqual([...table.keys()].sort());
  const allowed = fc.sample(anyTry, { numRuns: 100_000, seed: 7 }).filter(mayBeSent);
  expect(new Set(allowed.map(({ code }) => code)).size).toBe(table.size - 2);
});
