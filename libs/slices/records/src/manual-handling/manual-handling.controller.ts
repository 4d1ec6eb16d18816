import { Controller, Get, NotFoundException, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { CurrentCaller, RequiresScope, type Caller } from '#platform/identity';
import { paged, PageQuery, RequestUrl, type Paged } from '#platform/projections';
import { ListManualHandling, OneManualHandling } from './manual-handling.queries.js';

/** All that the hub shows (S71). */
export interface ManualHandlingView {
  readonly handling: 'manual';
  /** The unit to ask, and its function. */
  readonly unit: string;
  readonly contactFunction: string;
}

@Controller('v1/manual-handling')
@RequiresScope('read')
export class ManualHandlingController {
  constructor(private readonly queries: QueryBus) {}

  /** Ids only: there is no list to print or take away (S73). */
  @Get()
  async list(
    @CurrentCaller() caller: Caller,
    @Query() asked: PageQuery,
    @RequestUrl() url: string,
  ): Promise<Paged<{ readonly id: string }>> {
    const { rows, total } = await this.queries.execute(new ListManualHandling(caller, asked));
    return paged(
      rows.map(({ key: id }) => ({ id })),
      total,
      asked,
      url,
    );
  }

  /** One request: to be handled manually, and whom to ask. */
  @Get(':id')
  async one(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<ManualHandlingView> {
    const row = await this.queries.execute(new OneManualHandling(caller, id));
    if (!row) throw new NotFoundException();
    return { handling: 'manual', unit: row.unit, contactFunction: row.contactFunction };
  }
}
