import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Catalogues } from '#platform/intake';
import { Projections } from '#platform/projections';
import { ContentOfItemHandler } from './content/content-of-item.query.js';
import { OpenContents } from './content/open-contents.js';
import { InboxController } from './inbox/inbox.controller.js';
import { inboxProjection } from './inbox/inbox.projection.js';
import { InboxHandler, OneInboxItemHandler } from './inbox/inbox.query.js';
import { Inboxes } from './inbox/inboxes.js';
import { RegisterController } from './register/register.controller.js';
import { registerProjection } from './register/register.projection.js';
import { RegisterHandler } from './register/register.query.js';
import { RegularExchangesController } from './regular-exchanges/regular-exchanges.controller.js';
import { regularExchangesProjection } from './regular-exchanges/regular-exchanges.projection.js';
import { RegularExchangesHandler } from './regular-exchanges/regular-exchanges.query.js';
import { SentItemsController } from './sent-items/sent-items.controller.js';
import { sentItemsProjection } from './sent-items/sent-items.projection.js';
import { SentItemsHandler } from './sent-items/sent-items.query.js';

/** What goes between units, whichever slice it belongs to. Needs `SealedContents` and `AccessLog` as global providers. */
@Module({
  imports: [CqrsModule],
  controllers: [InboxController, RegisterController, RegularExchangesController, SentItemsController],
  providers: [
    ContentOfItemHandler,
    InboxHandler,
    Inboxes,
    OneInboxItemHandler,
    OpenContents,
    RegisterHandler,
    RegularExchangesHandler,
    SentItemsHandler,
  ],
})
export class ExchangeModule {
  constructor(catalogues: Catalogues, projections: Projections) {
    projections.add(
      () => inboxProjection(catalogues),
      () => registerProjection(catalogues),
      () => regularExchangesProjection(catalogues),
      () => sentItemsProjection(catalogues),
    );
  }
}
