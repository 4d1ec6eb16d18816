import { randomUUID } from 'node:crypto';
import {
  Injectable,
  Module,
  ValidationPipe,
  type ArgumentsHost,
  type CanActivate,
  type ExecutionContext,
  type Type,
} from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import type { Unit } from '#platform/domain';
import { EventStore, InMemoryEventStore, Upcasters } from '#platform/event-store';
import { AccessLog } from '#platform/access-log';
import { Directory, type Caller, type Collaboration } from '#platform/identity';
import { FoldedReadModels, GuardedReadModels, Projections, ReadModels } from '#platform/projections';
import { FoldedGuardedReadModels } from '#platform/projections/testing';
import { InMemorySealedContents, SealedContents } from '#platform/sealed-content';
import type { LegalBases } from '#platform/secrecy';
import { standingFact } from '../boundary/standing-fact.js';
import { StandingFacts } from '../boundary/standing-facts.js';
import { Law } from '../boundary/law.js';
import { readOnlyEvents } from '../cloud-event/read-body.js';
import { IntakeModule } from '../intake.module.js';
import { instanceOf } from '../problem/instance.js';
import { problemOf } from '../problem/problem.js';
import { Clock } from '../record-event/clock.js';

/** Whoever asks is the unit that `x-unit` names, in the function `x-function`. */
@Injectable()
class BelievingGuard implements CanActivate {
  constructor(private readonly directory: Directory) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<{ headers: Record<string, string>; caller?: Partial<Caller> }>();
    const { 'x-unit': id = '', 'x-function': acting = 'registrar' } = request.headers;
    request.caller = { collaboration: 'here', unit: this.directory.unit('here', id)!, function: acting };
    return true;
  }
}

class SetClock extends Clock {
  time = '2026-02-02T12:00:00.000Z';
  override now(): string {
    return this.time;
  }
}

/** A unit of a party of its own. */
export const aUnit = (id: string, more: Partial<Unit> = {}): Unit => ({
  id,
  party: id,
  name: id,
  secrecyRegime: 'social-services',
  bodies: [],
  functions: ['registrar'],
  roles: [],
  ...more,
});

export interface Hub {
  readonly slices: readonly Type[];
  readonly units: readonly Unit[];
  readonly bases?: LegalBases;
  readonly parties?: Collaboration['parties'];
}

/** The intake and some slices over real HTTP, in memory. All units are members, always; each post is made on the day it says. */
export const wholeHub = async ({ slices, units, bases = { version: 'none', rows: [] }, parties = [] }: Hub) => {
  const [clock, store] = [new SetClock(), new InMemoryEventStore()];
  const app = await served({ slices, units, bases, parties }, clock, store);
  const url = await app.getUrl();
  const as = (unit: string, acting: string) => ({ 'x-unit': unit, 'x-function': acting });
  return {
    app,
    clock,
    store,
    url,
    /** The answer to a question. */
    ask: async (unit: string, path: string, acting = 'case-officer', method = 'GET') => {
      const response = await fetch(`${url}/v1/${path}`, { method, headers: as(unit, acting) });
      const text = (await response.text()).replaceAll(url, 'http://hub');
      return { status: response.status, text, json: () => JSON.parse(text) as Record<string, unknown> };
    },
    /** The status and code of a posted event. */
    tell: async (
      unit: string,
      { type, ...data }: { readonly type: string },
      acting = 'case-officer',
      on = '2026-02-02',
    ) => {
      clock.time = `${on}T12:00:00.000Z`;
      const envelope = {
        specversion: '1.0',
        id: randomUUID(),
        source: `/${unit}`,
        collaboration: 'here',
        occurred: on,
      };
      const response = await fetch(`${url}/v1/events`, {
        method: 'POST',
        headers: { 'content-type': 'application/cloudevents-batch+json', ...as(unit, acting) },
        body: JSON.stringify([{ ...envelope, type, data }]),
      });
      const { items } = (await response.json()) as { items: { status: number; problem?: Told }[] };
      return { status: items[0]!.status, code: items[0]!.problem?.code, detail: items[0]!.problem?.detail };
    },
    close: () => app.close(),
  };
};

interface Told {
  readonly code: string;
  readonly detail: string;
}

const served = async ({ slices, units, bases, parties }: Required<Hub>, clock: Clock, store: EventStore) => {
  const directory = new Directory([{ id: 'here', name: 'Här', nameEn: 'Here', parties, units, bodies: [] }]);
  const around = [
    { provide: AccessLog, useValue: { record: () => Promise.resolve() } },
    { provide: Directory, useValue: directory },
    { provide: EventStore, useValue: store },
    { provide: GuardedReadModels, useValue: new FoldedGuardedReadModels(store, new Upcasters()) },
    { provide: Law, useValue: new Law(bases) },
    { provide: Projections, useValue: new Projections() },
    { provide: ReadModels, useValue: new FoldedReadModels(store, new Upcasters()) },
    { provide: SealedContents, useValue: new InMemorySealedContents() },
  ];
  class Ground {}
  Module({})(Ground);
  const ground = { module: Ground, global: true, providers: around, exports: around.map(({ provide }) => provide) };
  const testing = await Test.createTestingModule({
    imports: [CqrsModule.forRoot(), ground, IntakeModule, ...slices],
    providers: [{ provide: APP_GUARD, useClass: BelievingGuard }],
  })
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  testing.get(StandingFacts).add(membersAlways(units));
  const adapter = new FastifyAdapter();
  const app = testing.createNestApplication<NestFastifyApplication>(adapter, { logger: false, bodyParser: false });
  app.useGlobalPipes(new ValidationPipe({ transform: true, whitelist: true, forbidNonWhitelisted: true }));
  app.useGlobalFilters({ catch: answered });
  readOnlyEvents(adapter.getInstance() as never, 1_000_000);
  await app.listen(0, '127.0.0.1');
  return app;
};

/** As the api does it. */
const answered = (error: unknown, host: ArgumentsHost): void => {
  const problem = problemOf(error, instanceOf({ id: 'here' }));
  const reply = host.switchToHttp().getResponse<{ status(code: number): { send(body: object): void } }>();
  reply.status(problem.status).send(problem);
};

const membersAlways = (units: readonly Unit[]) =>
  standingFact({
    name: 'memberships',
    types: ['nobody.joins.v1'],
    initial: null,
    evolve: (state) => state,
    read: () => units.map(({ party }) => ({ party, from: '2000-01-01' })),
  });
