import 'reflect-metadata';
import { aCall } from '../testing/index.js';
import { counted } from './counted.js';

it('S53: a contact that is kept out of statistics contributes nothing, not even that it is left out', () => {
  expect(counted({ ...aCall, countsInStatistics: 'no' })).toEqual({ count: 'contacts', says: 'withdraws' });
});

it('K44: contributes codes, one of each variable or several where it takes several, and nothing else', () => {
  const exposure = [
    { exposure: 'control', level: 'done' },
    { exposure: 'control', level: 'feared' },
  ] as const;
  expect(counted({ ...aCall, exposure })).toMatchObject({
    says: 'tells',
    codes: { ageBand: ['15-17'], exposure: ['control'], level: ['done', 'feared'], profession: ['not-applicable'] },
  });
});
