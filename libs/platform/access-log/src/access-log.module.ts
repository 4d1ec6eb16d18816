import { Module, type DynamicModule } from '@nestjs/common';
import { Directory } from '#platform/identity';
import { AccessEntries } from './access-entries.js';
import { AccessLog } from './access-log.js';
import { AccessPurges } from './access-purges.js';
import { PostgresAccessLog } from './postgres-access-log.js';

/** The access log of an app. There is no switch to turn it off. Needs Directory from a global module. */
@Module({})
export class AccessLogModule {
  static postgres(url: string): DynamicModule {
    return {
      module: AccessLogModule,
      global: true,
      providers: [
        {
          provide: PostgresAccessLog,
          inject: [Directory],
          useFactory: (directory: Directory) =>
            PostgresAccessLog.open(url, (collaboration, unit) => directory.unit(collaboration, unit)?.secrecyRegime),
        },
        { provide: AccessLog, useExisting: PostgresAccessLog },
        { provide: AccessEntries, useExisting: PostgresAccessLog },
        { provide: AccessPurges, useExisting: PostgresAccessLog },
      ],
      exports: [AccessLog, AccessEntries, AccessPurges],
    };
  }
}
