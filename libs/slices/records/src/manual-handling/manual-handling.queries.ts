import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { GuardedReadModels, type PageQuery, type Rows } from '#platform/projections';
import type { Actor } from '#platform/secrecy';
import type { ManualHandlingRow } from './manual-handling.entity.js';
import { manualHandlingRows } from './manual-handling.projection.js';

/** Which requests are there? Only few staff may ask (S73). */
export class ListManualHandling extends Query<Rows<ManualHandlingRow>> {
  constructor(
    readonly actor: Actor,
    readonly asked: PageQuery,
  ) {
    super();
  }
}

/** Whom to ask about one of them; undefined when absent or another's. */
export class OneManualHandling extends Query<ManualHandlingRow | undefined> {
  constructor(
    readonly actor: Actor,
    readonly id: string,
  ) {
    super();
  }
}

@QueryHandler(ListManualHandling)
export class ListManualHandlingHandler implements IQueryHandler<ListManualHandling> {
  constructor(private readonly readModels: GuardedReadModels) {}

  execute({ actor, asked: { page, limit } }: ListManualHandling): Promise<Rows<ManualHandlingRow>> {
    const slice = { offset: (page - 1) * limit, limit };
    return this.readModels.rows(manualHandlingRows, actor, { ...slice, duty: 'manual-handling' });
  }
}

@QueryHandler(OneManualHandling)
export class OneManualHandlingHandler implements IQueryHandler<OneManualHandling> {
  constructor(private readonly readModels: GuardedReadModels) {}

  execute({ actor, id }: OneManualHandling): Promise<ManualHandlingRow | undefined> {
    return this.readModels.row(manualHandlingRows, actor, id, 'manual-handling');
  }
}
