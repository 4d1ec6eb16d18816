import { Global, Module } from '@nestjs/common';
import { AccessEntries, AccessLog } from '#platform/access-log';
import { InMemoryAccessLog } from '#platform/access-log/testing';
import { EventStore, Upcasters } from '#platform/event-store';
import { FoldedReadModels, GuardedReadModels, Projections, ReadModels } from '#platform/projections';
import { FoldedGuardedReadModels } from '#platform/projections/testing';

/** Read models without tables, and an access log that is forgotten at the end. */
@Global()
@Module({
  providers: [
    Projections,
    { provide: AccessLog, useClass: InMemoryAccessLog },
    { provide: AccessEntries, useExisting: AccessLog },
    {
      provide: GuardedReadModels,
      inject: [EventStore, Upcasters, AccessLog],
      useFactory: (store: EventStore, upcasters: Upcasters, log: AccessLog) =>
        new FoldedGuardedReadModels(store, upcasters, log),
    },
    {
      provide: ReadModels,
      inject: [EventStore, Upcasters],
      useFactory: (store: EventStore, upcasters: Upcasters) => new FoldedReadModels(store, upcasters),
    },
  ],
  exports: [AccessEntries, AccessLog, GuardedReadModels, Projections, ReadModels],
})
export class RegistriesModule {}
