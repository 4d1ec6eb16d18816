import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Actor } from '#platform/secrecy';
import type { InboxQuery } from './inbox.dto.js';
import type { InboxRow } from './inbox.entity.js';
import { Inboxes } from './inboxes.js';

/** What was addressed to my unit, from there on, in the order it came? */
export class Inbox extends Query<readonly InboxRow[]> {
  constructor(
    readonly actor: Actor,
    readonly asked: InboxQuery,
  ) {
    super();
  }
}

/** One item that was addressed to my unit. */
export class OneInboxItem extends Query<InboxRow | undefined> {
  constructor(
    readonly actor: Actor,
    readonly id: string,
  ) {
    super();
  }
}

@QueryHandler(Inbox)
export class InboxHandler implements IQueryHandler<Inbox> {
  constructor(private readonly inboxes: Inboxes) {}

  execute({ actor, asked }: Inbox): Promise<readonly InboxRow[]> {
    return this.inboxes.page(actor, asked);
  }
}

@QueryHandler(OneInboxItem)
export class OneInboxItemHandler implements IQueryHandler<OneInboxItem> {
  constructor(private readonly inboxes: Inboxes) {}

  execute({ actor, id }: OneInboxItem): Promise<InboxRow | undefined> {
    return this.inboxes.item(actor, id);
  }
}
