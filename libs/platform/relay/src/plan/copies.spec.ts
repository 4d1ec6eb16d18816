import fc from 'fast-check';
import { copiesOf, TooManyCopies } from './copies.js';
import { kept, withCopies } from './topic-settings.js';

const count = fc.integer({ min: 1, max: 50 });

it('unasked, a topic has three copies, or as many as there are brokers', () => {
  expect([1, 2, 3, 9].map((brokers) => copiesOf(brokers))).toEqual([1, 2, 3, 3]);
});

it('more copies than brokers are refused, and any other number is what was asked for', () => {
  const outcome = (brokers: number, asked: number): unknown => {
    try {
      return copiesOf(brokers, asked);
    } catch (error) {
      return error;
    }
  };
  const holds = (brokers: number, asked: number): void =>
    expect(outcome(brokers, asked)).toEqual(asked > brokers ? new TooManyCopies(asked, brokers) : asked);
  fc.assert(fc.property(count, count, holds));
});

it('two copies must be written before it is acknowledged, and one where there is but one', () => {
  const least = (copies: number) =>
    withCopies({ name: 'open', settings: kept }, copies).settings['min.insync.replicas'];
  expect([1, 2, 3].map(least)).toEqual(['1', '2', '2']);
});
