import { Controller, Get, Header, NotFoundException, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { CurrentCaller, RequiresScope, type Caller } from '#platform/identity';
import { RequestUrl, type Link } from '#platform/projections';
import { ContentOfItem } from '../content/content-of-item.query.js';
import { InboxQuery } from './inbox.dto.js';
import { inboxItem, type InboxItem } from './inbox-item.js';
import { Inbox, OneInboxItem } from './inbox.query.js';

interface InboxPage {
  readonly items: readonly InboxItem[];
  readonly _links: readonly Link[];
}

/** What was addressed to my unit: a feed to go on reading, for those who do not use Kafka. */
@Controller('v1/inbox')
@RequiresScope('read')
export class InboxController {
  constructor(private readonly queries: QueryBus) {}

  /** Items in the order they came. Follow `next`, now or later: nothing is left out and nothing comes twice. */
  @Get()
  async list(
    @CurrentCaller() caller: Caller,
    @Query() asked: InboxQuery,
    @RequestUrl() url: string,
  ): Promise<InboxPage> {
    const rows = await this.queries.execute(new Inbox(caller, asked));
    const next = new URL(url);
    const last = rows.at(-1)?.key ?? asked.after;
    if (last) next.searchParams.set('after', last);
    return {
      items: rows.map((row) => inboxItem(row, here(url))),
      _links: [
        { href: url, rel: 'self', method: 'GET' },
        { href: next.href, rel: 'next', method: 'GET' },
      ],
    };
  }

  /** One item. */
  @Get(':id')
  async one(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @RequestUrl() url: string,
  ): Promise<InboxItem> {
    const row = await this.queries.execute(new OneInboxItem(caller, id));
    if (!row) throw new NotFoundException();
    return inboxItem(row, here(url).slice(0, -`/${id}`.length));
  }

  /** Its sealed content: a JWE that only a recipient's key opens. Absent when revoked, expired or purged. */
  @Get(':id/content')
  @Header('content-type', 'application/jose+json')
  async content(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<object> {
    const jwe = await this.queries.execute(new ContentOfItem(caller, id));
    if (!jwe) throw new NotFoundException();
    return jwe;
  }
}

const here = (url: string): string => {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
};
