import { bodyHash, IdReused, VersionConflict, type Receipt } from '#platform/event-store';
import type { Item } from './append-item.js';

/** A row of `samverk.append`: an event written, or why an item was not. */
export interface OutcomeRow {
  readonly item: number;
  readonly outcome: 'written' | 'known' | 'reused' | 'conflict';
  readonly slot: number;
  readonly at_version: number;
  readonly at_chain: string;
}

/** The receipts of what was written, `known` when all of it was there before, or the error of this item alone. */
export type Outcome = readonly Receipt[] | 'known' | Error;

export const outcomeOf = ({ appends }: Item, rows: readonly OutcomeRow[]): Outcome => {
  const [first] = rows;
  if (first?.outcome === 'known') return 'known';
  if (first?.outcome === 'reused') return new IdReused();
  if (first?.outcome === 'conflict') {
    const { stream, expected } = appends[first.slot]!;
    return new VersionConflict(stream, expected, first.at_version);
  }
  const events = appends.flatMap(({ stream, events: own }) => own.map((event) => ({ stream, event })));
  return events.map(({ stream, event }, index) => {
    const { unit, source, id, recordedAt } = event;
    const { at_version: version, at_chain: chain } = rows[index]!;
    return { unit, source, id, stream, version, recordedAt, chain, body: bodyHash(event) };
  });
};
