import 'reflect-metadata';
import { Column, Entity, PrimaryColumn } from '../../node_modules/typeorm/index.mjs';

/** One row per stream: how many events and what they sum to. The same shape as the peer's document. */
class BenchAmounts {}
PrimaryColumn('text')(BenchAmounts.prototype, 'collaboration');
PrimaryColumn('text')(BenchAmounts.prototype, 'key');
Column('integer')(BenchAmounts.prototype, 'events');
Column('bigint')(BenchAmounts.prototype, 'amount');
Column('text')(BenchAmounts.prototype, 'body');
Entity({ name: 'bench_amounts', schema: 'read' })(BenchAmounts);

export const amounts = (onFold = () => undefined) => ({
  name: 'bench_amounts',
  version: 1,
  entity: BenchAmounts,
  types: ['statement.given.v1'],
  keys: ({ stream }) => [stream],
  fold: (row, { id, event }) => {
    onFold(id);
    return { events: (row?.events ?? 0) + 1, amount: String(BigInt(row?.amount ?? 0) + BigInt(event.statedAmounts[0].amount)), body: event.body };
  },
});
