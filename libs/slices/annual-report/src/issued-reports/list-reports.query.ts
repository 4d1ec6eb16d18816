import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ReadModels, type PageQuery, type Rows } from '#platform/projections';
import type { IssuedReportRow } from './issued-reports.entity.js';
import { issuedReports } from './issued-reports.projection.js';

/** Which reports are out, latest year first? */
export class ListReports extends Query<Rows<IssuedReportRow>> {
  constructor(
    readonly collaboration: string,
    readonly page: PageQuery,
  ) {
    super();
  }
}

@QueryHandler(ListReports)
export class ListReportsHandler implements IQueryHandler<ListReports> {
  constructor(private readonly readModels: ReadModels) {}

  execute({ collaboration, page: { page, limit } }: ListReports): Promise<Rows<IssuedReportRow>> {
    const slice = { offset: (page - 1) * limit, limit };
    return this.readModels.rows(issuedReports, collaboration, { order: { year: 'DESC' }, ...slice });
  }
}
