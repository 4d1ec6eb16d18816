import type { CalendarDate } from '#platform/domain';
import { recorded, type StoredEvent, type Upcasters } from '#platform/event-store';
import type { Catalogues } from '#platform/intake';
import type { Exchanged } from '../exchanged.js';

/**
 * The address of the content that an event of a stream carries, while recipients may fetch it: until a later event closes
 * the stream's contents, or its own last day has passed (S51). Looks at the log itself, so that a revocation counts at once.
 */
export const openContent = (
  catalogues: Catalogues,
  upcasters: Upcasters,
  stream: readonly StoredEvent[],
  version: number,
  today: CalendarDate,
): string | undefined => {
  const newest = stream.map((stored) => upcasters.newest(stored));
  if (newest.some(({ type }) => catalogues.entry(type)?.closesContent)) return undefined;
  const stored = newest.find((each) => each.version === version);
  if (!stored) return undefined;
  const { event } = recorded<Exchanged>(stored);
  const entry = catalogues.entry(event.type);
  const until = entry?.contentUntil?.(event);
  return until !== undefined && until < today ? undefined : entry?.content?.(event)?.ciphertext;
};
