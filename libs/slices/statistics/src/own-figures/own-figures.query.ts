import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { UnitOfCount } from '#platform/domain';
import { Catalogues } from '#platform/intake';
import { GuardedReadModels } from '#platform/projections';
import type { Actor } from '#platform/secrecy';
import { contributionsProjection } from './contributions.projection.js';
import { ownFigures, type OwnFigures } from './own-figures.js';

/** What do my own unit's figures come to, exactly and now? */
export class AskOwnFigures extends Query<OwnFigures> {
  constructor(
    readonly actor: Actor,
    readonly count: UnitOfCount,
    readonly year: number,
  ) {
    super();
  }
}

@QueryHandler(AskOwnFigures)
export class OwnFiguresHandler implements IQueryHandler<AskOwnFigures> {
  constructor(
    private readonly readModels: GuardedReadModels,
    private readonly catalogues: Catalogues,
  ) {}

  async execute({ actor, count, year }: AskOwnFigures): Promise<OwnFigures> {
    const { rows } = await this.readModels.rows(contributionsProjection(this.catalogues), actor, {
      where: { count, year },
    });
    return ownFigures(count, year, rows);
  }
}
