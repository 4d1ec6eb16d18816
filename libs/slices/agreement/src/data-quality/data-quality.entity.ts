import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Source } from '#platform/forms';
import type { Statement } from '../domain/contradiction.events.js';

/** A policy decision on an item: who, when, why. */
export interface ItemDecision {
  readonly selects: string;
  readonly decidedBy: string;
  readonly occurred: string;
  readonly reasons: string;
}

/** One item of the data-quality list: a contradiction, or what a recorded event says is doubtful about itself. */
@Entity({ schema: 'read', name: 'data_quality' })
export class DataQualityRow {
  @PrimaryColumn('text') collaboration!: string;
  @PrimaryColumn('text') key!: string;
  @Column('text') kind!: 'contradiction' | 'flag';
  /** Number of a contradiction in the collaboration's list. */
  @Column('integer', { nullable: true }) number!: number | null;
  @Column('text', { nullable: true }) titleSv!: string | null;
  @Column('text', { nullable: true }) titleEn!: string | null;
  /** Event type, stream and EDTF date of what is doubtful. */
  @Column('text') eventType!: string;
  @Column('text') stream!: string;
  @Column('text') occurred!: string;
  @Column('jsonb') flags!: readonly string[];
  @Column('jsonb') statements!: readonly Statement[];
  @Column('text', { nullable: true }) usedUntilDecided!: string | null;
  /** Every decision, in the order of recording; the last one counts. */
  @Column('jsonb') decisions!: readonly ItemDecision[];
  @Column('jsonb') sources!: readonly Source[];
}
