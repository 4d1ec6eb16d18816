import { occurredText } from './occurred-text.js';

it.each([
  ['2020-05-11', '2020-05-11', '2020-05-11'],
  ['2019-12', 'december 2019', 'December 2019'],
  ['2019-23', 'hösten 2019', 'autumn 2019'],
  ['2019', '2019', '2019'],
  ['2017/2018', '2017–2018', '2017–2018'],
  [
    '[2020-05-19..2020-10-20]',
    'odaterat, mellan 2020-05-19 och 2020-10-20',
    'undated, between 2020-05-19 and 2020-10-20',
  ],
  ['XXXX-04-30', 'år ej angivet', 'year not stated'],
])('%s is shown as %s, and never as a day it does not name', (edtf, sv, en) => {
  expect(occurredText(edtf)).toEqual({ sv, en });
});
