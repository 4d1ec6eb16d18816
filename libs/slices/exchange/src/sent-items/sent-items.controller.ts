import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { CurrentCaller, RequiresScope, type Caller } from '#platform/identity';
import { paged, PageQuery, RequestUrl, type Paged } from '#platform/projections';
import type { SentItemRow } from './sent-items.entity.js';
import { SentItems } from './sent-items.query.js';

export interface SentItem {
  readonly id: string;
  readonly type: string;
  readonly recipients: readonly string[];
  readonly occurred: string;
  readonly recordedAt: string;
  readonly data: Readonly<Record<string, unknown>>;
}

@Controller('v1/sent-items')
@RequiresScope('read')
export class SentItemsController {
  constructor(private readonly queries: QueryBus) {}

  /** What my unit has addressed to others, oldest first. */
  @Get()
  async list(
    @CurrentCaller() caller: Caller,
    @Query() asked: PageQuery,
    @RequestUrl() url: string,
  ): Promise<Paged<SentItem>> {
    const { rows, total } = await this.queries.execute(new SentItems(caller, asked));
    return paged(rows.map(sentItem), total, asked, url);
  }
}

const sentItem = ({ key, type, recipients, occurred, recordedAt, data }: SentItemRow): SentItem => ({
  id: key,
  type,
  recipients,
  occurred,
  recordedAt,
  data,
});
