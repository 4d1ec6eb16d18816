import {
  Inject,
  Logger as NestLogger,
  Module,
  type DynamicModule,
  type OnApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { Logger, LoggerModule } from 'nestjs-pino';
import type { DestinationStream } from 'pino';
import { Health } from './health.js';
import { HealthController } from './health.controller.js';
import { InternalServer, type InternalAddress } from './internal-server.js';
import { logOptions } from './log-options.js';
import { Metrics } from './metrics.js';
import { RequestRecorder } from './request-recorder.js';
import { RequestSpan } from './request-span.interceptor.js';
import { startTracing, type StopTracing } from './tracing.js';

export interface ObservabilityOptions {
  /** As logs and traces name this process, e.g. `api`. */
  readonly service: string;
  /** pino's: trace, debug, info, warn, error, fatal, silent (default info). */
  readonly logLevel?: string;
  /** The operator's port with /metrics and /health; none when left out. */
  readonly internal?: InternalAddress;
  /** OTEL_EXPORTER_OTLP_ENDPOINT; no traces when left out. */
  readonly otlpEndpoint?: string;
  /** Default standard output. */
  readonly logTo?: DestinationStream;
}

const OPTIONS = Symbol('observability options');

/** Logs, metrics, traces and health. Imported once by an app, whose checks and status sources are added at start. */
@Module({})
export class ObservabilityModule implements OnModuleInit, OnApplicationShutdown {
  private stopTracing: StopTracing = async () => {};

  constructor(
    @Inject(OPTIONS) private readonly options: ObservabilityOptions,
    private readonly logger: Logger,
  ) {}

  static forRoot(options: ObservabilityOptions): DynamicModule {
    const { service, logLevel = 'info', logTo } = options;
    const pinoOptions = logOptions(service, logLevel);
    return {
      module: ObservabilityModule,
      global: true,
      imports: [LoggerModule.forRoot({ pinoHttp: logTo ? [pinoOptions, logTo] : pinoOptions, forRoutes: [] })],
      controllers: [HealthController],
      providers: [
        { provide: OPTIONS, useValue: options },
        { provide: APP_INTERCEPTOR, useClass: RequestSpan },
        {
          provide: InternalServer,
          useFactory: (metrics: Metrics, health: Health) => new InternalServer(metrics, health, options.internal),
          inject: [Metrics, Health],
        },
        Health,
        Metrics,
        RequestRecorder,
      ],
      exports: [Health, InternalServer, Metrics],
    };
  }

  async onModuleInit(): Promise<void> {
    // Here and not in each app: a forgotten useLogger would print errors with their messages.
    NestLogger.overrideLogger(this.logger);
    this.stopTracing = await startTracing(this.options.service, this.options.otlpEndpoint);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.stopTracing();
  }
}
