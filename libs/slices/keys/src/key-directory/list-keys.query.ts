import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ReadModels, type KnownAtQuery } from '#platform/projections';
import { keyDirectory } from './key-directory.projection.js';
import { viewOf, type UnitKeysView } from './unit-keys-view.js';

export interface KeysPage {
  readonly items: readonly UnitKeysView[];
  readonly total: number;
}

/** What have the units said of their keys? */
export class ListKeys extends Query<KeysPage> {
  constructor(
    readonly collaboration: string,
    readonly page: KnownAtQuery,
    readonly unit?: string,
  ) {
    super();
  }
}

@QueryHandler(ListKeys)
export class ListKeysHandler implements IQueryHandler<ListKeys> {
  constructor(private readonly readModels: ReadModels) {}

  async execute({ collaboration, page: { page, limit, knownAt }, unit }: ListKeys): Promise<KeysPage> {
    const { rows, total } = await this.readModels.rows(keyDirectory, collaboration, {
      ...(unit === undefined ? {} : { where: { key: unit } }),
      offset: (page - 1) * limit,
      limit,
      ...(knownAt ? { knownAt } : {}),
    });
    return { items: rows.map(viewOf), total };
  }
}
