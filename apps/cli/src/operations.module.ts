import { hostname } from 'node:os';
import { Global, Module, type DynamicModule, type Type } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AccessLogModule } from '#platform/access-log';
import { EventStore } from '#platform/event-store';
import { Directory } from '#platform/identity';
import { CataloguesModule } from '#platform/intake';
import { ProjectionsModule } from '#platform/projections';
import { SealedContentModule } from '#platform/sealed-content-postgres';
import { openLog, type LogChoice } from '../../chosen-log.js';
import { slices } from '../../slices.js';

/** Where an operator works, and with what beside the slices. */
export interface Operated {
  readonly log: LogChoice;
  /** Left out: the keys of sealed contents lie in the database of the read models. */
  readonly sealedKeys?: string;
  readonly directory?: Directory;
  readonly also?: readonly Type[];
}

/** The slices' handlers want names of parties; mostly nobody asks them anything here. */
const nobody = new Directory([]);

/** What an operator works on: the log, and the read models of every slice. Serves nothing and runs nothing by itself. */
@Module({})
export class OperationsModule {
  static forRoot({ log, sealedKeys, directory = nobody, also = [] }: Operated): DynamicModule {
    const url = log.databaseUrl;
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
        LogModule.forRoot(log, directory),
        SealedContentModule.postgres({ contentsUrl: url, keysUrl: sealedKeys ?? url, poolSize: 1 }),
        projections,
        ...also,
        ...slices,
      ],
    };
  }
}

@Global()
@Module({})
class LogModule {
  static forRoot(log: LogChoice, directory: Directory): DynamicModule {
    const store = { provide: EventStore, useFactory: async () => (await openLog(log)).store };
    const units = { provide: Directory, useValue: directory };
    return { module: LogModule, providers: [store, units], exports: [EventStore, Directory] };
  }
}
