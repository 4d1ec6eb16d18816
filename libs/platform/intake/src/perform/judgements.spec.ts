import { Rejection } from '#platform/domain';
import { posted } from '#platform/domain/testing';
import type { Judgement } from '../boundary/judgement.js';
import type { Intended } from './intended.js';
import { Judgements } from './judgements.js';

const judged = (judgement?: Judgement): Intended => ({
  ...{ posted: posted({ type: 'letter.sent.v1' }), visibility: 'addressed', recipients: ['b'] },
  ...(judgement ? { judgement } : {}),
});
const fence = (after: bigint, ...types: string[]) => ({ types, after });

it('what is appended together must hold for each, from the furthest back', () => {
  const all = [judged({ fence: fence(7n, 'left.v1') }), judged(), judged({ fence: fence(3n, 'left.v1', 'key.v1') })];
  const judgements = new Judgements(all);
  expect(judgements.fence(all)).toEqual(fence(3n, 'left.v1', 'key.v1'));
  expect(judgements.fence(all.toReversed())).toEqual(fence(3n, 'left.v1', 'key.v1'));
  expect(judgements.fence(all.slice(0, 2))).toEqual(fence(7n, 'left.v1'));
  expect(judgements.fence([all[1]!])).toBeUndefined();
});

it('is made anew where that can say something else, with what is known to have come', async () => {
  const refusal = new Rejection('unknown-recipient', '');
  const asked: unknown[] = [];
  const anew = (past?: bigint) => (asked.push(past), Promise.resolve({ refusal, fence: fence(9n, 'left.v1'), anew }));
  const all = [judged({ fence: fence(3n, 'left.v1'), anew }), judged({ refusal })];
  const judgements = new Judgements(all);
  await judgements.renew(all, 3n);
  await judgements.renew(all);
  expect(asked).toEqual([3n, undefined]);
  expect(all.map((each) => judgements.of(each).refusal)).toEqual([refusal, refusal]);
  expect(judgements.fence(all)).toEqual(fence(9n, 'left.v1'));
});
