import type { EventStore, Receipt } from '#platform/event-store';
import { keyOf, keyText, type Intended } from './intended.js';

/** The first receipts of those facts that were recorded before, by key. */
export const knownReceipts = async (
  store: EventStore,
  collaboration: string,
  all: readonly Intended[],
): Promise<ReadonlyMap<string, Receipt>> => {
  if (all.length === 0) return new Map();
  const receipts = await store.receipts(collaboration, all.map(keyOf));
  return new Map(receipts.map((receipt) => [keyText(receipt), receipt]));
};

/** Splits off what shares its key with an earlier one: a batch may hold the same event twice. */
export const firstOfEachKey = (
  all: readonly Intended[],
): { readonly first: readonly Intended[]; readonly later: readonly Intended[] } => {
  const seen = new Set<string>();
  const later: Intended[] = [];
  const first = all.filter((intended) => {
    const key = keyText(keyOf(intended));
    if (!seen.has(key)) return seen.add(key);
    later.push(intended);
    return false;
  });
  return { first, later };
};
