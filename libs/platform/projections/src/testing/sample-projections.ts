import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Projection, ReadModelRow } from '../projection.js';
import type { SampleEvent } from './sample-events.js';

class Keyed implements ReadModelRow {
  @PrimaryColumn('text') collaboration!: string;
  @PrimaryColumn('text') key!: string;
}

@Entity({ schema: 'read', name: 'sample_per_stream' })
@Index(['collaboration', 'latest', 'key'])
export class PerStream extends Keyed {
  @Column('integer') sum!: number;
  @Column('text', { nullable: true }) latest!: string | null;
  @Column('date') occurred!: string;
  @Column('timestamptz') recorded!: string;
  @Column('boolean') several!: boolean;
  @Column('bigint') wide!: string;
  @Column('double precision') half!: number;
  @Column('jsonb') history!: readonly { readonly amount: number; readonly remark?: string }[];
}

/** A row per stream, gone when the stream is closed. */
export const perStream: Projection<SampleEvent, PerStream> = {
  name: 'sample_per_stream',
  version: 1,
  entity: PerStream,
  types: ['sample.noted.v2', 'sample.closed.v1'],
  keys: ({ stream }) => [stream],
  fold: (row, { event, occurred, recordedAt }) => {
    switch (event.type) {
      case 'sample.closed.v1':
        return undefined;
      case 'sample.noted.v2': {
        const sum = (row?.sum ?? 0) + event.amount;
        const history = [
          ...(row?.history ?? []),
          { remark: event.remark, amount: event.amount },
        ] as PerStream['history'];
        const facts = { sum, latest: event.tags[0] ?? null, occurred, recorded: recordedAt, history };
        return { ...facts, several: history.length > 1, wide: `${sum}0000000000`, half: sum / 2 };
      }
    }
  },
};

@Entity({ schema: 'read', name: 'sample_per_tag' })
export class PerTag extends Keyed {
  @Column('integer') events!: number;
  @Column('jsonb') streams!: Readonly<Record<string, number>>;
  @Column('text') order!: string;
}

/** A row per tag, shared by all streams that use it; depends on the order of the keys of an object. */
export const perTag: Projection<SampleEvent, PerTag> = {
  name: 'sample_per_tag',
  version: 1,
  entity: PerTag,
  types: ['sample.noted.v2'],
  keys: ({ event }) => (event.type === 'sample.noted.v2' ? event.tags : []),
  fold: (row, { stream, event }) => {
    const amount = event.type === 'sample.noted.v2' ? event.amount : 0;
    const streams = { ...row?.streams, [stream]: (row?.streams[stream] ?? 0) + amount };
    return { events: (row?.events ?? 0) + 1, streams, order: Object.keys(row?.streams ?? {}).join() };
  },
};

@Entity({ schema: 'read', name: 'sample_counter' })
export class Counter extends Keyed {
  @Column('integer') open!: number;
  @Column('jsonb', { nullable: true }) types!: Readonly<Record<string, number>> | null;
}

/** One row that every event changes. */
export const counter: Projection<SampleEvent, Counter> = {
  name: 'sample_counter',
  version: 1,
  entity: Counter,
  types: ['sample.noted.v2', 'sample.closed.v1'],
  keys: () => ['all'],
  fold: (row, { event }) => ({
    open: (row?.open ?? 0) + (event.type === 'sample.noted.v2' ? 1 : -1),
    types: { ...row?.types, [event.type]: (row?.types?.[event.type] ?? 0) + 1 },
  }),
};
