import { zeroSums } from './table-document.js';

const LARGEST = 2 ** 53 - 1;
const values = new Map([
  ...([
    ['a', LARGEST],
    ['b', LARGEST - 1],
    ['one', 1],
    ['tenth', 0.1],
    ['fifth', 0.2],
    ['rest', 0.3],
  ] as const),
]);
const read = (coef: Record<string, number>): string => {
  try {
    zeroSums(values)([coef], '');
    return 'adds up';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('A sum that must be 0', () => {
  it('is 0 to the last unit in whole numbers, also where its parts are more than numbers can hold', () => {
    expect([read({ a: 1, b: -1, one: -1 }), read({ a: 1, b: -1 })]).toEqual(['adds up', 'relation-not-met']);
    expect([read({ a: 3, b: -3, one: -3 }), read({ a: 3, b: -3, one: -2 })]).toEqual(['adds up', 'relation-not-met']);
  });
  it('may be off by what floating point loses of fractions, and no more', () => {
    expect([read({ tenth: 1, fifth: 1, rest: -1 }), read({ tenth: 1, fifth: 1 })]).toEqual([
      'adds up',
      'relation-not-met',
    ]);
  });
  it('is of cells that there are', () => expect(read({ nobody: 1 })).toBe('unknown-id'));
});
