import { hostname } from 'node:os';
import { Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { EventStore } from '#platform/event-store';
import { PostgresEventStore } from '#platform/event-store-postgres';
import type { Config } from './config.js';
import { ProjectionsModule } from '#platform/projections';

/** Where the log and the read models are kept. The choice of store is one line here. */
@Module({})
export class StorageModule implements OnApplicationShutdown {
  constructor(private readonly store: EventStore) {}

  static forRoot({ databaseUrl, poolSize, batch, leaseMilliseconds }: Config): DynamicModule {
    return {
      module: StorageModule,
      global: true,
      imports: [
        ProjectionsModule.forRoot({
          url: databaseUrl,
          poolSize,
          batch,
          leaseMilliseconds,
          owner: `worker on ${hostname()} (${process.pid})`,
        }),
      ],
      providers: [{ provide: EventStore, useFactory: () => new PostgresEventStore({ connectionString: databaseUrl }) }],
      exports: [EventStore],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.store instanceof PostgresEventStore) await this.store.close();
  }
}
