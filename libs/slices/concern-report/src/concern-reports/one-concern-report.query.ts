import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { CalendarDate } from '#platform/domain';
import { GuardedReadModels } from '#platform/projections';
import type { Actor } from '#platform/secrecy';
import { concernReports } from './concern-reports.projection.js';
import { viewOn, type ReportView } from './report-view.js';

/** How does my unit know this report? */
export class OneConcernReport extends Query<ReportView | undefined> {
  constructor(
    readonly actor: Actor,
    readonly id: string,
    readonly on: CalendarDate,
  ) {
    super();
  }
}

@QueryHandler(OneConcernReport)
export class OneConcernReportHandler implements IQueryHandler<OneConcernReport> {
  constructor(private readonly readModels: GuardedReadModels) {}

  async execute({ actor, id, on }: OneConcernReport): Promise<ReportView | undefined> {
    const row = await this.readModels.row(concernReports, actor, id);
    return row && viewOn(row, on);
  }
}
