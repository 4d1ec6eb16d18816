import type { Recorded } from '#platform/domain';
import { readersOf } from '#platform/secrecy';
import type { AnyProjection, ReadModelRow } from '../projection.js';
import type { GuardedProjectionOf } from './guarded-projection.js';

/** What the platform keeps beside the facts of a guarded row. */
export interface Guarded {
  readonly reader: string;
  /** Whose item it is, for the access log: the unit whose event began the row, or the reader where the projection says so. */
  readonly owner: string;
  /**
   * Place in the log of the event that began it. Orders rows; never shown. A row never moves: its owner, whose access log
   * counts its rows on each page that is read, would see that something was recorded about it (S32, S47).
   */
  readonly arrival: string;
}

type GuardedRow = ReadModelRow & Guarded;

export const keyFor = (reader: string, key: string): string => `${reader}/${key}`;
const readerOf = (stored: string): string => stored.slice(0, stored.indexOf('/'));
export const keyOf = (stored: string): string => stored.slice(stored.indexOf('/') + 1);

export const isGuarded = (projection: object): projection is GuardedProjectionOf<ReadModelRow> =>
  'guarded' in projection;

/**
 * A guarded read model as the runner fills it: an event touches the rows of those who may see it, and no others, so a
 * fold is never shown what its reader may not know.
 */
export const expanded = (projection: AnyProjection | GuardedProjectionOf<ReadModelRow>): AnyProjection => {
  if (!isGuarded(projection)) return projection;
  const { ownedBy } = projection;
  return {
    ...projection,
    keys: (recorded: Recorded<{ readonly type: string }>) => {
      const keys = projection.keys(recorded);
      return readersOf(recorded).flatMap((reader) => keys.map((key) => keyFor(reader, key)));
    },
    fold: (
      row: GuardedRow | undefined,
      recorded: Recorded<{ readonly type: string }>,
      stored: string,
      arrival: bigint,
    ) => {
      const reader = readerOf(stored);
      const key = keyOf(stored);
      const folded = projection.fold(row && { ...row, key }, recorded, key, reader);
      const owner = ownedBy === 'reader' ? reader : (row?.owner ?? recorded.unit);
      return folded && { ...folded, reader, owner, arrival: row?.arrival ?? arrival.toString() };
    },
  } as unknown as AnyProjection;
};
