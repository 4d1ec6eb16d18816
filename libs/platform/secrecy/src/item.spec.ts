import { concerns, readersOf, rowOfReader } from './item.js';

it('S14: readers are who said it and whom it was addressed to, each once; of what is open there is no list', () => {
  const said = { unit: 'a', recipients: ['b', 'a', 'c'] };
  expect(readersOf({ ...said, visibility: 'addressed' })).toEqual(['a', 'b', 'c']);
  expect(readersOf({ ...said, visibility: 'own' })).toEqual(['a']);
  expect(readersOf({ ...said, visibility: 'open' })).toEqual([]);
});

it('S8: a stream concerns those with a part in it; a new one, or an open one, concerns everyone', () => {
  expect(concerns(new Set(), 'a')).toBe(true);
  expect(concerns(new Set(['a']), 'a')).toBe(true);
  expect(concerns(new Set(['b']), 'a')).toBe(false);
});

it("S8: a guarded row is its reader's own", () => {
  expect(readersOf(rowOfReader('here', 'a'))).toEqual(['a']);
});
