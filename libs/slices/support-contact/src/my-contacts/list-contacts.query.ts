import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { GuardedReadModels } from '#platform/projections';
import type { Actor } from '#platform/secrecy';
import { viewed, type ContactView } from './contact-view.js';
import type { ListContactsParameters } from './list-contacts.dto.js';
import { myContacts } from './my-contacts.projection.js';

export interface ContactPage {
  readonly items: readonly ContactView[];
  readonly total: number;
}

/** Which contacts have we had? */
export class ListContacts extends Query<ContactPage> {
  constructor(
    readonly actor: Actor,
    readonly asked: ListContactsParameters,
  ) {
    super();
  }
}

const filters = ['quarter', 'channel', 'caller', 'ageBand', 'municipality', 'kind'] as const;

@QueryHandler(ListContacts)
export class ListContactsHandler implements IQueryHandler<ListContacts> {
  constructor(private readonly readModels: GuardedReadModels) {}

  async execute({ actor, asked }: ListContacts): Promise<ContactPage> {
    const { page, limit } = asked;
    const where = Object.fromEntries(
      filters.flatMap((name) => (asked[name] === undefined ? [] : [[name, asked[name]]])),
    );
    const slice = { where, offset: (page - 1) * limit, limit };
    const { rows, total } = await this.readModels.rows(myContacts, actor, slice);
    return { items: rows.map(viewed), total };
  }
}
