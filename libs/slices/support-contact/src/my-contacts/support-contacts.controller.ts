import { Controller, Get, NotFoundException, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { CurrentCaller, RequiresScope, type Caller } from '#platform/identity';
import { paged, RequestUrl, type Paged } from '#platform/projections';
import type { ContactView } from './contact-view.js';
import { ListContactsParameters } from './list-contacts.dto.js';
import { ListContacts } from './list-contacts.query.js';
import { OneContact } from './one-contact.query.js';

@Controller('v1/support-contacts')
@RequiresScope('read')
export class SupportContactsController {
  constructor(private readonly queries: QueryBus) {}

  /** The contacts of one's own unit, the newest version of each, without those withdrawn. */
  @Get()
  async list(
    @CurrentCaller() caller: Caller,
    @Query() asked: ListContactsParameters,
    @RequestUrl() url: string,
  ): Promise<Paged<ContactView>> {
    const { items, total } = await this.queries.execute(new ListContacts(caller, asked));
    return paged(items, total, asked, url);
  }

  /** One of them. */
  @Get(':contactId')
  async one(@CurrentCaller() caller: Caller, @Param('contactId') contactId: string): Promise<ContactView> {
    const found = await this.queries.execute(new OneContact(caller, contactId));
    if (!found) throw new NotFoundException();
    return found;
  }
}
