import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { RecordingModule } from '#platform/intake';
import { AccessLogPurging } from './access-log-purging.js';
import { ContentPurging } from './content-purging.js';
import { ExecutedPurges } from './executed-purges.js';
import { PurgeLedgers } from './purge-ledgers.js';
import { PurgingAgain } from './purging-again.js';
import { Purging } from './purging.js';
import { UnclaimedSweep } from './unclaimed-sweep.js';

/** Carries out what was decided, for the worker. Needs `SealedContents`, `AccessPurges`, the `Directory` and the store. */
@Module({
  imports: [CqrsModule, RecordingModule],
  providers: [AccessLogPurging, ContentPurging, ExecutedPurges, PurgeLedgers, Purging, PurgingAgain, UnclaimedSweep],
  exports: [Purging, PurgingAgain, UnclaimedSweep],
})
export class PurgingModule {}
