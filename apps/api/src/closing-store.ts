import type { OnApplicationShutdown } from '@nestjs/common';
import type { EventStore } from '#platform/event-store';
import { migrateLog, mustBeOpen, openLog, type LogChoice, type OpenLog } from '../../chosen-log.js';

/** The log that was chosen, with its connections; they end after the last request has been answered. */
export class ClosingStore implements OnApplicationShutdown {
  private constructor(private readonly log: OpenLog) {}

  get store(): EventStore {
    return this.log.store;
  }

  /** Brings the log's schema up to this code first; a database that is up to date is only read. */
  static async open(choice: LogChoice): Promise<ClosingStore> {
    await migrateLog(choice);
    const log = await openLog(choice);
    try {
      await mustBeOpen(log, choice);
      return new ClosingStore(log);
    } catch (error) {
      await log.close();
      throw error;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.log.close();
  }
}
