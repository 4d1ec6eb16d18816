import { Module, ValidationPipe, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { APP_GUARD, Reflector } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import type { Unit } from '#platform/domain';
import { InMemoryEventStore, Upcasters } from '#platform/event-store';
import { Directory, PUBLIC, type Caller } from '#platform/identity';
import { Catalogues } from '#platform/intake';
import { FoldedReadModels, Projections, ReadModels } from '#platform/projections';
import { CalendarLinkSecret } from '../calendar-links/calendar-link-secret.js';
import { CalendarModule } from '../calendar.module.js';

export const unit: Unit = {
  id: 'west-board',
  party: 'west',
  name: 'West',
  secrecyRegime: 'other',
  bodies: [],
  functions: ['registrar'],
  roles: [],
};
const caller: Caller = { collaboration: 'here', unit, function: 'registrar', scopes: ['read'], client: 'west' };
const directory = new Directory([{ id: 'here', name: 'Här', nameEn: 'Here', parties: [], units: [unit], bodies: [] }]);

/** Lets in whoever says `authorization: west`, and anyone to what is public. */
class TestGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<{ headers: Record<string, string>; caller?: Caller }>();
    if (request.headers['authorization'] === 'west') request.caller = caller;
    return request.caller !== undefined || new Reflector().get<boolean>(PUBLIC, context.getHandler()) === true;
  }
}

/** The calendar over real HTTP, with read models folded from a store in memory. */
export const served = async (store = new InMemoryEventStore(), secret?: CalendarLinkSecret) => {
  const upcasters = new Upcasters();
  const catalogues = new Catalogues(upcasters);
  const provided = [
    { provide: Catalogues, useValue: catalogues },
    { provide: Directory, useValue: directory },
    { provide: Projections, useValue: new Projections() },
    { provide: ReadModels, useValue: new FoldedReadModels(store, upcasters) },
    ...(secret ? [{ provide: CalendarLinkSecret, useValue: secret }] : []),
  ];
  class Ground {}
  Module({})(Ground);
  const ground = { module: Ground, global: true, providers: provided, exports: provided.map(({ provide }) => provide) };
  const imports = [CqrsModule.forRoot(), ground, CalendarModule];
  const testing = await Test.createTestingModule({
    imports,
    providers: [{ provide: APP_GUARD, useClass: TestGuard }],
  }).compile();
  const app = testing.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
  app.useGlobalPipes(new ValidationPipe({ transform: true, whitelist: true, forbidNonWhitelisted: true }));
  await app.listen(0, '127.0.0.1');
  const url = (await app.getUrl()) + '/';
  const ask = (path: string, init: RequestInit = { headers: { authorization: 'west' } }): Promise<Response> =>
    fetch(new URL(path, url), init);
  return { ask, catalogues, store, url, close: () => app.close() };
};
