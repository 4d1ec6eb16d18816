import { randomUUID } from 'node:crypto';
import { Module } from '@nestjs/common';
import { CommandBus, CqrsModule, QueryBus } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import { AccessLog } from '#platform/access-log';
import { InMemoryAccessLog } from '#platform/access-log/testing';
import { gate, type PlanJudged, type PublicationPlan } from '#platform/disclosure-control';
import { HighsSolver } from '#platform/disclosure-control-highs';
import { EventStore, InMemoryEventStore, Upcasters } from '#platform/event-store';
import { Directory } from '#platform/identity';
import { Catalogues, CataloguesModule, Clock, RecordEvent, StandingFacts } from '#platform/intake';
import { FoldedReadModels, GuardedReadModels, Projections, ReadModels } from '#platform/projections';
import { FoldedGuardedReadModels } from '#platform/projections/testing';
import { DisclosureGate } from '../releasing/disclosure-gate.js';
import { Releases } from '../releasing/releases.js';
import { ReleasingModule } from '../releasing/releasing.module.js';
import { StatisticsModule } from '../statistics.module.js';
import { directory, membershipsFact, Settings } from './house.js';
import { visitCatalogue, type VisitRecorded } from './visits.js';

class SetClock extends Clock {
  day = '2025-12-01';
  override now(): string {
    return `${this.day}T11:00:00.000Z`;
  }
}

/** The real solver in this thread; remembers what it was asked. */
export class GateHere extends DisclosureGate {
  readonly asked: PublicationPlan[] = [];
  override async judge(plan: PublicationPlan): Promise<PlanJudged> {
    this.asked.push(plan);
    return gate(plan, { solver: await HighsSolver.open() });
  }
}

const grounds = (provided: readonly { readonly provide: unknown; readonly useValue: unknown }[]) => {
  class Ground {}
  Module({})(Ground);
  return {
    module: Ground,
    global: true,
    providers: provided as never,
    exports: provided.map(({ provide }) => provide) as never,
  };
};

/** The intake, the slice and its reaction, without HTTP. */
export const releasingHub = async (store: EventStore = new InMemoryEventStore()) => {
  const [clock, log, settings, gateHere] = [new SetClock(), new InMemoryAccessLog(), new Settings(), new GateHere()];
  const ground = grounds([
    { provide: AccessLog, useValue: log },
    { provide: Clock, useValue: clock },
    { provide: Directory, useValue: directory },
    { provide: DisclosureGate, useValue: gateHere },
    { provide: EventStore, useValue: store },
    { provide: GuardedReadModels, useValue: new FoldedGuardedReadModels(store, new Upcasters(), log) },
    { provide: Projections, useValue: new Projections() },
    { provide: ReadModels, useValue: new FoldedReadModels(store, new Upcasters()) },
  ]);
  const hub = await Test.createTestingModule({
    imports: [CqrsModule.forRoot(), ground, CataloguesModule, StatisticsModule, ReleasingModule],
  })
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  await hub.init();
  hub.get(Catalogues).add(visitCatalogue);
  for (const fact of [membershipsFact, settings.fact]) hub.get(StandingFacts).add(fact);

  const callerOf = (unit: string, acting: string) => ({
    ...{ collaboration: 'here', unit: directory.unit('here', unit)!, function: acting, client: 'x', scopes: [] },
  });
  /** `recorded`, or the code of the refusal. */
  const tell = async <Event extends { readonly type: string }>(unit: string, event: Event, occurred = clock.day) => {
    const { type, ...data } = event;
    const said = { specversion: '1.0', id: randomUUID(), source: `/${unit}`, type, collaboration: 'here', data };
    const command = new RecordEvent(callerOf(unit, 'case-officer'), [{ ...said, occurred }]);
    const [outcome] = await hub.get(CommandBus).execute(command);
    return outcome!.status === 'refused' ? (outcome!.error as { code: string }).code : outcome!.status;
  };
  /** Somebody came on that day, and it was recorded then. */
  const visit = (day: string, over: Partial<VisitRecorded> = {}): Promise<string> => visitOn(day, day, over);
  const visitOn = async (recorded: string, day: string, over: Partial<VisitRecorded> = {}): Promise<string> => {
    const visitId = randomUUID();
    clock.day = recorded;
    const event = { type: 'visit.recorded.v1', visitId, place: 'ash', way: 'self', matters: ['money'], ...over };
    expect(await tell('centre', event, day)).toBe('recorded');
    return visitId;
  };
  const release = (day: string): Promise<number> => {
    clock.day = day;
    return hub.get(Releases).run();
  };
  const events = async (type: string) =>
    (await store.readFeed({ after: 0n, limit: 10_000 })).events.filter((event) => event.type === type);
  return {
    ...{ hub, store, clock, log, settings, gate: gateHere, tell, visit, visitOn, release, events },
    /** A question, as a unit. */
    ask: <Answer>(
      query: (caller: ReturnType<typeof callerOf>) => object,
      unit: string,
      acting = 'statistics-officer',
    ) => hub.get(QueryBus).execute(query(callerOf(unit, acting)) as never) as Promise<Answer>,
    close: () => hub.close(),
  };
};
