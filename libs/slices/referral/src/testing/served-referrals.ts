import { randomUUID } from 'node:crypto';
import { Injectable, Module, ValidationPipe, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { AccessLog } from '#platform/access-log';
import { EventStore, InMemoryEventStore, Upcasters } from '#platform/event-store';
import { Directory, type Caller } from '#platform/identity';
import { Clock, IntakeModule, Law, readOnlyEvents, StandingFacts } from '#platform/intake';
import { keysAlways, kidOf } from '#platform/intake/testing';
import { GuardedReadModels, Projections } from '#platform/projections';
import { FoldedGuardedReadModels } from '#platform/projections/testing';
import { SealedContents, type ContentKey } from '#platform/sealed-content';
import type { ReferralEvent } from '../domain/referral.events.js';
import { ReferralEndings } from '../endings/referral-endings.js';
import { ReferralModule } from '../referral.module.js';
import { directory, law, Members, units } from './house.js';

/** Whoever asks is the unit that `x-unit` names, in the function `x-function`. */
@Injectable()
class BelievingGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<{ headers: Record<string, string>; caller?: Partial<Caller> }>();
    const { 'x-unit': id, 'x-function': acting = 'counsellor' } = request.headers;
    request.caller = { collaboration: 'here', unit: units.find((each) => each.id === id)!, function: acting };
    return true;
  }
}

class SetClock extends Clock {
  day = '2026-02-01';
  override now(): string {
    return `${this.day}T11:00:00.000Z`;
  }
}

/** Each unit's contents are sealed to whom it says; sealing has tests of its own. */
class Sealed {
  to: Readonly<Record<string, string>> = { centre: 'shelter', shelter: 'centre', police: 'shelter' };

  constructor(private readonly clock: Clock) {}

  describe({ unit }: ContentKey) {
    const to = this.to[unit]!;
    return Promise.resolve({ unit, recipients: [to], kids: [kidOf(to)], storedAt: this.clock.now() });
  }
}

const ground = (store: EventStore, clock: SetClock, sealed: Sealed) => {
  const providers = [
    { provide: AccessLog, useValue: { record: () => Promise.resolve() } },
    { provide: Directory, useValue: directory },
    { provide: EventStore, useValue: store },
    { provide: GuardedReadModels, useValue: new FoldedGuardedReadModels(store, new Upcasters()) },
    { provide: Law, useValue: new Law(law) },
    { provide: Projections, useValue: new Projections() },
    { provide: SealedContents, useValue: sealed },
    { provide: Clock, useValue: clock },
  ];
  class Ground {}
  Module({})(Ground);
  return { module: Ground, global: true, providers, exports: providers.map(({ provide }) => provide) };
};

/** The intake, the slice and its timer over real HTTP. */
export const servedReferrals = async () => {
  const [store, clock] = [new InMemoryEventStore(), new SetClock()];
  const members = new Members(store);
  const sealed = new Sealed(clock);
  const testing = await Test.createTestingModule({
    imports: [CqrsModule.forRoot(), ground(store, clock, sealed), IntakeModule, ReferralModule],
    providers: [{ provide: APP_GUARD, useClass: BelievingGuard }, ReferralEndings],
  })
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  for (const fact of [members.fact, keysAlways(units.map(({ id }) => id))]) testing.get(StandingFacts).add(fact);
  const adapter = new FastifyAdapter();
  const app = testing.createNestApplication<NestFastifyApplication>(adapter, { logger: false, bodyParser: false });
  app.useGlobalPipes(new ValidationPipe({ transform: true, whitelist: true, forbidNonWhitelisted: true }));
  readOnlyEvents(adapter.getInstance() as never, 1_000_000);
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  /** The code of the refusal, or the status of the answer. */
  const tell = async (unit: string, { type, ...data }: ReferralEvent, acting = 'counsellor'): Promise<unknown> => {
    const item = { specversion: '1.0', id: randomUUID(), source: `/${unit}`, type, collaboration: 'here', data };
    const response = await fetch(`${url}/v1/events`, {
      method: 'POST',
      headers: { 'content-type': 'application/cloudevents-batch+json', 'x-unit': unit, 'x-function': acting },
      body: JSON.stringify([{ ...item, occurred: clock.day }]),
    });
    const { items } = (await response.json()) as { items: { status: number; problem?: { code: string } }[] };
    return items[0]!.problem?.code ?? items[0]!.status;
  };
  const ask = async (unit: string, path = 'referrals', acting = 'counsellor') => {
    const response = await fetch(`${url}/v1/${path}`, { headers: { 'x-unit': unit, 'x-function': acting } });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  const list = async (unit: string, query = ''): Promise<Record<string, unknown>[]> =>
    (await ask(unit, `referrals${query}`)).body['items'] as Record<string, unknown>[];
  const endings = (): ReferralEndings => testing.get(ReferralEndings);
  return { tell, ask, list, clock, members, sealed, endings, store, close: () => app.close() };
};
