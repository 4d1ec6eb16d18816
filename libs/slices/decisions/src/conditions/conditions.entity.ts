import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Requirement } from '../domain/condition.events.js';

/** How a person in the body that set a condition judged it. */
export interface Assessment {
  readonly assessment: 'fulfilled' | 'broken' | 'unclear';
  readonly occurred: string;
  readonly by: string | null;
  readonly reasons: string;
  readonly unit: string;
  readonly function: string;
}

/** One condition; the key is `<matterId>/<conditionId>`: another matter may use the same id and never touches this row. */
@Entity({ schema: 'read', name: 'conditions' })
export class ConditionRow {
  @PrimaryColumn('text') collaboration!: string;
  @PrimaryColumn('text') key!: string;
  @Column('text') matterId!: string;
  @Column('text') conditionId!: string;
  @Column('text') decisionId!: string;
  @Column('text') body!: string;
  @Column('integer', { nullable: true }) pointNumber!: number | null;
  @Column('text') text!: string;
  @Column('jsonb') requirement!: Requirement;
  @Column('text') occurred!: string;
  @Column('text', { nullable: true }) row!: string | null;
  @Column('text') status!: 'unassessed' | Assessment['assessment'];
  @Column('jsonb') assessments!: readonly Assessment[];
  @Column('jsonb') quality!: readonly string[];
}
