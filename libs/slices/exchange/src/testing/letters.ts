import { randomUUID } from 'node:crypto';
import { Type } from 'class-transformer';
import { Equals, IsOptional, IsUUID, Matches, ValidateNested } from 'class-validator';
import type { Access } from '#platform/access-log';
import type { Decider } from '#platform/domain';
import { ContentRef, IsCalendarDate, IsSlug } from '#platform/forms';
import { InMemoryEventStore, Upcasters } from '#platform/event-store';
import { catalogue, Catalogues, everyUnit } from '#platform/intake';
import { FoldedReadModels } from '#platform/projections';
import { FoldedGuardedReadModels } from '#platform/projections/testing';
import { SealedContents } from '#platform/sealed-content';
import { AccessLog } from '#platform/access-log';
import { servedSlice } from '#platform/intake/testing';
import { ExchangeModule } from '../exchange.module.js';

export class LetterSent {
  @Equals('letter.sent.v1') readonly type = 'letter.sent.v1' as const;
  @IsUUID() readonly letterId!: string;
  @IsSlug() readonly to!: string;
  @IsOptional() @IsCalendarDate() readonly until?: string;
  @IsOptional() @ValidateNested() @Type(() => ContentRef) readonly content?: ContentRef;
}

export class LetterRevoked {
  @Equals('letter.revoked.v1') readonly type = 'letter.revoked.v1' as const;
  @IsUUID() readonly letterId!: string;
  @IsSlug() readonly to!: string;
}

/** Sent to a unit, and not for those who do its case work. */
export class LetterTold {
  @Equals('letter.told.v1') readonly type = 'letter.told.v1' as const;
  @IsUUID() readonly letterId!: string;
  @IsSlug() readonly to!: string;
}

export class LetterNoted {
  @Equals('letter.noted.v1') readonly type = 'letter.noted.v1' as const;
  @IsUUID() readonly letterId!: string;
  @Matches(/^[a-z]$/) readonly note!: string;
}

export type LetterEvent = LetterSent | LetterRevoked | LetterTold | LetterNoted;

const letters: Decider<null, LetterEvent> = { initial: null, decide: (_, { event }) => [event], evolve: () => null };

export const letterCatalogue = catalogue<LetterEvent, null>({
  slice: 'letters',
  stream: ({ letterId }, unit) => `letter-${letterId}.${unit}`,
  decider: letters,
  events: {
    'letter.sent.v1': {
      form: LetterSent,
      visibility: 'addressed',
      mayPost: everyUnit,
      recipients: ({ to }) => [to],
      content: ({ content }) => content,
      contentUntil: ({ until }) => until,
    },
    'letter.revoked.v1': {
      form: LetterRevoked,
      visibility: 'addressed',
      mayPost: everyUnit,
      recipients: ({ to }) => [to],
      closesContent: true,
    },
    'letter.told.v1': {
      ...{ form: LetterTold, visibility: 'addressed', mayPost: everyUnit, readBy: 'statistics' },
      recipients: ({ to }) => [to],
    },
    'letter.noted.v1': { form: LetterNoted, visibility: 'own', mayPost: everyUnit },
  },
});

const digest = 'A'.repeat(43);
export const content = { ciphertext: digest, commitment: digest };
const jwe = { protected: 'x', recipients: [], iv: 'i', ciphertext: 'c', tag: 't' };

/** The slice over HTTP, on what these units said. */
export const exchanging = async () => {
  const store = new InMemoryEventStore();
  const upcasters = new Upcasters();
  const catalogues = new Catalogues(upcasters);
  catalogues.add(letterCatalogue);
  const accesses: Access[] = [];
  const log = { record: async (entries: readonly Access[]) => void accesses.push(...entries) };
  const kept = new Set([digest]);
  const contents = {
    fetch: async ({ ciphertext }: { ciphertext: string }) => (kept.has(ciphertext) ? jwe : undefined),
  };
  const guarded = new FoldedGuardedReadModels(store, upcasters, log);
  const { ask, close } = await servedSlice(ExchangeModule, new FoldedReadModels(store, upcasters), {
    catalogues,
    guarded,
    store,
    besides: [
      { provide: SealedContents, useValue: contents },
      { provide: AccessLog, useValue: log },
    ],
  });
  const say = async (unit: string, event: LetterEvent): Promise<void> => {
    const { type, ...data } = event;
    const entry = letterCatalogue.events[type];
    const recipients = 'to' in event ? [event.to] : [];
    const envelope = {
      id: randomUUID(),
      source: `/${unit}`,
      unit,
      function: 'case-officer',
      occurred: '2026-02-01',
      recordedAt: '2026-02-01T10:00:00.000Z',
    };
    const said = { ...envelope, type, visibility: entry.visibility, recipients, data };
    await store.append('here', [{ stream: letterCatalogue.stream(event, unit), expected: 'any', events: [said] }]);
  };
  const get = async (unit: string, path: string, acting = 'case-officer') => {
    const response = await ask(path, { 'x-unit': unit, 'x-function': acting });
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      body: (await response.json()) as Answer,
    };
  };
  return { say, get, accesses, purge: () => kept.clear(), close };
};

export interface Answer {
  readonly items: readonly (Record<string, unknown> & {
    readonly id: string;
    readonly _links: readonly { rel: string; href: string }[];
  })[];
  readonly _meta: { readonly totalRecords: number };
  readonly _links: readonly { readonly rel: string; readonly href: string }[];
}
