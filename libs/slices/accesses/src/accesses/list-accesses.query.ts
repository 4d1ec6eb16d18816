import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { AccessQuery, LogSide } from '#platform/access-log';
import type { Actor } from '#platform/secrecy';
import { accessView, type AccessView } from './access-view.js';
import type { ListAccessesDto } from './list-accesses.dto.js';
import { ReviewedLog } from './reviewed-log.js';

export interface AccessPage {
  readonly items: readonly AccessView[];
  readonly total: number;
}

/** Who has read what is mine? What did my own functions read? */
export class ListAccesses extends Query<AccessPage> {
  constructor(
    readonly actor: Actor,
    readonly side: LogSide,
    readonly asked: ListAccessesDto,
  ) {
    super();
  }
}

@QueryHandler(ListAccesses)
export class ListAccessesHandler implements IQueryHandler<ListAccesses> {
  constructor(private readonly log: ReviewedLog) {}

  async execute({ actor, side, asked }: ListAccesses): Promise<AccessPage> {
    const { page, limit, ...filters } = asked;
    const given = Object.entries(filters).filter(([, value]) => value !== undefined);
    const query: AccessQuery = { ...Object.fromEntries(given), side, offset: (page - 1) * limit, limit };
    const { items, total } = await this.log.page(actor, query);
    return { items: items.map(accessView), total };
  }
}
