import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Catalogues } from '#platform/intake';
import { GuardedReadModels } from '#platform/projections';
import type { Actor } from '#platform/secrecy';
import type { RegularExchangeRow } from './regular-exchanges.entity.js';
import { regularExchangesProjection } from './regular-exchanges.projection.js';

/** What does my unit regularly give and get? */
export class RegularExchanges extends Query<readonly RegularExchangeRow[]> {
  constructor(readonly actor: Actor) {
    super();
  }
}

@QueryHandler(RegularExchanges)
export class RegularExchangesHandler implements IQueryHandler<RegularExchanges> {
  constructor(
    private readonly readModels: GuardedReadModels,
    private readonly catalogues: Catalogues,
  ) {}

  async execute({ actor }: RegularExchanges): Promise<readonly RegularExchangeRow[]> {
    const { rows } = await this.readModels.rows(regularExchangesProjection(this.catalogues), actor, {
      order: { direction: 'DESC', counterpart: 'ASC', type: 'ASC' },
      duty: 'records',
    });
    return rows;
  }
}
