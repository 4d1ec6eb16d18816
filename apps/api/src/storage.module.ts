import { Module, type DynamicModule } from '@nestjs/common';
import { EventStore } from '#platform/event-store';
import { Catalogues } from '#platform/intake';
import { Metrics, ObservedEventStore } from '#platform/observability';
import { ClosingStore } from './closing-store.js';

/** Where the log is kept. The choice of store is one line here. */
@Module({})
export class StorageModule {
  static postgres(connectionString: string): DynamicModule {
    return {
      module: StorageModule,
      global: true,
      providers: [
        { provide: ClosingStore, useFactory: () => ClosingStore.open(connectionString) },
        {
          provide: EventStore,
          inject: [ClosingStore, Metrics, Catalogues],
          useFactory: ({ store }: ClosingStore, metrics: Metrics, catalogues: Catalogues) =>
            new ObservedEventStore(store, metrics, (type) => catalogues.find(type)?.slice ?? 'unknown'),
        },
      ],
      exports: [EventStore],
    };
  }
}
