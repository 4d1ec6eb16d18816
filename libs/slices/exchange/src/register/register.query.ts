import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Catalogues } from '#platform/intake';
import { GuardedReadModels, type PageQuery, type Rows } from '#platform/projections';
import type { Actor } from '#platform/secrecy';
import type { RegisterRow } from './register.entity.js';
import { registerProjection } from './register.projection.js';

/** My unit's register. */
export class Register extends Query<Rows<RegisterRow>> {
  constructor(
    readonly actor: Actor,
    readonly asked: PageQuery,
  ) {
    super();
  }
}

@QueryHandler(Register)
export class RegisterHandler implements IQueryHandler<Register> {
  constructor(
    private readonly readModels: GuardedReadModels,
    private readonly catalogues: Catalogues,
  ) {}

  execute({ actor, asked: { page, limit } }: Register): Promise<Rows<RegisterRow>> {
    return this.readModels.rows(registerProjection(this.catalogues), actor, {
      order: { on: 'ASC' },
      offset: (page - 1) * limit,
      limit,
      duty: 'records',
      purpose: 'export',
    });
  }
}
