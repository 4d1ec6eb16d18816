import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ReportFacts } from '../domain/concern-report.state.js';

/** A report as one of its two units knows it; the key is the reporter's id and the reporter, `<uuid>.<unit>`. */
@Entity({ schema: 'read', name: 'concern_reports' })
@Index(['role'])
export class ConcernReportRow {
  @PrimaryColumn('text') collaboration!: string;
  @PrimaryColumn('text') key!: string;
  @Column('text') role!: 'filed' | 'received';
  /** Id of the item in the inbox, where its content is fetched. */
  @Column('text') item!: string;
  @Column('jsonb') facts!: ReportFacts;
}
