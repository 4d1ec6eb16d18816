import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Catalogues, StandingFacts } from '#platform/intake';
import { Projections } from '#platform/projections';
import { keyDirectory } from './key-directory/key-directory.projection.js';
import { KeysController } from './key-directory/keys.controller.js';
import { KeysOfUnitHandler } from './key-directory/keys-of-unit.query.js';
import { ListKeysHandler } from './key-directory/list-keys.query.js';
import { keysCatalogue } from './keys.catalogue.js';
import { unitKeysFact } from './keys.standing-fact.js';

@Module({
  imports: [CqrsModule],
  controllers: [KeysController],
  providers: [KeysOfUnitHandler, ListKeysHandler],
})
export class KeysModule {
  constructor(catalogues: Catalogues, projections: Projections, standing: StandingFacts) {
    catalogues.add(keysCatalogue);
    projections.add(keyDirectory);
    standing.add(unitKeysFact);
  }
}
