import { Module, type DynamicModule } from '@nestjs/common';
import { EventStore } from '#platform/event-store';
import { Catalogues } from '#platform/intake';
import { Metrics, ObservedEventStore } from '#platform/observability';
import type { LogChoice } from '../../chosen-log.js';
import { ClosingStore } from './closing-store.js';

/** Where the log is kept. Which store it is, the settings say. */
@Module({})
export class StorageModule {
  static chosen(choice: LogChoice): DynamicModule {
    return {
      module: StorageModule,
      global: true,
      providers: [
        { provide: ClosingStore, useFactory: () => ClosingStore.open(choice) },
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
