import { Injectable } from '@nestjs/common';
import { Catalogues } from '#platform/intake';
import { GuardedReadModels, type GuardedProjectionOf } from '#platform/projections';
import type { Actor } from '#platform/secrecy';
import type { InboxQuery } from './inbox.dto.js';
import type { InboxRow } from './inbox.entity.js';
import { inboxProjection } from './inbox.projection.js';

/** The units' inboxes, asked as one of them. */
@Injectable()
export class Inboxes {
  /** Worked out at the first question, when every slice has added its event types. */
  private known: GuardedProjectionOf<InboxRow> | undefined;

  constructor(
    private readonly readModels: GuardedReadModels,
    private readonly catalogues: Catalogues,
  ) {}

  async page(actor: Actor, { after, limit }: InboxQuery): Promise<readonly InboxRow[]> {
    const page = { limit, counted: false, purpose: 'subscribe' as const, ...(after ? { after } : {}) };
    return (await this.readModels.rows(this.projection(), actor, page)).rows;
  }

  item(actor: Actor, id: string): Promise<InboxRow | undefined> {
    return this.readModels.row(this.projection(), actor, id);
  }

  private projection(): GuardedProjectionOf<InboxRow> {
    return (this.known ??= inboxProjection(this.catalogues));
  }
}
