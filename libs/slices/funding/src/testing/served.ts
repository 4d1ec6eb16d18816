import { Module, ValidationPipe, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { InMemoryEventStore, Upcasters } from '#platform/event-store';
import type { Caller } from '#platform/identity';
import { Catalogues } from '#platform/intake';
import { FoldedReadModels, Projections, ReadModels } from '#platform/projections';
import type { FundingEvent } from '../domain/funding.events.js';
import { FundingModule } from '../funding.module.js';
import { stored } from './stored.js';

const caller = (collaboration: string): Caller => ({
  collaboration,
  unit: {
    id: 'west-board',
    party: 'west',
    name: 'West',
    secrecyRegime: 'other',
    bodies: [],
    functions: ['registrar'],
    roles: [],
  },
  function: 'registrar',
  scopes: ['read'],
  client: 'west',
});

/** Believes the header `x-collaboration`. */
class TestGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<{ headers: Record<string, string>; caller: Caller }>();
    request.caller = caller(request.headers['x-collaboration'] ?? 'here');
    return true;
  }
}

/** The slice over real HTTP on these events, recorded on 1 November 2020 and the days after. */
export const served = async (...events: FundingEvent[]) => {
  const store = new InMemoryEventStore();
  await store.append('here', [{ stream: 'funding-test', expected: 'any', events: events.map(stored) }]);
  const upcasters = new Upcasters();
  const provided = [
    { provide: Catalogues, useValue: new Catalogues(upcasters) },
    { provide: Projections, useValue: new Projections() },
    { provide: ReadModels, useValue: new FoldedReadModels(store, upcasters) },
  ];
  class Ground {}
  Module({})(Ground);
  const ground = { module: Ground, global: true, providers: provided, exports: provided.map(({ provide }) => provide) };
  const imports = [CqrsModule.forRoot(), ground, FundingModule];
  const testing = await Test.createTestingModule({
    imports,
    providers: [{ provide: APP_GUARD, useClass: TestGuard }],
  }).compile();
  const app = testing.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
  app.useGlobalPipes(new ValidationPipe({ transform: true, whitelist: true, forbidNonWhitelisted: true }));
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const ask = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${url}/v1/${path}`, { headers });
  return { ask, close: () => app.close() };
};
