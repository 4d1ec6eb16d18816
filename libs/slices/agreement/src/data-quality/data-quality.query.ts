import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Catalogues } from '#platform/intake';
import { ReadModels } from '#platform/projections';
import type { DataQualityRow } from './data-quality.entity.js';
import { dataQuality } from './data-quality.projection.js';

export type DataQualityItem = Omit<DataQualityRow, 'collaboration' | 'key'>;

export interface DataQualityPage {
  readonly items: readonly DataQualityItem[];
  readonly total: number;
}

interface Wanted {
  readonly page: number;
  readonly limit: number;
  readonly kind?: 'contradiction' | 'flag';
  readonly knownAt?: string;
}

/** What is contradictory, missing or doubtful in what we know? */
export class WhatIsDoubtful extends Query<DataQualityPage> {
  constructor(
    readonly collaboration: string,
    readonly wanted: Wanted,
  ) {
    super();
  }
}

const item = ({ collaboration: _collaboration, key: _key, ...columns }: DataQualityRow): DataQualityItem => columns;

@QueryHandler(WhatIsDoubtful)
export class WhatIsDoubtfulHandler implements IQueryHandler<WhatIsDoubtful> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly catalogues: Catalogues,
  ) {}

  async execute({ collaboration, wanted }: WhatIsDoubtful): Promise<DataQualityPage> {
    const { page, limit, kind, knownAt } = wanted;
    const { rows, total } = await this.readModels.rows(dataQuality(this.catalogues), collaboration, {
      ...(kind ? { where: { kind } } : {}),
      order: { kind: 'ASC', number: 'ASC', occurred: 'ASC' },
      offset: (page - 1) * limit,
      limit,
      ...(knownAt ? { knownAt } : {}),
    });
    return { items: rows.map(item), total };
  }
}
