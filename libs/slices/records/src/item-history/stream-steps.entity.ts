import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An event of a thing's life that the reader may see. */
export interface StreamStep {
  readonly version: number;
  readonly type: string;
  readonly unit: string;
  /** EDTF. */
  readonly occurred: string;
  readonly recordedAt: string;
  /** From it on no recipient can fetch any content of the thing. */
  readonly closes: boolean;
}

/** What the reader may see of the life of one thing, in the order it was recorded. The key is its stream. */
@Entity({ schema: 'read', name: 'stream_steps' })
export class StreamStepsRow {
  @PrimaryColumn('text') collaboration!: string;
  @PrimaryColumn('text') key!: string;
  @Column('jsonb') steps!: readonly StreamStep[];
}
