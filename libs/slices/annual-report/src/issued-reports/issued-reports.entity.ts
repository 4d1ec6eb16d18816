import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AnnualReportIssued, ReportKind } from '../domain/annual-report.events.js';

/** One report that is out; the key is its kind and year. */
@Entity({ schema: 'read', name: 'issued_reports' })
export class IssuedReportRow {
  @PrimaryColumn('text') collaboration!: string;
  @PrimaryColumn('text') key!: string;
  @Column('text') kind!: ReportKind;
  @Column('integer') year!: number;
  @Column('jsonb') issue!: Omit<AnnualReportIssued, 'type'>;
}
