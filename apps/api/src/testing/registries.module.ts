import { Global, Module } from '@nestjs/common';
import { EventStore, Upcasters } from '#platform/event-store';
import { FoldedReadModels, Projections, ReadModels } from '#platform/projections';

/** Read models without tables. */
@Global()
@Module({
  providers: [
    Projections,
    {
      provide: ReadModels,
      inject: [EventStore, Upcasters],
      useFactory: (store: EventStore, upcasters: Upcasters) => new FoldedReadModels(store, upcasters),
    },
  ],
  exports: [Projections, ReadModels],
})
export class RegistriesModule {}
