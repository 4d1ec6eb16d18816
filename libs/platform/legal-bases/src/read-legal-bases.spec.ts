import { loadLegalBases } from './load-legal-bases.js';
import { readLegalBases } from './read-legal-bases.js';

const row = {
  code: 'care',
  provision: 'OSL 26:9',
  from: '2010-01-01',
  to: '2019-12-31',
  senders: ['social-services'],
  recipients: ['hc'],
  ages: ['under-18'],
  grounds: ['pregnancy'],
  conditions: [{ code: 'needed', sv: 'behövs', en: 'needed' }],
  flags: [],
};
const later = { ...row, from: '2020-01-01', to: undefined };
const read = (...rows: object[]) =>
  readLegalBases(JSON.parse(JSON.stringify({ version: '2026-01-15', rows })), 'law.json');
const changed = (change: object) => () => read({ ...row, ...change });

it('S24: the matrix is data with a version, and the one that is delivered is sound', async () => {
  const { version, rows } = await loadLegalBases('deploy/law');
  expect(version).toBe('2026-01-15');
  expect(rows).toHaveLength(35);
  expect(rows.every(({ conditions }) => conditions.every(({ sv, en }) => sv !== en))).toBe(true);
});

it('S24: two wordings follow each other; on no day a sender can choose', () => {
  expect(read(row, later).rows).toHaveLength(2);
  expect(() => read(row, { ...later, from: '2019-12-31' })).toThrow(/\/rows\/1: overlaps \/rows\/0/);
  expect(() => read({ ...row, to: undefined }, later)).toThrow(/overlaps/);
  expect(read(row, { ...row, senders: ['health-care'] }).rows).toHaveLength(2);
  expect(read(row, { ...row, code: 'other' }).rows).toHaveLength(2);
});

it.each<[string, object, RegExp]>([
  ['an age that is unknown (S27)', { ages: ['unknown'] }, /\/rows\/0\/ages: /],
  ['a sender that is no regime', { senders: ['school'] }, /\/rows\/0\/senders: /],
  ['a recipient that is nothing in law', { recipients: ['everyone'] }, /\/rows\/0\/recipients: /],
  ['a flag that nobody checks', { flags: [{ flag: 'careful' }] }, /\/rows\/0\/flags\/0\/flag: /],
  ['a flag for a sender that it is not for', { flags: [{ flag: 'inquiry-open', senders: ['police'] }] }, /\/flags/],
  ['no condition', { conditions: [] }, /\/rows\/0\/conditions: /],
  ['a condition without Swedish', { conditions: [{ code: 'needed', en: 'needed' }] }, /\/conditions\/0\/sv: /],
  ['a day that does not exist', { from: '2010-02-30' }, /\/rows\/0\/from: /],
  ['an end before its beginning', { to: '2009-12-31' }, /\/rows\/0\/to: /],
  ['grounds in place of no age', { ages: undefined }, /\/rows\/0\/grounds: /],
  ['words in the provision', { provision: 'OSL 26:9 for Anna' }, /\/rows\/0\/provision: /],
  ['a field that nobody knows', { exception: true }, /\/rows\/0\/exception: /],
])('a table is refused for %s', (_, change, said) => expect(changed(change)).toThrow(said));

it('names the file and every fault at once', () => {
  const wrong = changed({ ages: ['unknown'], from: 'yesterday' });
  expect(wrong).toThrow(/law\.json/);
  expect(wrong).toThrow(/\/rows\/0\/ages[^]*\/rows\/0\/from|\/rows\/0\/from[^]*\/rows\/0\/ages/);
  expect(() => readLegalBases([], 'law.json')).toThrow(/must be an object/);
});
