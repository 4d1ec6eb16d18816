import { parseOccurred } from './occurred.js';

it.each([
  ['2020-05-11', 'day', '2020-05-11', '2020-05-11'],
  ['2019-12', 'month', '2019-12-01', '2019-12-31'],
  ['2018-21', 'season', '2018-03-01', '2018-05-31'],
  ['2019-23', 'season', '2019-09-01', '2019-11-30'],
  ['2020', 'year', '2020-01-01', '2020-12-31'],
  ['2020-01-01/2023-12-31', 'interval', '2020-01-01', '2023-12-31'],
  ['[2020-05-19..2020-10-20]', 'bounded', '2020-05-19', '2020-10-20'],
  ['XXXX-04-30', 'none', null, null],
])('%s is known to the %s', (edtf, precision, earliest, latest) => {
  expect(parseOccurred(edtf)).toEqual({ precision, earliest, latest });
});

it.each(['2021-02-29', '2020-13', '20', '', 'May 2020', '2021/2020', '2020-00', '2020-25'])('%s is no date', (edtf) => {
  expect(parseOccurred(edtf)).toBeUndefined();
});

it('takes only years that dates can be counted from and that a calendar file can hold', () => {
  for (const edtf of ['1000', '2999', '2999-12', '2999-24', '2999-12-31', '1000-01-01']) {
    const { earliest, latest } = parseOccurred(edtf)!;
    expect([earliest, latest].every((day) => /^\d{4}-\d{2}-\d{2}$/.test(day!))).toBe(true);
  }
  for (const edtf of ['0000', '0999-12-31', '3000', '9999', '9999-12', '9999-24', '2999/9999', '[2020..3000-01]']) {
    expect(parseOccurred(edtf)).toBeUndefined();
  }
});
