import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Catalogues } from '#platform/intake';
import { Projections } from '#platform/projections';
import { ListContactsHandler } from './my-contacts/list-contacts.query.js';
import { myContacts } from './my-contacts/my-contacts.projection.js';
import { OneContactHandler } from './my-contacts/one-contact.query.js';
import { SupportContactsController } from './my-contacts/support-contacts.controller.js';
import { supportContactCatalogue } from './support-contact.catalogue.js';

@Module({
  imports: [CqrsModule],
  controllers: [SupportContactsController],
  providers: [ListContactsHandler, OneContactHandler],
})
export class SupportContactModule {
  constructor(catalogues: Catalogues, projections: Projections) {
    catalogues.add(supportContactCatalogue);
    projections.add(myContacts);
  }
}
