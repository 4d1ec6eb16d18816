import { hash, randomUUID } from 'node:crypto';
import { Module } from '@nestjs/common';
import { CommandBus, CqrsModule } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import { AccessEntries, AccessLog, AccessPurges } from '#platform/access-log';
import { InMemoryAccessLog } from '#platform/access-log/testing';
import { EventStore, InMemoryEventStore, Upcasters } from '#platform/event-store';
import { Directory } from '#platform/identity';
import { Catalogues, Clock, IntakeModule, RecordEvent, StandingFacts } from '#platform/intake';
import { keysAlways, kidOf } from '#platform/intake/testing';
import { GuardedReadModels, Projections, ReadModels, FoldedReadModels } from '#platform/projections';
import { FoldedGuardedReadModels } from '#platform/projections/testing';
import { InMemorySealedContents, SealedContents } from '#platform/sealed-content';
import { PurgingModule } from '../purging/purging.module.js';
import { PurgingAgain } from '../purging/purging-again.js';
import { Purging } from '../purging/purging.js';
import { UnclaimedSweep } from '../purging/unclaimed-sweep.js';
import { RecordsModule } from '../records.module.js';
import { directory, membershipsFact, Settings } from './house.js';
import { letterCatalogue, noteCatalogue } from './letters.js';

class SetClock extends Clock {
  day = '2026-02-01';
  override now(): string {
    return `${this.day}T11:00:00.000Z`;
  }
}

const grounds = (store: EventStore, contents: SealedContents, clock: SetClock, log: InMemoryAccessLog) => {
  const providers = [
    ...[AccessLog, AccessEntries, AccessPurges].map((provide) => ({ provide, useValue: log })),
    { provide: Clock, useValue: clock },
    { provide: Directory, useValue: directory },
    { provide: EventStore, useValue: store },
    { provide: GuardedReadModels, useValue: new FoldedGuardedReadModels(store, new Upcasters(), log) },
    { provide: Projections, useValue: new Projections() },
    { provide: ReadModels, useValue: new FoldedReadModels(store, new Upcasters()) },
    { provide: SealedContents, useValue: contents },
  ];
  class Ground {}
  Module({})(Ground);
  return { module: Ground, global: true, providers, exports: providers.map(({ provide }) => provide) };
};

/** The intake, the slice and its reactions, without HTTP. */
export const purgingHub = async (
  store: EventStore = new InMemoryEventStore(),
  contents: SealedContents = new InMemorySealedContents(),
) => {
  const [clock, log, settings] = [new SetClock(), new InMemoryAccessLog(), new Settings()];
  const hub = await Test.createTestingModule({
    imports: [CqrsModule.forRoot(), grounds(store, contents, clock, log), IntakeModule, RecordsModule, PurgingModule],
  })
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  await hub.init();
  for (const catalogue of [letterCatalogue, noteCatalogue]) hub.get(Catalogues).add(catalogue);
  for (const fact of [membershipsFact, keysAlways(['a', 'b', 'c']), settings.fact]) hub.get(StandingFacts).add(fact);

  /** `recorded`, or the code of the refusal. */
  const tell = async (unit: string, { type, ...data }: { readonly type: string }, acting = 'registrar') => {
    const caller = { collaboration: 'here', unit: directory.unit('here', unit)!, function: acting, client: 'x' };
    const said = { specversion: '1.0', id: randomUUID(), source: `/${unit}`, type, collaboration: 'here', data };
    const [outcome] = await hub
      .get(CommandBus)
      .execute(new RecordEvent({ ...caller, scopes: [] }, [{ ...said, occurred: clock.day }]));
    return outcome!.status === 'refused' ? (outcome!.error as { code: string }).code : outcome!.status;
  };
  /** Hands in a content and sends it; gives its address. */
  const send = async (unit: string, to: string, over: object = {}): Promise<string> => {
    const ciphertext = hash('sha256', randomUUID(), 'base64url');
    const key = { collaboration: 'here', unit, ciphertext };
    const sealedTo = { recipients: [to], kids: [kidOf(to)] };
    await contents.keep({ ...key, ...sealedTo, sizeClass: 1024, storedAt: clock.now() }, { ciphertext });
    const content = { ciphertext, commitment: ciphertext };
    const letter = { type: 'letter.sent.v1', letterId: randomUUID(), to, content, ...over };
    expect(await tell(unit, letter, 'case-officer')).toBe('recorded');
    return ciphertext;
  };
  const isThere = async (unit: string, ciphertext: string): Promise<boolean> =>
    (await contents.fetch({ collaboration: 'here', unit, ciphertext })) !== undefined;
  const purge = (day = clock.day): Promise<number> => {
    clock.day = day;
    return hub.get(Purging).run();
  };
  /** What was told of a unit's purges. */
  const told = async (unit: string, recordClass = 'referral') =>
    (await store.readStream('here', `purges-${recordClass}.${unit}`)).map(({ data }) => data);
  return {
    ...{ hub, store, contents, clock, log, settings, tell, send, isThere, purge, told },
    sweep: () => hub.get(UnclaimedSweep).run(),
    again: () => hub.get(PurgingAgain).run(),
    close: () => hub.close(),
  };
};
