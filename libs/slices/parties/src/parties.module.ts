import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Catalogues } from '#platform/intake';
import { Projections } from '#platform/projections';
import { ExternalActorsController } from './external-actors/external-actors.controller.js';
import { externalActors } from './external-actors/external-actors.projection.js';
import { ListExternalActorsHandler } from './external-actors/list-external-actors.query.js';
import { externalActorsCatalogue, partiesCatalogue } from './parties.catalogue.js';
import { ListPartiesHandler } from './party-register/list-parties.query.js';
import { OnePartyHandler } from './party-register/one-party.query.js';
import { PartiesController } from './party-register/parties.controller.js';
import { partyRegister } from './party-register/party-register.projection.js';

@Module({
  imports: [CqrsModule],
  controllers: [ExternalActorsController, PartiesController],
  providers: [ListExternalActorsHandler, ListPartiesHandler, OnePartyHandler],
})
export class PartiesModule {
  constructor(catalogues: Catalogues, projections: Projections) {
    catalogues.add(partiesCatalogue);
    catalogues.add(externalActorsCatalogue);
    projections.add(externalActors, partyRegister);
  }
}
