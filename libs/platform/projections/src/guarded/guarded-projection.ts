import type { Recorded } from '#platform/domain';
import type { Projection, ReadModelRow } from '../projection.js';

/**
 * A read model of what is not open: a row belongs to one reader and is folded only from events that this reader may
 * see, so that nothing hidden can show in it, not even in a count. Two units that share a thing have a row each.
 *
 * The runner adds to each row who reads it, whose item it first was (the unit whose event began the row), and its order
 * of arrival. None of the three is a column of the entity.
 */
export interface GuardedProjection<Event extends { readonly type: string }, Row extends ReadModelRow> extends Omit<
  Projection<Event, Row>,
  'fold' | 'guarded'
> {
  readonly guarded: true;
  /**
   * `reader` for what a unit works out for itself: reading it is an access to its own. Left out, a row is owned by the unit
   * whose event began it, and that unit is told how many of its rows each answer held (S67).
   */
  readonly ownedBy?: 'reader';
  /** The row after the event, for this reader. `key` is the one that `keys` gave. */
  readonly fold: (
    row: Row | undefined,
    recorded: Recorded<Event>,
    key: string,
    reader: string,
  ) => Omit<Row, 'collaboration' | 'key'> | undefined;
}

// Event types differ between projections and do not matter to a reader; each is checked where it is written.
// oxlint-disable-next-line typescript/no-explicit-any
export type GuardedProjectionOf<Row extends ReadModelRow> = GuardedProjection<any, Row>;
