import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AnyFact } from '../domain/facts/fact.js';

/** As much of one open event as a report reads; the key is its stream and its place there. */
@Entity({ schema: 'read', name: 'year_facts' })
export class YearFactRow {
  @PrimaryColumn('text') collaboration!: string;
  @PrimaryColumn('text') key!: string;
  @Column('text') type!: AnyFact['type'];
  @Column('text') occurred!: string;
  @Column('text') recordedAt!: string;
  @Column('jsonb') said!: AnyFact['said'];
}
