import type { OnApplicationShutdown } from '@nestjs/common';
import type { PostgresEventStore } from '#platform/event-store-postgres';

/** Ends the store's connections after the last request has been answered. */
export class ClosingStore implements OnApplicationShutdown {
  constructor(readonly store: PostgresEventStore) {}

  async onApplicationShutdown(): Promise<void> {
    await this.store.close();
  }
}
