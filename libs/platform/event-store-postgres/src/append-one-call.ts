import type { QueryConfig } from 'pg';
import { expectation, type Item } from './append-item.js';
import type { AppendRow } from './outcome.js';

/** A group that is one event of one stream. */
export const isOne = (group: readonly Item[]): boolean =>
  group.length === 1 && group[0]!.appends.length === 1 && group[0]!.keys.length === 1;

/** The call of `samverk.append_one`. */
export const appendOneCall = ({ collaboration, appends, keys, records, data, fence }: Item): QueryConfig => {
  const { stream, expected, events } = appends[0]!;
  const { id, source, type, unit, function: acting, occurred, recordedAt, visibility, recipients } = events[0]!;
  const event = [id, source, type, unit, acting, occurred, recordedAt, visibility, recipients, data[0]];
  return {
    name: 'samverk-append-one',
    text: 'SELECT * FROM samverk.append_one($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)',
    values: [collaboration, stream, expectation(expected), keys[0], records[0], ...event, fence?.types, fence?.after],
  };
};

export interface AppendOneRow {
  readonly outcome: number;
  readonly at_version: number;
  readonly at_chain: string;
}

/** The answer as `samverk.append` would have given it. */
export const asGroup = ({ outcome, at_version, at_chain }: AppendOneRow): AppendRow => ({
  outcomes: [outcome],
  actuals: [at_version],
  versions: [at_version],
  chains: [at_chain],
});
