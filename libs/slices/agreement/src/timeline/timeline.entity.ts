import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AgreementEvent } from '../domain/agreement.events.js';

/** One recorded fact of an agreement's life; the key is the agreement's id and the place in its stream. */
@Entity({ schema: 'read', name: 'agreement_timeline' })
export class TimelineRow {
  @PrimaryColumn('text') collaboration!: string;
  @PrimaryColumn('text') key!: string;
  @Column('text') agreementId!: string;
  /** Earliest possible day, for sorting only. */
  @Column('text') sortDay!: string;
  @Column('text') occurred!: string;
  @Column('text') recordedAt!: string;
  @Column('text') unit!: string;
  @Column('text') function!: string;
  @Column('jsonb') event!: AgreementEvent;
}
