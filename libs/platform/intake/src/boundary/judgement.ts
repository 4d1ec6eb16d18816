import type { Rejection } from '#platform/domain';
import type { Fence, Position } from '#platform/event-store';

/** What the boundary says of a fact that a unit means to have recorded. */
export interface Judgement {
  /** Why it does not let it pass; left out where it does. */
  readonly refusal?: Rejection;
  /** What must still be so when it is recorded; left out where it was judged by nothing that may change. */
  readonly fence?: Fence;
  /**
   * The same by what is so now. Left out where that would say nothing else.
   * @param past something is known to have come after this position
   */
  readonly anew?: (past?: Position) => Promise<Judgement>;
}

/** Of what the boundary has nothing to say. */
export const unbounded: Judgement = {};
