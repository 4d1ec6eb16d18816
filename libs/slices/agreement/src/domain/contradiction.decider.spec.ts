import { given, refused } from '#platform/domain/testing';
import { recordedItem, recordsItem, selects } from '../testing/index.js';
import { contradiction } from './contradiction.decider.js';

it('is recorded with its competing statements, once', () => {
  expect(given(contradiction).when(recordsItem())).toEqual([recordedItem]);
  expect(given(contradiction, recordsItem()).when(recordsItem())).toEqual([]);
});

it('is not silently replaced by other statements', () => {
  const fewer = recordsItem({ statements: recordedItem.statements.slice(0, 1) });
  expect(() => given(contradiction, recordsItem()).when(fewer)).toThrow(refused('contradiction-already-recorded'));
});

it('has a label of its own for each statement, and uses one of them until decided', () => {
  const twice = recordsItem({ statements: [recordedItem.statements[0]!, recordedItem.statements[0]!] });
  expect(() => given(contradiction).when(twice)).toThrow(refused('statements-inconsistent'));
  expect(() => given(contradiction).when(recordsItem({ usedUntilDecided: 'other' }))).toThrow(
    refused('statements-inconsistent'),
  );
});

it('is decided for one of the recorded statements', () => {
  expect(given(contradiction, recordsItem()).when(selects('amounts'))).toHaveLength(1);
  expect(() => given(contradiction, recordsItem()).when(selects('other'))).toThrow(refused('no-such-statement'));
  expect(() => given(contradiction).when(selects('amounts'))).toThrow(refused('contradiction-not-recorded'));
});

it('may be decided anew, and the same decision is nothing new', () => {
  const decided = given(contradiction, recordsItem(), selects('amounts'));
  expect(decided.when(selects('amounts'))).toEqual([]);
  expect(decided.when(selects('per-cent', '2022-02-01'))).toHaveLength(1);
});
