import { hostname } from 'node:os';
import { Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { EventStore } from '#platform/event-store';
import { ProjectionsModule } from '#platform/projections';
import { mustBeOpen, openLog, type LogChoice, type OpenLog } from '../../chosen-log.js';
import type { Config } from './config.js';

/** The log that was chosen, with its connections. */
abstract class ChosenLog {
  abstract readonly log: OpenLog;

  static async of(choice: LogChoice): Promise<ChosenLog> {
    const log = await openLog(choice);
    try {
      // In a test nobody may have migrated; a process looks first (`mustBeMigrated`). Then nothing was moved either.
      await mustBeOpen(log, choice).catch(
        (error: { code?: string }) => error.code === '42P01' || Promise.reject(error),
      );
      return { log };
    } catch (error) {
      await log.close();
      throw error;
    }
  }
}

/** Where the log and the read models are kept. Which store the log is in, the settings say. */
@Module({})
export class StorageModule implements OnApplicationShutdown {
  constructor(private readonly chosen: ChosenLog) {}

  static forRoot(config: Config): DynamicModule {
    const { databaseUrl, poolSize, batch, leaseMilliseconds } = config;
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
      providers: [
        { provide: ChosenLog, useFactory: () => ChosenLog.of(config) },
        { provide: EventStore, inject: [ChosenLog], useFactory: ({ log }: ChosenLog) => log.store },
      ],
      exports: [EventStore],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.chosen.log.close();
  }
}
