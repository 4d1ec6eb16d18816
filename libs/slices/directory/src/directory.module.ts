import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Catalogues } from '#platform/intake';
import { Projections } from '#platform/projections';
import { directoryCatalogue } from './directory.catalogue.js';
import { DirectoryController } from './directory/directory.controller.js';
import { contactFunctionRows } from './directory/directory.projection.js';
import { WhomToAskHandler } from './directory/whom-to-ask.query.js';

/** Whom one turns to at another unit (S50). */
@Module({ imports: [CqrsModule], controllers: [DirectoryController], providers: [WhomToAskHandler] })
export class DirectoryModule {
  constructor(catalogues: Catalogues, projections: Projections) {
    catalogues.add(directoryCatalogue);
    projections.add(contactFunctionRows);
  }
}
