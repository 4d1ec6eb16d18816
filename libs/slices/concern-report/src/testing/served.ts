import { createHash } from 'node:crypto';
import { Injectable, Module, ValidationPipe, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { AccessLog, type Access } from '#platform/access-log';
import type { Posted } from '#platform/domain';
import { EventStore, InMemoryEventStore, Upcasters } from '#platform/event-store';
import { Directory, type Caller } from '#platform/identity';
import { Clock, IntakeModule, Law, readOnlyEvents, StandingFacts } from '#platform/intake';
import { keysAlways } from '#platform/intake/testing';
import { GuardedReadModels, Projections } from '#platform/projections';
import { FoldedGuardedReadModels } from '#platform/projections/testing';
import { InMemorySealedContents, SealedContents } from '#platform/sealed-content';
import type { LegalBases } from '#platform/secrecy';
import { ConcernReportModule } from '../concern-report.module.js';
import { directory, memberships, units } from './collaboration.js';

/** Whoever asks is the unit that `x-unit` names, in the function `x-function`. */
@Injectable()
class BelievingGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<{ headers: Record<string, string>; caller?: Partial<Caller> }>();
    const { 'x-unit': id, 'x-function': acting = 'case-officer' } = request.headers;
    request.caller = { collaboration: 'here', unit: units.find((each) => each.id === id)!, function: acting };
    return true;
  }
}

class SetClock extends Clock {
  time = '2026-02-01T12:00:00.000Z';
  override now(): string {
    return this.time;
  }
}

/** What each owner's log says of accesses, in order. */
class RememberedAccesses extends AccessLog {
  readonly entries: Access[] = [];
  override record(entries: readonly Access[]): Promise<void> {
    this.entries.push(...entries);
    return Promise.resolve();
  }
}

const app = async (
  bases: LegalBases,
  clock: SetClock,
  contents: SealedContents,
  log: AccessLog,
): Promise<NestFastifyApplication> => {
  const store = new InMemoryEventStore();
  const around = [
    { provide: AccessLog, useValue: log },
    { provide: Directory, useValue: directory },
    { provide: EventStore, useValue: store },
    { provide: GuardedReadModels, useValue: new FoldedGuardedReadModels(store, new Upcasters(), log) },
    { provide: Law, useValue: new Law(bases) },
    { provide: Projections, useValue: new Projections() },
    { provide: SealedContents, useValue: contents },
  ];
  class Ground {}
  Module({})(Ground);
  const exported = around.map(({ provide }) => provide);
  const ground = { module: Ground, global: true, providers: around, exports: exported };
  const testing = await Test.createTestingModule({
    imports: [CqrsModule.forRoot(), ground, IntakeModule, ConcernReportModule],
    providers: [{ provide: APP_GUARD, useClass: BelievingGuard }],
  })
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  for (const fact of [memberships, keysAlways(units.map(({ id }) => id))]) testing.get(StandingFacts).add(fact);
  const adapter = new FastifyAdapter();
  const made = testing.createNestApplication<NestFastifyApplication>(adapter, { logger: false, bodyParser: false });
  made.useGlobalPipes(new ValidationPipe({ transform: true, whitelist: true, forbidNonWhitelisted: true }));
  readOnlyEvents(adapter.getInstance() as never, 1_000_000);
  await made.listen(0, '127.0.0.1');
  return made;
};

/** Status, headers and body as they came, but for what changes with the wall clock and the port. */
export interface Heard {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** The intake and the slice over real HTTP, with the law of the repository. */
export const served = async (bases: LegalBases) => {
  const clock = new SetClock();
  const contents = new InMemorySealedContents();
  const log = new RememberedAccesses();
  const running = await app(bases, clock, contents, log);
  const url = await running.getUrl();
  const heard = async (response: Response): Promise<Heard> => {
    const { date: _date, ...headers } = Object.fromEntries(response.headers);
    return { status: response.status, headers, text: (await response.text()).replaceAll(url, 'http://hub') };
  };
  const ask = async (unit: string, path: string, method = 'GET', acting = 'case-officer'): Promise<Heard> =>
    heard(await fetch(`${url}/v1/${path}`, { method, headers: { 'x-unit': unit, 'x-function': acting } }));
  /** Posts it as the unit that says it, at noon of the day on which it happened; answers with the item's answer. */
  const tell = async (
    { event: { type, ...data }, unit, occurred, function: acting }: Posted<{ type: string }>,
    salt = '',
  ) => {
    clock.time = `${occurred}T12:00:00.000Z`;
    const id = uuidOf(JSON.stringify([type, data, unit, occurred, salt]));
    const item = { specversion: '1.0', id, source: `/${unit}`, type, collaboration: 'here', occurred, data };
    const response = await fetch(`${url}/v1/events`, {
      method: 'POST',
      headers: { 'content-type': 'application/cloudevents-batch+json', 'x-unit': unit, 'x-function': acting },
      body: JSON.stringify([item]),
    });
    const { items } = (await response.json()) as {
      items: { status: number; problem?: { code: string }; receipt?: { id: string } }[];
    };
    return items[0]!;
  };
  /** What its access log tells an owner: all but the moment. */
  const accessesTo = (owner: string) =>
    log.entries.filter((entry) => entry.owner === owner).map(({ at: _at, ...entry }) => entry);
  return { ask, tell, contents, accessesTo, close: () => running.close() };
};

/** The same words, the same id: two hubs that are told the same things have the same names for them. */
const uuidOf = (text: string): string => {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
