import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DecisionMade } from '../domain/decision.events.js';

/** One decision; the key is `<matterId>/<decisionId>`: another matter may use the same id and never touches this row. */
@Entity({ schema: 'read', name: 'decisions_made' })
export class DecisionRow {
  @PrimaryColumn('text') collaboration!: string;
  @PrimaryColumn('text') key!: string;
  @Column('text') matterId!: string;
  @Column('text') decisionId!: string;
  @Column('text') body!: string;
  @Column('text') party!: string;
  @Column('text') kind!: DecisionMade['kind'];
  @Column('text') occurred!: string;
  @Column('text', { nullable: true }) row!: string | null;
  @Column('text', { nullable: true }) paragraph!: string | null;
  @Column('text', { nullable: true }) text!: string | null;
  @Column('boolean', { nullable: true }) unanimous!: boolean | null;
  @Column('boolean') conditional!: boolean;
  @Column('jsonb') points!: DecisionMade['points'];
  @Column('jsonb') statedAmounts!: NonNullable<DecisionMade['statedAmounts']>;
  @Column('jsonb') reservations!: readonly string[];
  @Column('jsonb') dispatchedTo!: readonly string[];
  @Column('jsonb') sources!: NonNullable<DecisionMade['sources']>;
  @Column('jsonb') quality!: readonly string[];
}
