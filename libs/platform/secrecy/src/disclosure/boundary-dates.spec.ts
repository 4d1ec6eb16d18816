import { attempt, claimOf, said, type Attempt } from '../testing/disclosing.js';

type Wording = [code: string, from: Attempt['from'], to: Attempt['to'], last: string, first: string];

/** The last day of a wording, and the first of the next. */
const changes: readonly Wording[] = [
  ['committed-crime', 'ss', 'police', '2025-03-31', '2025-04-01'],
  ['committed-crime', 'hc', 'prosecutor', '2025-03-31', '2025-04-01'],
  ['prevent-serious-crime-next-of-kin', 'hc', 'police', '2025-03-31', '2025-04-01'],
  ['other-crime', 'police', 'prosecutor', '2025-03-31', '2025-04-01'],
  ['duty-report-child', 'police', 'ss', '2025-06-30', '2025-07-01'],
  ['feedback-to-reporter', 'ss', 'school', '2025-06-30', '2025-07-01'],
  ['crime-against-minor', 'ss', 'police', '2025-11-30', '2025-12-01'],
  ['duty-report-child', 'hc', 'ss', '2026-01-14', '2026-01-15'],
  ['feedback-to-reporter', 'ss', 'hc', '2026-01-14', '2026-01-15'],
];

it.each(changes)('S26: %s from %s to %s is one wording on %s and another on %s', (code, from, to, last, first) => {
  const before: Attempt = { code, from, to, on: last };
  const after: Attempt = { code, from, to, on: first };
  expect(claimOf(before).basis).not.toEqual(claimOf(after).basis);
  expect([attempt(before), attempt(after)]).toEqual(['allowed', 'allowed']);
  expect(attempt({ ...after, claim: { basis: claimOf(before).basis } })).toBe('wrong-wording');
  expect(attempt({ ...before, claim: { basis: claimOf(after).basis } })).toBe('wrong-wording');
});

it('S26: the day of disclosure decides, and the refusal names it and the wording that applies', () => {
  const old: Attempt = { code: 'crime-against-minor', from: 'ss', to: 'police', on: '2025-11-30' };
  const { message } = said({ ...old, on: '2025-12-01', claim: { basis: claimOf(old).basis } });
  expect(message).toContain('OSL 10:21 (SFS 2025:965) in the wording from 2025-12-01');
});

it.each<[string, Attempt['from'], Attempt['to'], string]>([
  ['duty-child-inquiry', 'hc', 'ss', '2025-07-01'],
  ['prevent-or-investigate-crime', 'police', 'authority', '2025-12-01'],
])('S26: %s does not exist before its first day', (code, from, to, first) => {
  const dayBefore = { '2025-07-01': '2025-06-30', '2025-12-01': '2025-11-30' }[first]!;
  expect(attempt({ code, from, to, on: first })).toBe('allowed');
  expect(attempt({ code, from, to, on: dayBefore })).toBe('no-legal-basis');
});

it('S26: until 2025-03-31 prevent-crime-under-21 needs a legal review, from 2025-04-01 it does not', () => {
  const tried: Attempt = { code: 'prevent-crime-under-21', from: 'ss', to: 'police', on: '2025-03-31' };
  expect(attempt(tried)).toBe('legal-review-needed');
  expect(attempt({ ...tried, on: '2025-04-01' })).toBe('allowed');
});

it('S24: code, provision and wording must all be those of the row', () => {
  const tried: Attempt = { code: 'own-task', from: 'ss', to: 'hc', on: '2026-02-02' };
  const { basis } = claimOf(tried);
  expect(attempt(tried)).toBe('allowed');
  expect(attempt({ ...tried, claim: { basis: { ...basis, provision: 'OSL 10:27' } } })).toBe('wrong-wording');
  expect(attempt({ ...tried, claim: { basis: { ...basis, wordingFrom: '2009-07-01' } } })).toBe('wrong-wording');
});
