import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ConsultationRequested } from '../domain/consultation.events.js';

/** A text that was said: where its ciphertext is fetched, by whom it was said, and until when. Never the text. */
export interface SaidText {
  /** `GET /v1/inbox/{item}/content`, for the one it was said to. */
  readonly item: string;
  readonly by: string;
  readonly until: string;
}

/** One consultation, for one of the two units; the key is its id and the unit that asked. */
@Entity({ schema: 'read', name: 'my_consultations' })
@Index(['status'])
export class MyConsultationRow {
  @PrimaryColumn('text') collaboration!: string;
  @PrimaryColumn('text') key!: string;
  @Column('text') asker!: string;
  @Column('text') centre!: string;
  @Column('text') status!: 'asked' | 'answered' | 'closed';
  /** The day, in EDTF. */
  @Column('text') requested!: string;
  @Column('text') phase!: ConsultationRequested['phase'];
  @Column('jsonb') themes!: ConsultationRequested['themes'];
  @Column('text') profession!: ConsultationRequested['profession'];
  @Column('text') exposedBehind!: ConsultationRequested['exposedBehind'];
  @Column('text') channel!: ConsultationRequested['channel'];
  @Column('text') wayIn!: string;
  @Column('jsonb') texts!: readonly SaidText[];
  /** What the asking authority did, once it has said so. */
  @Column('text', { nullable: true }) step!: string | null;
}
