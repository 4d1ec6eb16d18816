import type { EventStore, FeedQuery, StoredEvent } from '#platform/event-store';

/** Everything the feed gives, page by page. Fails when a page neither moves on nor ends. */
export const wholeFeed = async (
  store: EventStore,
  { after = 0n, limit = 3, ...query }: Partial<FeedQuery> = {},
): Promise<StoredEvent[]> => {
  const all: StoredEvent[] = [];
  for (let from = after; ;) {
    const { events, next } = await store.readFeed({ ...query, after: from, limit });
    expect(events.length).toBeLessThanOrEqual(limit);
    for (const { position } of events) expect(position > from && position <= next).toBe(true);
    all.push(...events);
    if (next === from) return all;
    from = next;
  }
};
