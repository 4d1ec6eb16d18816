import type { Recorded } from '#platform/domain';
import type { LegalReviewEvent } from './legal-review.events.js';

/** Reviews that wait, by the unit that asked for them. */
export type Drafts = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Drafts of one unit that may wait at a time: more than a lawyer reads in years, and few enough that the facts that all
 * units are judged by stay quick to fold (ADR 0016). Events of one request are counted together, so that some may be above.
 */
export const MOST_DRAFTS = 1_000;

/** Copies what belongs to the units that spoke, once, however much they said. */
export const evolveDrafts = (before: Drafts, events: readonly Recorded<LegalReviewEvent>[]): Drafts => {
  const drafts = new Map(before);
  const touched = new Map<string, Set<string>>();
  for (const { unit, event } of events) {
    const waiting = touched.get(unit) ?? new Set(before.get(unit));
    touched.set(unit, waiting);
    drafts.set(unit, waiting);
    if (event.type === 'disclosure-review.requested.v1') waiting.add(event.reviewId);
    else waiting.delete(event.reviewId);
  }
  return drafts;
};
