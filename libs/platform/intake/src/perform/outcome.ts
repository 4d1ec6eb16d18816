import { bodyHash, IdReused, type Receipt } from '#platform/event-store';
import { newEvent, type Intended } from './intended.js';

/** What became of one posted fact. */
export type Outcome =
  | { readonly status: 'recorded' | 'repeated'; readonly receipt: Receipt }
  /** True before it was posted; there is nothing to record. */
  | { readonly status: 'already-so'; readonly stream: string }
  | { readonly status: 'refused'; readonly error: unknown };

/** What a receipt that exists already means for an event with its key. */
export const repetition = (intended: Intended, receipt: Receipt): Outcome =>
  receipt.body === bodyHash(newEvent(intended))
    ? { status: 'repeated', receipt }
    : { status: 'refused', error: new IdReused() };
