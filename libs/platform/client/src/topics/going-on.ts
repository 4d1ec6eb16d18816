import type { Dealings } from './dealings.js';
import { dealtInEither, type Dealt } from './dealt.js';

/** What `samverk kafka replay --json` prints of the numbers in the topic that it filled. */
export interface ReplayedNumbers {
  readonly last: string;
  /** Numbers up to `last` that are in neither topic: they come in the live one. */
  readonly waiting: readonly (readonly [from: string, to: string])[];
}

/**
 * Call before you go on in the live topic, when you have read the one that was filled anew to its end: what was in that is
 * dealt with, and what still waited at the hub is not.
 */
export const goOnBehind = <Transaction>(
  dealings: Dealings<Transaction>,
  liveTopic: string,
  replayed: ReplayedNumbers,
): Promise<void> => dealings.take(liveTopic, (dealt) => Promise.resolve(dealtInEither(dealt, dealtInReplay(replayed))));

const dealtInReplay = ({ last, waiting }: ReplayedNumbers): Dealt => ({
  last: BigInt(last),
  missing: waiting.map(([from, to]) => [BigInt(from), BigInt(to)]),
});
