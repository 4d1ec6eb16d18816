import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { Disclosure, provisionPattern } from './disclosure.js';

const claim = {
  basis: { code: 'care-support', provision: 'OSL 26:9', wordingFrom: '2013-07-01' },
  subjectAge: 'under-18',
  condition: 'needed-for-care-or-support',
};
const faults = (value: unknown): string[] =>
  validateSync(plainToInstance(Disclosure, value), { whitelist: true, forbidNonWhitelisted: true }).map(
    ({ property }) => property,
  );

it('a disclosure is codes, a provision and days', () => {
  expect(faults(claim)).toEqual([]);
  const reason = 'A'.repeat(43);
  expect(faults({ ...claim, ground: 'pregnancy', reason, review: '0b6f0c9e-6c1e-4a55-9a0e-3f6f1f2b7a10' })).toEqual([]);
});

it('S24: nothing of the row that was used may be left out', () => {
  const { basis: _basis, ...without } = claim;
  expect(faults(without)).toEqual(['basis']);
  expect(faults({ ...claim, basis: { ...claim.basis, wordingFrom: undefined } })).toEqual(['basis']);
  expect(faults({ ...claim, basis: 'care-support' })).toEqual(['basis']);
});

it('S27: an age is one of four statements, never a date of birth', () => {
  expect(faults({ ...claim, subjectAge: '2010-04-01' })).toEqual(['subjectAge']);
  expect(faults({ ...claim, subjectAge: 17 })).toEqual(['subjectAge']);
});

it('a reason is a commitment, never a text', () => {
  expect(faults({ ...claim, reason: 'because she asked' })).toEqual(['reason']);
});

it.each([
  'OSL 10:1, 12:2',
  'OSL 10:18 c',
  'OSL 10:28, SoL (2025:400) 19:1 (SFS 2025:1501)',
  'OSL 10:28, Lag (2025:170) 4',
  'OSL 26:9 a, SoL (2001:453) 14:1 b',
])('%s is a provision', (text) => expect(provisionPattern.test(text)).toBe(true));

it.each([
  'Anna Andersson',
  'OSL 10:27 about Anna',
  'OSL 10:27\nAnna',
  'OSL 20100401-1234',
  'OSL',
  '',
  `OSL 10:27${', 10:27'.repeat(4)}`,
])('%j is not a provision', (text) => expect(provisionPattern.test(text)).toBe(false));
