import { classWords } from './class-words.js';
import { dayWords, periodWords } from './day-words.js';
import { kronor, percent } from './money-words.js';

it.each([
  [{ lo: 0, up: 4 }, '0–4'],
  [{ lo: 5, up: 9 }, '5–9'],
  [{ lo: 7, up: 7 }, '7'],
  [{ lo: 20 }, 'minst 20'],
  [{ lo: 0 }, 'visas inte'],
])('the class %j is told as %s', (cell, words) => expect(classWords(cell)).toBe(words));

it.each([
  ['2025-03-04', '2025-03-04'],
  ['2025-03', 'mars 2025'],
  ['2025', '2025'],
  ['2018-21', 'våren 2018'],
  ['2020-01-01/2023-12-31', '2020-01-01 – 2023-12-31'],
  ['[2020-05-19..2020-10-20]', 'mellan 2020-05-19 och 2020-10-20'],
  ['XXXX-04-30', 'dag okänd'],
])('the day %s is told with no more than is known: %s', (edtf, words) => expect(dayWords(edtf)).toBe(words));

it.each([
  ['2025', ''],
  ['2025-Q2', 'kvartal 2'],
  ['2025-H2', 'andra halvåret'],
  ['2025-12', 'december'],
])('the period %s is called "%s" in its year', (period, words) => expect(periodWords(period)).toBe(words));

it('amounts and shares are written as in Swedish', () => {
  expect([kronor(2_250_000), kronor(-900), kronor(0)].map((text) => text.replaceAll('\u00a0', ' '))).toEqual([
    '2 250 000 kr',
    '−900 kr',
    '0 kr',
  ]);
  expect([percent(310), percent(255), percent(-50), percent(200)].map((text) => text.replace('\u00a0', ' '))).toEqual([
    '3,1 %',
    '2,55 %',
    '−0,5 %',
    '2,0 %',
  ]);
});
