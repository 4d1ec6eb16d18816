import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PurgeDecided } from '../domain/purge-decision.events.js';

/** A purge decision of one archive authority; the key is its id and the unit. */
@Entity({ schema: 'read', name: 'purge_decisions' })
export class PurgeDecisionRow {
  @PrimaryColumn('text') collaboration!: string;
  @PrimaryColumn('text') key!: string;
  @Column('text') decisionId!: string;
  @Column('text') unit!: string;
  @Column('text') recordClass!: PurgeDecided['recordClass'];
  @Column('text') reference!: PurgeDecided['reference'];
  @Column('jsonb') period!: PurgeDecided['period'];
  @Column('text') decision!: string;
  @Column('date') appliesFrom!: string;
  @Column('boolean') coversEarlier!: boolean;
  @Column('date', { nullable: true }) revokedFrom!: string | null;
}
