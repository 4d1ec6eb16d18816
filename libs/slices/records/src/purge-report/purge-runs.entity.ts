import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { PurgeExecuted } from '../domain/purge-run.events.js';

/** One purge of the unit; the key is its class and number. */
@Entity({ schema: 'read', name: 'purge_runs' })
@Index(['executedOn'])
export class PurgeRunRow {
  @PrimaryColumn('text') collaboration!: string;
  @PrimaryColumn('text') key!: string;
  @Column('date') executedOn!: string;
  @Column('text') recordClass!: PurgeExecuted['recordClass'];
  @Column('text') decisionId!: string;
  @Column('date', { nullable: true }) firstDay!: string | null;
  @Column('date') lastDay!: string;
  @Column('integer') count!: number;
  @Column('jsonb') items!: readonly string[];
  @Column('text') contents!: string;
  @Column('text') anchor!: string;
  @Column('boolean') logVerifies!: boolean;
}
