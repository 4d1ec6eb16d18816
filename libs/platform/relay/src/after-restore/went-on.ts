import { stretchesOf } from '../ledger/numbers.js';
import type { Found } from './found.js';

/** What one topic has had beyond the ledger. */
export interface FoundThere {
  readonly topic: string;
  /** `open`, `releases` or `inbox:<unit>`. */
  readonly chosen: string;
  /** Messages whose events are in the log: they come again, with the numbers that they have. */
  readonly kept: number;
  /** Messages of events that the log no longer holds. They were delivered, and lead to nothing. */
  readonly lost: number;
  /** Their numbers, in stretches. */
  readonly lostNumbers: readonly (readonly [from: string, to: string])[];
  /** It holds no message, and so tells nothing: what it may have had once is not known. */
  readonly isEmpty: boolean;
}

export interface WentOn {
  /** Whether the topics had anything that the ledger did not know; else nothing was changed. */
  readonly wasBehind: boolean;
  readonly topics: readonly FoundThere[];
}

/** @param items events in the log that the topics have had; left out where the ledger knew all */
export const wentOn = (
  topics: readonly { readonly chosen: string; readonly live: string; readonly reader: string }[],
  found: ReadonlyMap<string, Found>,
  items: ReadonlySet<string> | undefined,
): WentOn => ({
  wasBehind: items !== undefined,
  topics: topics.map(({ chosen, live, reader }) => {
    const { byItem, byNumber, isEmpty } = found.get(reader)!;
    const lost = items ? [...byItem].flatMap(([item, numbers]) => (items.has(item) ? [] : numbers)) : [];
    const lostNumbers = stretchesOf(lost).map(([from, to]) => [String(from), String(to)] as const);
    const kept = items ? byNumber.size - lost.length : 0;
    return { topic: live, chosen, kept, lost: lost.length, lostNumbers, isEmpty };
  }),
});
