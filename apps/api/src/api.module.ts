import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { AccessLog } from '#platform/access-log';
import { IntakeModule } from '#platform/intake';
import { ApiInfoController } from './documentation/api-info.controller.js';
import { AsyncApiController } from './documentation/async-api.controller.js';
import { EventSchemas } from './documentation/event-schemas.js';
import { ProblemPagesController } from './documentation/problem-pages.controller.js';
import { ReadingController } from './documentation/reading.controller.js';
import { SchemasController } from './documentation/schemas.controller.js';
import { slices } from '../../slices.js';
import { CanonicalIdsPipe } from './web/canonical-ids.pipe.js';
import { Draining } from './web/draining.js';
import { ProblemFilter } from './web/problem.filter.js';
import { queryPipe } from './web/query.pipe.js';

/** The intake, the slices and the documentation. What they stand on is handed in. */
@Module({})
export class ApiModule {
  /** Without an access log there is no api: nothing is read unrecorded, whatever the configuration leaves out (S65). */
  constructor(_log: AccessLog) {}

  /** @param ground modules that provide EventStore, AccessLog, Projections, ReadModels and the guard that recognises callers */
  static on(ground: readonly (Type | DynamicModule)[]): DynamicModule {
    return {
      module: ApiModule,
      imports: [CqrsModule.forRoot(), ...ground, IntakeModule, ...slices],
      controllers: [
        ApiInfoController,
        AsyncApiController,
        ProblemPagesController,
        ReadingController,
        SchemasController,
      ],
      providers: [
        EventSchemas,
        Draining,
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useClass: CanonicalIdsPipe },
        { provide: APP_PIPE, useFactory: queryPipe },
      ],
    };
  }
}
