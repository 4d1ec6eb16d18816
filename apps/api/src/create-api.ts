import helmet from '@fastify/helmet';
import type { DynamicModule, LoggerService, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { readOnlyEvents } from '#platform/intake';
import { ApiModule } from './api.module.js';
import { DEFAULT_BODY_LIMIT, DEFAULT_REQUEST_TIMEOUT } from '../../settings/serving.js';
import { document } from './documentation/document.js';
import { finishAnswers } from './web/answers.js';
import { watchRoutes } from './web/closed-methods.js';
import { refuseOddHosts } from './web/known-host.js';
import { server, type ServerOptions } from './web/server.js';

export interface ApiOptions extends Partial<ServerOptions> {
  /** Modules that provide EventStore, Projections, ReadModels and the guard that recognises callers. */
  readonly ground: readonly (Type | DynamicModule)[];
  readonly logger?: LoggerService | false;
  /** Adds routes beside the api's own, before methods are closed. */
  readonly beside?: (app: NestFastifyApplication) => void | Promise<void>;
}

/** The api, ready for `listen`. Used by its own main, by the standalone app and by tests. */
export const createApi = async ({
  ground,
  logger,
  beside,
  ...options
}: ApiOptions): Promise<NestFastifyApplication> => {
  const { bodyLimit = DEFAULT_BODY_LIMIT, requestTimeout = DEFAULT_REQUEST_TIMEOUT, trustProxy = false } = options;
  const adapter = server({ bodyLimit, requestTimeout, trustProxy });
  const nest = { bodyParser: false, bufferLogs: logger === undefined, abortOnError: false };
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.on(ground), adapter, {
    ...nest,
    ...(logger === undefined ? {} : { logger }),
  });
  const fastify = adapter.getInstance() as unknown as FastifyInstance;
  await app.register(helmet, { contentSecurityPolicy: { directives: { upgradeInsecureRequests: null } } });
  refuseOddHosts(fastify);
  finishAnswers(fastify);
  readOnlyEvents(fastify, bodyLimit);
  const closeTheRest = watchRoutes(fastify);
  await app.init();
  document(app);
  await beside?.(app);
  closeTheRest();
  return app;
};
