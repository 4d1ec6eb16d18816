import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { RecordingModule } from '#platform/intake';
import { Judging } from './judging.js';
import { Releases } from './releases.js';
import { StatisticsLog } from './statistics-log.js';

/** Carries out the table plans, for the worker. Needs a global `DisclosureGate`, the `Directory` and the store. */
@Module({
  imports: [CqrsModule, RecordingModule],
  providers: [Judging, Releases, StatisticsLog],
  exports: [Releases],
})
export class ReleasingModule {}
