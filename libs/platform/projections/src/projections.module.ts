import { Module, type DynamicModule, type FactoryProvider } from '@nestjs/common';
import { AccessLog } from '#platform/access-log';
import { EventStore, Upcasters } from '#platform/event-store';
import { FoldedReadModels } from './folded-read-models.js';
import { GuardedReadModels } from './guarded/guarded-read-models.js';
import { PostgresReaderRows } from './guarded/postgres-reader-rows.js';
import { ReaderRows } from './guarded/reader-rows.js';
import { ParkedStreams } from './operations/parked-streams.js';
import { ProjectionRebuilds } from './operations/projection-rebuilds.js';
import { ProjectionStatus } from './operations/projection-status.js';
import { PostgresReadModels } from './postgres-read-models.js';
import { Projections } from './projections.js';
import { ReadDatabase, type ReadDatabaseOptions } from './read-database.js';
import { ReadModels } from './read-models.js';
import { ProjectionRunners } from './runner/projection-runners.js';
import type { RunnerOptions } from './runner/runner-options.js';

const surroundings = [EventStore, Upcasters, ReadDatabase, Projections];

/** Read models in PostgreSQL. Needs EventStore and Upcasters from a global module. Runs nothing by itself. */
@Module({})
export class ProjectionsModule {
  static forRoot(options: ReadDatabaseOptions & RunnerOptions): DynamicModule {
    const providers: FactoryProvider[] = [
      {
        provide: ReadDatabase,
        inject: [Projections],
        useFactory: (projections: Projections) => new ReadDatabase(options, projections),
      },
      {
        provide: ReadModels,
        inject: [EventStore, Upcasters, ReadDatabase],
        useFactory: (store: EventStore, upcasters: Upcasters, database: ReadDatabase) =>
          new PostgresReadModels(database, new FoldedReadModels(store, upcasters)),
      },
      {
        provide: ReaderRows,
        useFactory: () => new PostgresReaderRows(options.url, options.poolSize),
      },
      {
        provide: GuardedReadModels,
        inject: [ReaderRows, AccessLog],
        useFactory: (rows: ReaderRows, log: AccessLog) => new GuardedReadModels(rows, log),
      },
      ...[ProjectionStatus, ParkedStreams].map((service) => ({
        provide: service,
        inject: surroundings,
        useFactory: (...given: ConstructorParameters<typeof ProjectionStatus>) => new service(...given),
      })),
      ...[ProjectionRunners, ProjectionRebuilds].map((service) => ({
        provide: service,
        inject: surroundings,
        useFactory: (...given: [EventStore, Upcasters, ReadDatabase, Projections]) => new service(...given, options),
      })),
    ];
    const provided = [Projections, ...providers.map(({ provide }) => provide)];
    return { module: ProjectionsModule, global: true, providers: [Projections, ...providers], exports: provided };
  }
}
