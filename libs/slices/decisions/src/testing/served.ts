import { Module, ValidationPipe, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { Upcasters } from '#platform/event-store';
import { Catalogues } from '#platform/intake';
import { Projections, ReadModels } from '#platform/projections';
import { DecisionsModule } from '../decisions.module.js';
import { recording, type Fact } from './recording.js';

/** Believes the header `x-collaboration`. */
class TestGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<{ headers: Record<string, string>; caller: unknown }>();
    request.caller = { collaboration: request.headers['x-collaboration'] ?? 'here' };
    return true;
  }
}

/** The slice over real HTTP on these facts. */
export const served = async (facts: readonly Fact[]) => {
  const provided = [
    { provide: Catalogues, useValue: new Catalogues(new Upcasters()) },
    { provide: Projections, useValue: new Projections() },
    { provide: ReadModels, useValue: await recording('here', facts) },
  ];
  class Ground {}
  Module({})(Ground);
  const ground = { module: Ground, global: true, providers: provided, exports: provided.map(({ provide }) => provide) };
  const testing = await Test.createTestingModule({
    imports: [CqrsModule.forRoot(), ground, DecisionsModule],
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
