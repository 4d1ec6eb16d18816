import {
  Module,
  ValidationPipe,
  type CanActivate,
  type ExecutionContext,
  type Provider,
  type Type,
} from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { Upcasters } from '#platform/event-store';
import { Directory, type Caller } from '#platform/identity';
import { Projections, ReadModels } from '#platform/projections';
import { Catalogues } from '../catalogues.js';

/** Whoever asks is a unit of the collaboration that the header `x-collaboration` names. */
class BelievingGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<{ headers: Record<string, string>; caller?: Partial<Caller> }>();
    request.caller = { collaboration: request.headers['x-collaboration'] ?? 'here' };
    return true;
  }
}

export interface Around {
  readonly catalogues?: Catalogues;
  readonly directory?: Directory;
  readonly guard?: Type<CanActivate>;
  readonly besides?: readonly { readonly provide: Type; readonly useValue: unknown }[];
}

/** The module of a slice over real HTTP, on given read models. */
export const servedSlice = async (slice: Type, readModels: ReadModels, around: Around = {}) => {
  const { catalogues = new Catalogues(new Upcasters()), directory = new Directory([]), besides = [] } = around;
  const provided = [
    { provide: Catalogues, useValue: catalogues },
    { provide: Directory, useValue: directory },
    { provide: Projections, useValue: new Projections() },
    { provide: ReadModels, useValue: readModels },
    ...besides,
  ];
  class Ground {}
  Module({})(Ground);
  const ground = { module: Ground, global: true, providers: provided, exports: provided.map(({ provide }) => provide) };
  const guard: Provider = { provide: APP_GUARD, useClass: around.guard ?? BelievingGuard };
  const imports = [CqrsModule.forRoot(), ground, slice];
  const testing = await Test.createTestingModule({ imports, providers: [guard] }).compile();
  const app = testing.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
  app.useGlobalPipes(new ValidationPipe({ transform: true, whitelist: true, forbidNonWhitelisted: true }));
  await app.listen(0, '127.0.0.1');
  const url = `${await app.getUrl()}/`;
  const ask = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${url}v1/${path}`, { headers });
  return { ask, url, close: () => app.close() };
};

/** As much of an answer as specs look at. */
export interface Answer {
  readonly items: readonly Record<string, unknown>[];
  readonly _meta: { readonly totalRecords: number };
  readonly [field: string]: unknown;
}

/** The same, asked as a collaboration, with the answer read as JSON. */
export const answeringSlice = async (slice: Type, readModels: ReadModels) => {
  const { ask, close } = await servedSlice(slice, readModels);
  const answer = async (path: string, collaboration = 'here'): Promise<{ status: number; body: Answer }> => {
    const response = await ask(path, { 'x-collaboration': collaboration });
    return { status: response.status, body: (await response.json()) as Answer };
  };
  return { ask: answer, close };
};
