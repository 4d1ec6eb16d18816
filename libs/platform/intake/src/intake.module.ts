import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { CataloguesModule } from './catalogues.module.js';
import { EventTypesController } from './event-types/event-types.controller.js';
import { ReceiptOfHandler } from './receipts/receipt.query.js';
import { ReceiptsController } from './receipts/receipts.controller.js';
import { EventsController } from './record-event/events.controller.js';
import { RecordingModule } from './recording.module.js';
import { HandInHandler } from './sealed-contents/hand-in.handler.js';
import { SealedContentsController } from './sealed-contents/sealed-contents.controller.js';

/** `POST /v1/events`, the sealed contents that go with them, and what belongs to it. Needs an `EventStore`, `SealedContents` and identity's guard from the app. */
@Module({
  imports: [CqrsModule, CataloguesModule, RecordingModule],
  controllers: [EventsController, EventTypesController, ReceiptsController, SealedContentsController],
  providers: [HandInHandler, ReceiptOfHandler],
})
export class IntakeModule {}
