import { given, posted, refused } from '#platform/domain/testing';
import { purgeRuns } from './purge-run.decider.js';
import type { PurgeExecuted } from './purge-run.events.js';

const digest = 'A'.repeat(43);
const run = (nr: number, over: Partial<PurgeExecuted> = {}): PurgeExecuted => ({
  ...{ type: 'purge.executed.v1', recordClass: 'referral', nr, decisionId: digest, last: '2026-02-01', count: 1 },
  ...{ items: [], contents: digest, anchor: digest, logVerifies: true, ...over },
});

it('S61: purges of a class follow one another, so that no two workers count the same contents', () => {
  expect(given(purgeRuns).when(posted(run(1)))).toEqual([run(1)]);
  expect(given(purgeRuns, posted(run(1))).when(posted(run(2)))).toEqual([run(2)]);
  expect(given(purgeRuns, posted(run(1))).when(posted(run(1)))).toEqual([]);
  for (const event of [run(1, { count: 2 }), run(3)])
    expect(() => given(purgeRuns, posted(run(1))).when(posted(event))).toThrow(refused('purge-run-out-of-order'));
});
