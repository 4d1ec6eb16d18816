import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Actor } from '#platform/secrecy';
import type { ReportKind } from '../domain/annual-report.events.js';
import { Reports, type Report } from './reports.js';

/** What does the report of this year say, in everybody's edition or my party's own? */
export class OneReport extends Query<Report | undefined> {
  constructor(
    readonly actor: Actor,
    readonly asked: { readonly kind: ReportKind; readonly year: number; readonly own: boolean },
    /** RFC 3339, UTC: what a draft is as of. */
    readonly now: string,
  ) {
    super();
  }
}

@QueryHandler(OneReport)
export class OneReportHandler implements IQueryHandler<OneReport> {
  constructor(private readonly reports: Reports) {}

  execute({ actor, asked: { kind, year, own }, now }: OneReport): Promise<Report | undefined> {
    return this.reports.report(actor, kind, year, own, now);
  }
}
