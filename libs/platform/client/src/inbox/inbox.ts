import { setTimeout as sleep } from 'node:timers/promises';
import type { ContentRef } from '../seal/seal.js';
import type { Wire } from '../wire/wire.js';

/** One thing that concerns the unit. Its id is also the place to go on from. */
export interface InboxItem {
  readonly id: string;
  readonly type: string;
  /** The unit that said it. */
  readonly sender: string;
  readonly occurred: string;
  /** When the hub took it in, RFC 3339 in UTC. */
  readonly recordedAt?: string;
  /** What it says; a reference to sealed content among it. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** The sealed content that goes with an item. */
export const contentOf = ({ data }: Pick<InboxItem, 'data'>): ContentRef | undefined =>
  Object.values(data).find(isContentRef);

const isContentRef = (value: unknown): value is ContentRef => {
  const { ciphertext, commitment } = (value ?? {}) as Partial<ContentRef>;
  return typeof ciphertext === 'string' && typeof commitment === 'string';
};

export interface Reading {
  /** Id of the last item that has been dealt with; from the beginning when left out. */
  readonly after?: string | undefined;
  /** Items per request. */
  readonly limit?: number;
  /** Stay and wait for more, asking at this interval in seconds. */
  readonly every?: number | undefined;
  /** Ends the waiting. */
  readonly signal?: AbortSignal;
}

/** The items of a unit's inbox in their order, page by page. */
export async function* readInbox(
  wire: Wire,
  { after, limit = 100, every, signal }: Reading,
): AsyncGenerator<InboxItem> {
  for (let last = after; !signal?.aborted;) {
    const query = new URLSearchParams({ ...(last ? { after: last } : {}), limit: String(limit) });
    const { items } = await wire.json<{ readonly items: readonly InboxItem[] }>(`/v1/inbox?${query}`);
    yield* items;
    last = items.at(-1)?.id ?? last;
    if (items.length > 0) continue;
    if (every === undefined) return;
    await sleep(every * 1000, undefined, signal ? { signal } : {}).catch(() => undefined);
  }
}
