import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { LogSide } from '#platform/access-log';
import { CurrentCaller, RequiresScope, type Caller } from '#platform/identity';
import { type Paged, RequestUrl, paged } from '#platform/projections';
import type { AccessView } from './access-view.js';
import { ListAccessesDto } from './list-accesses.dto.js';
import { ListAccesses } from './list-accesses.query.js';

/** For log reviewers: see docs/access-log.md. */
@Controller('v1/accesses')
@RequiresScope('read')
export class AccessesController {
  constructor(private readonly queries: QueryBus) {}

  /** Who has looked at what is my unit's, and what was done to the machine that holds it; newest first. */
  @Get()
  mine(
    @CurrentCaller() caller: Caller,
    @Query() asked: ListAccessesDto,
    @RequestUrl() url: string,
  ): Promise<Paged<AccessView>> {
    return this.list(caller, 'mine', asked, url);
  }

  /** What the functions of my own unit looked at, and where they were denied; newest first. */
  @Get('own')
  own(
    @CurrentCaller() caller: Caller,
    @Query() asked: ListAccessesDto,
    @RequestUrl() url: string,
  ): Promise<Paged<AccessView>> {
    return this.list(caller, 'own', asked, url);
  }

  private async list(caller: Caller, side: LogSide, asked: ListAccessesDto, url: string): Promise<Paged<AccessView>> {
    const { items, total } = await this.queries.execute(new ListAccesses(caller, side, asked));
    return paged(items, total, asked, url);
  }
}
