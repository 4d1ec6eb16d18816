import { randomUUID } from 'node:crypto';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Access } from '#platform/access-log';
import type { Unit } from '#platform/domain';
import { freshDatabase } from '#platform/embedded-postgres/testing';
import { InMemoryEventStore, Upcasters, type NewEvent } from '#platform/event-store';
import type { GuardedProjection } from '../guarded/guarded-projection.js';
import { GuardedReadModels } from '../guarded/guarded-read-models.js';
import { PostgresReaderRows } from '../guarded/postgres-reader-rows.js';
import { Projections } from '../projections.js';
import { ReadDatabase } from '../read-database.js';
import { ProjectionRunners } from '../runner/projection-runners.js';

@Entity({ schema: 'read', name: 'letters' })
export class LetterRow {
  @PrimaryColumn('text') collaboration!: string;
  @PrimaryColumn('text') key!: string;
  @Column('integer') seen!: number;
  @Column('text') last!: string;
  @Column('text', { nullable: true }) answer!: string | null;
}

interface Letter {
  readonly type: 'letter.sent.v1';
  readonly letterId: string;
  readonly mark: string;
}

/** How many events of a letter the reader may see, and the last one's mark. */
export const letters: GuardedProjection<Letter, LetterRow> = {
  guarded: true,
  name: 'letters',
  version: 1,
  entity: LetterRow,
  types: ['letter.sent.v1'],
  keys: ({ event }) => [event.letterId],
  fold: (row, { event }) => ({ seen: (row?.seen ?? 0) + 1, last: event.mark, answer: null }),
};

export const units = ['a', 'b', 'c', 'd'];
export const actor = (id: string, acting = 'case-officer') => ({
  collaboration: 'here',
  unit: { id, party: id, name: id, secrecyRegime: 'social-services', bodies: [], functions: [], roles: [] } as Unit,
  function: acting,
});
export const letter = (unit: string, letterId: string, recipients: readonly string[]): NewEvent => ({
  id: randomUUID(),
  source: '/x',
  type: 'letter.sent.v1',
  unit,
  function: 'case-officer',
  occurred: '2026-01-01',
  recordedAt: '2026-01-01T00:00:00.000Z',
  visibility: recipients.length > 0 ? 'addressed' : 'own',
  recipients,
  data: { letterId, mark: randomUUID() },
});

/** What was said in this store, as tables of guarded rows. */
export const started = async (store: InMemoryEventStore) => {
  const fresh = await freshDatabase();
  const projections = new Projections();
  projections.add(letters);
  const database = new ReadDatabase({ url: fresh.url, poolSize: 4 }, projections);
  const runners = new ProjectionRunners(store, new Upcasters(), database, projections, { owner: 'test' });
  await runners.start();
  const rows = new PostgresReaderRows(fresh.url, 4);
  const accesses: Access[] = [];
  const log = { record: async (entries: readonly Access[]) => void accesses.push(...entries) };
  const caughtUp = async (): Promise<void> => {
    const head = await store.head();
    for (;;) {
      const [row] = await database.query<{ position: string }>(
        `SELECT position FROM read.checkpoints WHERE name = 'letters'`,
      );
      if (row && BigInt(row.position) >= head) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const close = async (): Promise<void> => {
    await runners.stop();
    await rows.onApplicationShutdown();
    await database.close();
    await fresh.close();
  };
  return { url: fresh.url, rows, accesses, readModels: new GuardedReadModels(rows, log), caughtUp, close };
};
