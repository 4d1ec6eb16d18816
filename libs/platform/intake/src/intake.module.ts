import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Boundary } from './boundary/boundary.js';
import { CataloguesModule } from './catalogues.module.js';
import { EventTypesController } from './event-types/event-types.controller.js';
import { StreamWriter } from './perform/stream-writer.js';
import { ReceiptOfHandler } from './receipts/receipt.query.js';
import { ReceiptsController } from './receipts/receipts.controller.js';
import { Clock } from './record-event/clock.js';
import { EventsController } from './record-event/events.controller.js';
import { RecordEventHandler } from './record-event/record-event.handler.js';
import { HandInHandler } from './sealed-contents/hand-in.handler.js';
import { SealedContentsController } from './sealed-contents/sealed-contents.controller.js';

/** `POST /v1/events`, the sealed contents that go with them, and what belongs to it. Needs an `EventStore`, `SealedContents` and identity's guard from the app. */
@Module({
  imports: [CqrsModule, CataloguesModule],
  controllers: [EventsController, EventTypesController, ReceiptsController, SealedContentsController],
  providers: [Boundary, Clock, HandInHandler, ReceiptOfHandler, RecordEventHandler, StreamWriter],
})
export class IntakeModule {}
