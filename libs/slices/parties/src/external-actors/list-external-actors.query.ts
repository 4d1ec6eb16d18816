import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ReadModels, type KnownAtQuery } from '#platform/projections';
import { externalActors } from './external-actors.projection.js';

export interface ExternalActorView {
  readonly actor: string;
  readonly name: string;
  readonly actsIn: readonly string[];
  readonly note: string | null;
}

export interface ExternalActorPage {
  readonly items: readonly ExternalActorView[];
  readonly total: number;
}

/** Which actors are there outside the agreement? */
export class ListExternalActors extends Query<ExternalActorPage> {
  constructor(
    readonly collaboration: string,
    readonly page: KnownAtQuery,
  ) {
    super();
  }
}

@QueryHandler(ListExternalActors)
export class ListExternalActorsHandler implements IQueryHandler<ListExternalActors> {
  constructor(private readonly readModels: ReadModels) {}

  async execute({ collaboration, page: { page, limit, knownAt } }: ListExternalActors): Promise<ExternalActorPage> {
    const slice = { offset: (page - 1) * limit, limit, ...(knownAt ? { knownAt } : {}) };
    const { rows, total } = await this.readModels.rows(externalActors, collaboration, slice);
    return { items: rows.map(({ key, name, actsIn, note }) => ({ actor: key, name, actsIn, note })), total };
  }
}
