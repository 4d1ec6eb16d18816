import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Boundary } from './boundary/boundary.js';
import { CataloguesModule } from './catalogues.module.js';
import { StreamWriter } from './perform/stream-writer.js';
import { Clock } from './record-event/clock.js';
import { Denials } from './record-event/denials.js';
import { RecordEventHandler } from './record-event/record-event.handler.js';

/** `RecordEvent` without its HTTP: for processes that post on a unit's behalf. Needs an `EventStore` and a `Directory`. */
@Module({
  imports: [CqrsModule, CataloguesModule],
  providers: [Boundary, Clock, Denials, RecordEventHandler, StreamWriter],
  exports: [Clock, StreamWriter],
})
export class RecordingModule {}
