import { Controller, Get, Headers, NotFoundException, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { CurrentCaller, RequiresScope, type Caller } from '#platform/identity';
import { paged, RequestUrl, type Paged } from '#platform/projections';
import { ListReleasesParameters } from './list-releases.dto.js';
import { ListReleases, type ReleaseView } from './list-releases.query.js';
import { OneTable } from './one-table.query.js';
import { fileName, representationOf } from './representation.js';
import { TableParameters } from './table.dto.js';

/** What a browser shows where it is asked for; the rest is a file. */
const shown = new Set(['json', 'svg']);

@Controller('v1/statistics/releases')
@RequiresScope('read')
export class ReleasesController {
  constructor(private readonly queries: QueryBus) {}

  /** The tables that were published, newest first: to everybody, or to my own party (for those entrusted with statistics). */
  @Get()
  async list(
    @CurrentCaller() caller: Caller,
    @Query() asked: ListReleasesParameters,
    @RequestUrl() url: string,
  ): Promise<Paged<ReleaseView>> {
    const { items, total } = await this.queries.execute(new ListReleases(caller, asked));
    return paged(items, total, asked, url);
  }

  /** One of them, as it was published and will always be. */
  @Get(':release/tables/:table')
  async one(
    @CurrentCaller() caller: Caller,
    @Param('release') release: string,
    @Param('table') table: string,
    @Query() { format, language }: TableParameters,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: { header(name: string, value: string): unknown },
  ): Promise<unknown> {
    const found = await this.queries.execute(new OneTable(caller, release, table));
    if (!found) throw new NotFoundException();
    const chosen = representationOf(format, accept);
    reply.header('content-type', chosen.mediaType);
    if (!shown.has(chosen.extension))
      reply.header('content-disposition', `attachment; filename="${fileName(found, chosen, language)}"`);
    return chosen.write(found, language);
  }
}
