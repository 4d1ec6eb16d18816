import { IdReused, receiptOf, VersionConflict, type Receipt } from '#platform/event-store';
import type { Item } from './append-item.js';

/** What `samverk.append` answers: one outcome per item, one version and chain per event. */
export interface AppendRow {
  readonly outcomes: readonly number[];
  readonly actuals: readonly number[] | null;
  readonly versions: readonly number[] | null;
  readonly chains: readonly string[] | null;
}

/** The receipts of what was written, `known` when all of it was there before, `overtaken`, or the error of this item alone. */
export type Outcome = readonly Receipt[] | 'known' | 'overtaken' | Error;

const WRITTEN = 0;
const KNOWN = -1;
const SOME_KNOWN = -2;
const OVERTAKEN = -3;

export const outcomesOf = (
  group: readonly Item[],
  { outcomes, actuals, versions, chains }: AppendRow,
): readonly Outcome[] => {
  let first = 0;
  return group.map(({ appends, data }, index) => {
    const start = first;
    const events = appends.flatMap(({ stream, events: own }) => own.map((event) => ({ stream, event })));
    first += events.length;
    const outcome = outcomes[index]!;
    if (outcome === KNOWN) return 'known';
    if (outcome === SOME_KNOWN) return new IdReused();
    if (outcome === OVERTAKEN) return 'overtaken';
    if (outcome !== WRITTEN)
      return new VersionConflict(appends[outcome - 1]!.stream, appends[outcome - 1]!.expected, actuals![index]!);
    return events.map(({ stream, event }, nr) => {
      const [version, chain] = [versions![start + nr]!, chains![start + nr]!];
      return receiptOf({ ...event, stream, version, chain }, data[nr]);
    });
  });
};
