import {
  Injectable,
  Module,
  ValidationPipe,
  type Abstract,
  type CanActivate,
  type ExecutionContext,
  type Provider,
  type Type,
} from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { EventStore, InMemoryEventStore, Upcasters } from '#platform/event-store';
import { Directory, type Caller } from '#platform/identity';
import { GuardedReadModels, Projections, ReadModels } from '#platform/projections';
import { FoldedGuardedReadModels } from '#platform/projections/testing';
import { StandingFacts } from '../boundary/standing-facts.js';
import { Catalogues } from '../catalogues.js';

/** Whoever asks is the unit `x-unit`, in the function `x-function`, of the collaboration that `x-collaboration` names. */
@Injectable()
class BelievingGuard implements CanActivate {
  constructor(private readonly directory: Directory) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<{ headers: Record<string, string>; caller?: Partial<Caller> }>();
    const { headers } = request;
    const id = headers['x-unit'] ?? 'somebody';
    const regime = { secrecyRegime: 'social-services', bodies: [], functions: [], roles: [] } as const;
    request.caller = {
      collaboration: headers['x-collaboration'] ?? 'here',
      unit: this.directory.unit(headers['x-collaboration'] ?? 'here', id) ?? { id, party: id, name: id, ...regime },
      function: headers['x-function'] ?? 'case-officer',
    };
    return true;
  }
}

export interface Around {
  readonly catalogues?: Catalogues;
  readonly directory?: Directory;
  readonly guarded?: GuardedReadModels;
  readonly store?: EventStore;
  readonly guard?: Type<CanActivate>;
  readonly besides?: readonly { readonly provide: Type | Abstract<unknown>; readonly useValue: unknown }[];
}

/** The module of a slice over real HTTP, on given read models. */
export const servedSlice = async (slice: Type, readModels: ReadModels, around: Around = {}) => {
  const { catalogues = new Catalogues(new Upcasters()), directory = new Directory([]), besides = [] } = around;
  const { store = new InMemoryEventStore() } = around;
  const { guarded = new FoldedGuardedReadModels(store, new Upcasters()) } = around;
  const provided = [
    { provide: Catalogues, useValue: catalogues },
    { provide: Directory, useValue: directory },
    { provide: Projections, useValue: new Projections() },
    { provide: ReadModels, useValue: readModels },
    { provide: GuardedReadModels, useValue: guarded },
    { provide: EventStore, useValue: store },
    { provide: Upcasters, useValue: new Upcasters() },
    { provide: StandingFacts, useValue: new StandingFacts(store, new Upcasters()) },
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
