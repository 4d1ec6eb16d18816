import { given, refused } from '#platform/domain/testing';
import { done, followedUp, planned, says } from '../testing/a-review.js';
import { logReview } from './log-review.decider.js';

describe('S69: a review of the log', () => {
  it('is planned, done and followed up, each once however often it is sent', () => {
    const history = [says(planned()), says(done()), says(followedUp())];
    for (const [index, said] of history.entries()) {
      expect(given(logReview, ...history.slice(0, index)).when(said)).toEqual([said.event]);
      expect(given(logReview, ...history).when(said)).toEqual([]);
    }
  });

  it('keeps the plan it was made with: no other seed, size or period afterwards', () => {
    const another = { seed: '88888888-8888-4888-8888-888888888888' };
    for (const over of [another, { sampleSize: 1 }, { to: '2021-03-30' }])
      expect(() => given(logReview, says(planned())).when(says(planned(over)))).toThrow(
        refused('log-review-recorded-otherwise'),
      );
  });

  it('is of a period that ends after it begins, and falls due after that', () => {
    for (const over of [{ from: '2021-04-01' }, { due: '2021-03-31' }])
      expect(() => given(logReview).when(says(planned(over)))).toThrow(refused('review-days-out-of-order'));
    expect(given(logReview).when(says(planned({ from: '2021-03-31', due: '2021-04-01' })))).toHaveLength(1);
  });

  it('cannot be done before its period is over in Sweden', () => {
    const late = { ...says(done()), recordedAt: '2021-03-31T21:59:59.000Z' };
    expect(() => given(logReview, says(planned())).when(late)).toThrow(refused('review-period-not-over'));
    expect(given(logReview, says(planned())).when({ ...late, recordedAt: '2021-03-31T22:00:00.000Z' })).toHaveLength(1);
  });

  it('finds nothing exactly when there is no deviation, and no more than was sampled', () => {
    const wrong = [
      { deviations: 0 },
      { result: 'nothing-found' as const },
      { deviations: 3, sampled: 2 },
      { sampled: 11 },
    ];
    for (const over of wrong)
      expect(() => given(logReview, says(planned())).when(says(done(over)))).toThrow(
        refused('review-result-does-not-follow'),
      );
    const clean = done({ deviations: 0, result: 'nothing-found', sampled: 3 });
    expect(given(logReview, says(planned())).when(says(clean))).toEqual([clean]);
  });

  it('is followed up only where something was found', () => {
    const clean = done({ deviations: 0, result: 'nothing-found' });
    for (const history of [[says(planned())], [says(planned()), says(clean)]])
      expect(() => given(logReview, ...history).when(says(followedUp()))).toThrow(refused('nothing-to-follow-up'));
  });

  it('is neither done nor followed up otherwise afterwards', () => {
    const history = [says(planned()), says(done()), says(followedUp())];
    for (const event of [done({ deviations: 2 }), followedUp({ measure: 'access-explained' })])
      expect(() => given(logReview, ...history).when(says(event))).toThrow(refused('log-review-recorded-otherwise'));
  });

  it('that nobody planned is answered as absent, whatever is said of it', () => {
    for (const event of [done(), followedUp()])
      expect(() => given(logReview).when(says(event))).toThrow(refused('no-such-log-review'));
  });
});
