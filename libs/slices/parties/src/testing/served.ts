import { Module, ValidationPipe, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { Upcasters } from '#platform/event-store';
import { Directory, type Caller } from '#platform/identity';
import { Catalogues } from '#platform/intake';
import { Projections, ReadModels } from '#platform/projections';
import { PartiesModule } from '../parties.module.js';

/** Whoever asks is a unit of the collaboration that the header names. */
class TestGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<{ headers: Record<string, string>; caller?: Partial<Caller> }>();
    request.caller = { collaboration: request.headers['x-collaboration'] ?? 'here' };
    return true;
  }
}

/** As much of an answer as the specs look at. */
export interface Answer {
  readonly items: readonly Record<string, unknown>[];
  readonly _meta: { readonly totalRecords: number };
  readonly [field: string]: unknown;
}

/** The slice over real HTTP on given read models. */
export const served = async (readModels: ReadModels) => {
  const provided = [
    { provide: Catalogues, useValue: new Catalogues(new Upcasters()) },
    { provide: Directory, useValue: new Directory([]) },
    { provide: Projections, useValue: new Projections() },
    { provide: ReadModels, useValue: readModels },
  ];
  class Ground {}
  Module({})(Ground);
  const ground = { module: Ground, global: true, providers: provided, exports: provided.map(({ provide }) => provide) };
  const testing = await Test.createTestingModule({
    imports: [CqrsModule.forRoot(), ground, PartiesModule],
    providers: [{ provide: APP_GUARD, useClass: TestGuard }],
  }).compile();
  const app = testing.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
  app.useGlobalPipes(new ValidationPipe({ transform: true, whitelist: true, forbidNonWhitelisted: true }));
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const ask = async (path: string, collaboration = 'here'): Promise<{ status: number; body: Answer }> => {
    const response = await fetch(`${url}/v1/${path}`, { headers: { 'x-collaboration': collaboration } });
    return { status: response.status, body: (await response.json()) as Answer };
  };
  return { ask, close: () => app.close() };
};
