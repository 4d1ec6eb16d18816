import { Controller, Get, Headers, NotFoundException, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { CurrentCaller, RequiresScope, type Caller } from '#platform/identity';
import { Clock } from '#platform/intake';
import { paged, PageQuery, RequestUrl, type Paged } from '#platform/projections';
import { ListReports } from '../issued-reports/list-reports.query.js';
import { OneReport } from './one-report.query.js';
import { ReportParameters, ReportYear } from './report.dto.js';
import { representationOf } from './representation.js';

interface Reply {
  header(name: string, value: string): unknown;
}

/** The annual report of the agreement (§ 11), and its final account (§ 18). */
@Controller('v1/annual-reports')
@RequiresScope('read')
export class AnnualReportsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  /** Those that are out, latest year first. */
  @Get()
  async list(
    @CurrentCaller() { collaboration }: Caller,
    @Query() asked: PageQuery,
    @RequestUrl() url: string,
  ): Promise<Paged<object>> {
    const { rows, total } = await this.queries.execute(new ListReports(collaboration, asked));
    const items = rows.map(({ kind, year, issue: { issuedOn, knownAt, hash } }) => ({
      kind,
      year,
      issuedOn,
      knownAt,
      hash,
    }));
    return paged(items, total, asked, url);
  }

  /** One report. Before it is issued it is absent for everybody but the centre, which sees a draft. An own edition is for those entrusted with statistics. */
  @Get(':year')
  async one(
    @CurrentCaller() caller: Caller,
    @Param() { year }: ReportYear,
    @Query() { edition, format }: ReportParameters,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<unknown> {
    const kind = edition.endsWith('final-account') ? 'final-account' : 'annual-report';
    const asked = { kind, year, own: edition.startsWith('own') } as const;
    const report = await this.queries.execute(new OneReport(caller, asked, this.clock.now()));
    if (!report) throw new NotFoundException();
    const chosen = representationOf(format, accept);
    reply.header('content-type', chosen.mediaType);
    reply.header('cache-control', 'private, no-store');
    reply.header('vary', 'accept');
    // The page has no scripts and fetches nothing, and must not, whatever stands in it.
    if (chosen.format === 'html')
      reply.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'");
    if (chosen.format === 'pdf') reply.header('content-disposition', `inline; filename="${kind}-${year}.pdf"`);
    const written = await chosen.write(report);
    return Buffer.isBuffer(written) ? new StreamableFile(written, { type: chosen.mediaType }) : written;
  }
}
