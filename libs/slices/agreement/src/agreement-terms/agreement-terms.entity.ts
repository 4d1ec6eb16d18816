import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Agreement } from '../domain/agreement.state.js';

/** The recorded facts of one agreement; the key is its id. What applies on a day is computed from them. */
@Entity({ schema: 'read', name: 'agreement_terms' })
export class AgreementTermsRow {
  @PrimaryColumn('text') collaboration!: string;
  @PrimaryColumn('text') key!: string;
  @Column('text') title!: string;
  @Column('text') versionDate!: string;
  @Column('jsonb') agreement!: Exclude<Agreement, { status: 'absent' }>;
}
