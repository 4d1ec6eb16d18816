import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { CalendarDate } from '#platform/domain';
import { GuardedReadModels } from '#platform/projections';
import type { Actor } from '#platform/secrecy';
import { concernReports } from './concern-reports.projection.js';
import { viewOn, type ReportView } from './report-view.js';

export interface WantedReports {
  readonly role?: 'filed' | 'received';
  readonly on: CalendarDate;
  readonly page: number;
  readonly limit: number;
}

/** Which reports has my unit made or got? */
export class ListConcernReports extends Query<{ readonly items: readonly ReportView[]; readonly total: number }> {
  constructor(
    readonly actor: Actor,
    readonly wanted: WantedReports,
  ) {
    super();
  }
}

@QueryHandler(ListConcernReports)
export class ListConcernReportsHandler implements IQueryHandler<ListConcernReports> {
  constructor(private readonly readModels: GuardedReadModels) {}

  async execute({ actor, wanted: { role, on, page, limit } }: ListConcernReports) {
    const { rows, total } = await this.readModels.rows(concernReports, actor, {
      ...(role ? { where: { role } } : {}),
      offset: (page - 1) * limit,
      limit,
    });
    return { items: rows.map((row) => viewOn(row, on)), total };
  }
}
