import { leftBehind, MOST_BEHIND } from './kept-up.js';
import type { ProjectionReport } from './projection-status.js';

const report = (over: Partial<ProjectionReport>): ProjectionReport => ({
  ...{ name: 'inbox', version: 1, generation: 1, status: 'live', lagEvents: 0, lagMilliseconds: 0 },
  ...{ foldedEvents: 0, rows: 0, parkedStreams: 0, owner: null, lastError: null },
  ...over,
});

it('a read model that nobody owns is not behind while there is nothing to fold', () => {
  expect(leftBehind([report({}), report({ name: 'register' })])).toEqual([]);
});

it('a dead worker’s lease may run out, and another take over, before that is a fault', () => {
  const behind = (lagMilliseconds: number) => leftBehind([report({ lagEvents: 1, lagMilliseconds, owner: 'dead' })]);
  expect([behind(15_000), behind(MOST_BEHIND), behind(MOST_BEHIND + 1)]).toEqual([[], [], ['inbox']]);
});

it('one that stays behind is a fault whoever says to own it', () => {
  const stuck = report({ lagEvents: 3, lagMilliseconds: 60_000, owner: 'alive', lastError: 'TypeError' });
  expect(leftBehind([report({ name: 'register' }), stuck])).toEqual(['inbox']);
});

it('one that no worker has begun with is a fault; one being built beside a live one is not', () => {
  expect(leftBehind([report({ status: 'absent' })])).toEqual(['inbox']);
  expect(leftBehind([report({}), report({ status: 'building', lagMilliseconds: 1e9 })])).toEqual([]);
});
