import { hostname } from 'node:os';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AccessLogModule } from '#platform/access-log';
import { EventStore } from '#platform/event-store';
import { Directory } from '#platform/identity';
import { CataloguesModule } from '#platform/intake';
import { ProjectionsModule } from '#platform/projections';
import { SealedContentModule } from '#platform/sealed-content-postgres';
import { openLog, type LogChoice } from '../../chosen-log.js';
import { slices } from '../../slices.js';

/** What an operator works on: the log, and the read models of every slice. Serves nothing and runs nothing by itself. */
@Module({})
export class OperationsModule {
  static forRoot(choice: LogChoice): DynamicModule {
    const url = choice.databaseUrl;
    const projections = ProjectionsModule.forRoot({
      url,
      poolSize: 4,
      owner: `samverk command on ${hostname()} (${process.pid})`,
    });
    return {
      module: OperationsModule,
      imports: [
        CqrsModule.forRoot(),
        CataloguesModule,
        AccessLogModule.postgres(url),
        LogModule.forRoot(choice),
        SealedContentModule.postgres({ contentsUrl: url, poolSize: 1 }),
        projections,
        ...slices,
      ],
    };
  }
}

@Global()
@Module({})
class LogModule {
  static forRoot(choice: LogChoice): DynamicModule {
    const store = { provide: EventStore, useFactory: () => openLog(choice).store };
    // The slices' handlers want names of parties; nobody asks them anything here.
    const nobody = { provide: Directory, useValue: new Directory([]) };
    return { module: LogModule, providers: [store, nobody], exports: [EventStore, Directory] };
  }
}
