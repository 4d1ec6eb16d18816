import pg, { type Pool, type QueryConfig } from 'pg';
import {
  bodyHash,
  EventStore,
  IdReused,
  receiptOf,
  type Appended,
  type BrokenLink,
  type EventKey,
  type FeedPage,
  type FeedQuery,
  type Fence,
  type Position,
  type Receipt,
  type StoredEvent,
  type StreamAppend,
  type StreamRead,
} from '#platform/event-store';
import { item, keyOf } from './append-item.js';
import { GroupCommit } from './group-commit.js';
import { COLUMNS, storedEvent, type EventRow } from './rows.js';
import { reaching } from './unavailable.js';
import { brokenLinks } from './verify.js';
import { Wakeup } from './wakeup.js';

export interface PostgresEventStoreOptions {
  /** A pool that the caller ends, or a connection string for one that the store ends itself. */
  readonly pool?: Pool;
  readonly connectionString?: string;
  /** Groups of appends under way at once (default 2): more lets appends wait less, fewer lets more of them share a commit. */
  readonly groupsInFlight?: number;
  /** With a connection string: appends while the log is being filled by a move into it (`LogGate`). */
  readonly filling?: boolean;
}

const HIGHEST_LIMIT = 2 ** 31 - 1;

/** The log in PostgreSQL, schema `samverk`; `migrate` comes first. What it guarantees beyond the port: docs/event-store.md. */
export class PostgresEventStore extends EventStore {
  override readonly traits = { log: 'postgresql', countsPositions: true };
  private readonly pool: Pool;
  private readonly owned: boolean;
  private readonly groups: GroupCommit;
  private readonly wakeup: Wakeup;

  constructor({ pool, connectionString, groupsInFlight = 2, filling = false }: PostgresEventStoreOptions) {
    super();
    this.owned = !pool;
    this.pool =
      pool ??
      new pg.Pool({
        connectionString,
        connectionTimeoutMillis: 5_000,
        statement_timeout: 30_000,
        query_timeout: 40_000,
        ...(filling ? { options: '-c samverk.filling=on' } : {}),
      });
    if (this.owned) this.pool.on('error', () => undefined);
    this.groups = new GroupCommit(this.pool, groupsInFlight);
    this.wakeup = new Wakeup(this.pool, () => this.head());
  }

  override append(collaboration: string, appends: readonly StreamAppend[]): Promise<Appended>;
  override append(
    collaboration: string,
    appends: readonly StreamAppend[],
    fence: Fence | undefined,
  ): Promise<Appended | 'overtaken'>;
  override async append(
    collaboration: string,
    appends: readonly StreamAppend[],
    fence?: Fence,
  ): Promise<Appended | 'overtaken'> {
    const ready = item(collaboration, appends, fence);
    const twice = new Set(ready.keys).size < ready.keys.length;
    const outcome = twice ? 'known' : await reaching(() => this.groups.append(ready));
    if (outcome instanceof Error) throw outcome;
    if (outcome === 'overtaken') return outcome;
    if (outcome === 'known') return { receipts: await this.firstReceipts(collaboration, appends), repeated: true };
    if (outcome.length > 0) this.wakeup.committed();
    return { receipts: outcome, repeated: false };
  }

  private async firstReceipts(collaboration: string, appends: readonly StreamAppend[]): Promise<readonly Receipt[]> {
    const events = appends.flatMap((append) => append.events);
    const receipts = await this.receipts(collaboration, events);
    const byKey = new Map(receipts.map((receipt) => [keyOf(collaboration, receipt), receipt]));
    return events.map((event) => {
      const receipt = byKey.get(keyOf(collaboration, event));
      if (receipt?.body !== bodyHash(event)) throw new IdReused();
      return receipt;
    });
  }

  override async receipts(collaboration: string, keys: readonly EventKey[]): Promise<readonly Receipt[]> {
    if (keys.length === 0) return [];
    const wanted = keys.map((key) => keyOf(collaboration, key));
    const rows = await this.rows('receipts', `SELECT ${COLUMNS} FROM samverk.events WHERE key = ANY ($1::uuid[])`, [
      wanted,
    ]);
    return rows.map((row) => receiptOf(storedEvent(row)));
  }

  override async readStream(
    collaboration: string,
    stream: string,
    { from = 1, limit = Infinity }: StreamRead = {},
  ): Promise<readonly StoredEvent[]> {
    const rows = await this.rows(
      'stream',
      `SELECT ${COLUMNS} FROM samverk.events WHERE collaboration = $1 AND stream = $2 AND version >= $3 ORDER BY version LIMIT $4`,
      [collaboration, stream, from, Math.min(limit, HIGHEST_LIMIT)],
    );
    return rows.map(storedEvent);
  }

  override async readFeed({ after, limit, types, collaboration }: FeedQuery): Promise<FeedPage> {
    const rows = await this.rows('feed', `SELECT ${COLUMNS} FROM samverk.feed($1, $2, $3, $4)`, [
      after.toString(),
      Math.min(limit, HIGHEST_LIMIT),
      types ? [...new Set(types)] : null,
      collaboration ?? null,
    ]);
    const bound = BigInt(rows.pop()!.position);
    const events = rows.map(storedEvent);
    return { events, next: events.length < limit ? bound : events.at(-1)!.position };
  }

  override async head(): Promise<Position> {
    const [row] = await this.rows('head', 'SELECT samverk.feed_bound(0) AS position', []);
    return BigInt(row!.position);
  }

  override changed(after: Position, signal: AbortSignal): Promise<void> {
    return this.wakeup.changed(after, signal);
  }

  override verify(collaboration?: string, onProgress?: (events: number) => void): AsyncIterable<BrokenLink> {
    return brokenLinks(
      (query) => reaching(async () => (await this.pool.query<EventRow>(query)).rows),
      collaboration,
      onProgress,
    );
  }

  /** Ends the connections of its own; a pool that was handed in stays open. */
  async close(): Promise<void> {
    await this.wakeup.close();
    if (this.owned) await this.pool.end();
  }

  private async rows(name: string, text: string, values: QueryConfig['values']): Promise<EventRow[]> {
    return reaching(async () => (await this.pool.query<EventRow>({ name: `samverk-${name}`, text, values })).rows);
  }
}
