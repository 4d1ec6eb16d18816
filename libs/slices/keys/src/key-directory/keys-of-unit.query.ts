import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ReadModels } from '#platform/projections';
import { keyDirectory } from './key-directory.projection.js';
import { keySetOn, viewOf, type KeySet } from './unit-keys-view.js';

/** What is this unit sealed to, and signs with, on a day? */
export class KeysOfUnit extends Query<KeySet | undefined> {
  constructor(
    readonly collaboration: string,
    readonly unit: string,
    readonly on: string,
  ) {
    super();
  }
}

@QueryHandler(KeysOfUnit)
export class KeysOfUnitHandler implements IQueryHandler<KeysOfUnit> {
  constructor(private readonly readModels: ReadModels) {}

  async execute({ collaboration, unit, on }: KeysOfUnit): Promise<KeySet | undefined> {
    const row = await this.readModels.row(keyDirectory, collaboration, unit);
    return row && keySetOn(viewOf(row), on);
  }
}
