import { hash } from 'node:crypto';
import { CHAIN_START, link, recordHash, type EventStore, type StoredEvent } from '#platform/event-store';

/** One digest over many texts, whatever their order: SHA-256 over their sorted lines, base64url. */
export const digestOf = (texts: readonly string[]): string =>
  hash('sha256', [...new Set(texts)].sort().join('\n'), 'base64url');

/** Whether a stream is whole and unchanged, from its first event to its last. */
const holds = (events: readonly StoredEvent[]): boolean => {
  let chain = CHAIN_START;
  return events.every((event, nth) => {
    chain = link(chain, nth + 1, recordHash(event.collaboration, event.stream, event));
    return event.version === nth + 1 && event.chain === chain;
  });
};

/** Whether the streams that a purge touched still hold: each is a segment with its own anchor (S64). */
export const logHolds = async (
  store: EventStore,
  collaboration: string,
  streams: Iterable<string>,
): Promise<boolean> => {
  for (const stream of new Set(streams)) {
    const events = await store.readStream(collaboration, stream);
    if (events.length === 0 || !holds(events)) return false;
  }
  return true;
};
