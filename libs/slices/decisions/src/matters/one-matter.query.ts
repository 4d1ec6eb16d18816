import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ReadModels } from '#platform/projections';
import { view, type MatterView } from './matter-view.js';
import { matters } from './matters.projection.js';

/** What happened in this matter? */
export class OneMatter extends Query<MatterView | undefined> {
  constructor(
    readonly collaboration: string,
    readonly matterId: string,
    readonly knownAt?: string,
  ) {
    super();
  }
}

@QueryHandler(OneMatter)
export class OneMatterHandler implements IQueryHandler<OneMatter> {
  constructor(private readonly readModels: ReadModels) {}

  async execute({ collaboration, matterId, knownAt }: OneMatter): Promise<MatterView | undefined> {
    const row = await this.readModels.row(matters, collaboration, matterId, knownAt);
    return row && view(row);
  }
}
