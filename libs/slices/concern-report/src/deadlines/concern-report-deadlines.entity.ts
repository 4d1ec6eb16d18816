import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ReportFacts } from '../domain/concern-report.state.js';
import type { TimerKind } from '../domain/law/timers.js';

/** One of the four limits of a report, before, while and after it runs; the key is `<report>/<kind>`. */
@Entity({ schema: 'read', name: 'concern_report_deadlines' })
@Index(['running', 'due'])
export class ConcernReportDeadlineRow {
  @PrimaryColumn('text') collaboration!: string;
  @PrimaryColumn('text') key!: string;
  @Column('text') report!: string;
  @Column('text') kind!: TimerKind;
  @Column('boolean') running!: boolean;
  @Column('text', { nullable: true }) due!: string | null;
  @Column('text', { nullable: true }) warnOn!: string | null;
  @Column('text', { nullable: true }) provision!: string | null;
  @Column('jsonb') facts!: ReportFacts;
}
