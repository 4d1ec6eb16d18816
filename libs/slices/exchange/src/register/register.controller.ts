import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { CurrentCaller, RequiresScope, type Caller } from '#platform/identity';
import { paged, PageQuery, RequestUrl, type Paged } from '#platform/projections';
import { Register } from './register.query.js';

/** What the public may be shown: the day and the reference number. Sender, recipient and matter are left out (OSL 5:2). */
export interface PublicLine {
  readonly date: string;
  readonly reference: string;
}

export interface RegisterLine extends PublicLine {
  readonly direction: 'received' | 'sent';
  readonly counterparts: readonly string[];
  /** What it is about in brief: the event type. */
  readonly about: string;
}

@Controller('v1/register')
@RequiresScope('read')
export class RegisterController {
  constructor(private readonly queries: QueryBus) {}

  /** The unit's own register, with counterpart and matter. */
  @Get()
  async own(
    @CurrentCaller() caller: Caller,
    @Query() asked: PageQuery,
    @RequestUrl() url: string,
  ): Promise<Paged<RegisterLine>> {
    const { rows, total } = await this.queries.execute(new Register(caller, asked));
    const lines = rows.map(({ key, on, direction, counterparts, type }) => ({
      date: on,
      reference: key,
      direction,
      counterparts,
      about: type,
    }));
    return paged(lines, total, asked, url);
  }

  /** The extract that can be given to anyone: without secrets. */
  @Get('extract')
  async extract(
    @CurrentCaller() caller: Caller,
    @Query() asked: PageQuery,
    @RequestUrl() url: string,
  ): Promise<Paged<PublicLine>> {
    const { rows, total } = await this.queries.execute(new Register(caller, asked));
    return paged(
      rows.map(({ key, on }) => ({ date: on, reference: key })),
      total,
      asked,
      url,
    );
  }
}
