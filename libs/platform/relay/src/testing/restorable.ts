import { InMemoryEventStore, type NewEvent } from '#platform/event-store';
import type { Pool } from 'pg';
import { HERE, onto } from './sample-events.js';

const TABLES = ['checkpoints', 'sequences', 'waiting', 'taken_up', 'sending', 'passed_over'] as const;

/** A moment of both. */
export interface Backup {
  readonly events: number;
  readonly rows: ReadonlyMap<(typeof TABLES)[number], string>;
}

/** A log and a ledger that can be set back to an earlier moment while the topics stay. */
export class Restorable {
  store = new InMemoryEventStore();
  private said: (readonly [stream: string, event: NewEvent])[] = [];

  constructor(private readonly pool: Pool) {}

  async say(stream: string, ...events: readonly NewEvent[]): Promise<void> {
    await this.store.append(HERE, onto(stream, ...events));
    this.said.push(...events.map((event) => [stream, event] as const));
  }

  async backup(): Promise<Backup> {
    const rows: Backup['rows'] = new Map(
      await Promise.all(
        TABLES.map(async (table) => {
          const found = await this.pool.query<{ rows: string }>(
            `SELECT coalesce(json_agg(t), '[]')::text AS rows FROM relay.${table} t`,
          );
          return [table, found.rows[0]!.rows] as const;
        }),
      ),
    );
    return { events: this.said.length, rows };
  }

  async restoreLog({ events }: Pick<Backup, 'events'>): Promise<void> {
    const kept = this.said.slice(0, events);
    this.store = new InMemoryEventStore();
    this.said = [];
    for (const [stream, event] of kept) await this.say(stream, event);
  }

  async restoreLedger({ rows }: Pick<Backup, 'rows'>): Promise<void> {
    await this.pool.query('TRUNCATE relay.checkpoints CASCADE');
    for (const [table, found] of rows)
      await this.pool.query(
        `INSERT INTO relay.${table} SELECT * FROM json_populate_recordset(NULL::relay.${table}, $1::json)`,
        [found],
      );
    await this.pool.query('UPDATE relay.checkpoints SET lease_until = NULL');
  }
}
