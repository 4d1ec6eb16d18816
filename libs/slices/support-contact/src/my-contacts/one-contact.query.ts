import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { GuardedReadModels } from '#platform/projections';
import type { Actor } from '#platform/secrecy';
import { viewed, type ContactView } from './contact-view.js';
import { myContacts } from './my-contacts.projection.js';

/** What do we hold of this contact? */
export class OneContact extends Query<ContactView | undefined> {
  constructor(
    readonly actor: Actor,
    readonly contactId: string,
  ) {
    super();
  }
}

@QueryHandler(OneContact)
export class OneContactHandler implements IQueryHandler<OneContact> {
  constructor(private readonly readModels: GuardedReadModels) {}

  async execute({ actor, contactId }: OneContact): Promise<ContactView | undefined> {
    const row = await this.readModels.row(myContacts, actor, contactId);
    return row && viewed(row);
  }
}
