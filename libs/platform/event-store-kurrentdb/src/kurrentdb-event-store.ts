import {
  EventStore,
  type Appended,
  type BrokenLink,
  type EventKey,
  type FeedPage,
  type FeedQuery,
  type Fence,
  type GateState,
  type LogGate,
  type Position,
  type Receipt,
  type StoredEvent,
  type StreamAppend,
  type StreamRead,
} from '#platform/event-store';
import { Appender } from './appender.js';
import { Connection } from './connection.js';
import { Feed } from './feed.js';
import { KurrentDbLogGate } from './gate.js';
import { StreamNames } from './stream-names.js';
import { Streams } from './streams.js';
import { brokenLinks } from './verify.js';
import { Wakeup } from './wakeup.js';

export interface KurrentDbEventStoreOptions {
  /** A connection that the caller closes, or a connection string for one that the store closes itself. */
  readonly connection?: Connection;
  /** kurrentdb://…, with `tls`, `tlsCaFile`, `userCertFile` and the rest of what the client knows. */
  readonly connectionString?: string;
  /** What the names of all streams begin with (default `samverk`). */
  readonly prefix?: string;
  /** The state of the gate in which this store may append: `filling` for a move into it. */
  readonly passes?: GateState;
}

/** Receipts are read so many at a time. */
const AT_A_TIME = 16;

/** The log in KurrentDB 26.1 or newer. How it keeps the port's promises: docs/adr/0031, docs/event-store.md. */
export class KurrentDbEventStore extends EventStore {
  override readonly traits = { log: 'kurrentdb', countsPositions: false };
  readonly gate: LogGate;
  private readonly names: StreamNames;
  private readonly connection: Connection;
  private readonly owned: boolean;
  private readonly streams: Streams;
  private readonly feed: Feed;
  private readonly appender: Appender;
  private readonly wakeup: Wakeup;

  constructor({ connection, connectionString = '', prefix = 'samverk', passes = 'open' }: KurrentDbEventStoreOptions) {
    super();
    this.names = new StreamNames(prefix);
    this.owned = !connection;
    this.connection = connection ?? new Connection(connectionString);
    this.streams = new Streams(this.connection, this.names);
    this.feed = new Feed(this.connection, this.names);
    const gate = new KurrentDbLogGate(this.connection, this.names, passes);
    this.gate = gate;
    this.appender = new Appender(this.connection, this.streams, this.feed, gate);
    this.wakeup = new Wakeup(this.connection, this.names, () => this.head());
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
    const appended = await this.appender.append(collaboration, appends, fence);
    if (appended !== 'overtaken' && !appended.repeated && appended.receipts.length > 0) this.wakeup.appended();
    return appended;
  }

  override async receipts(collaboration: string, keys: readonly EventKey[]): Promise<readonly Receipt[]> {
    const found: Receipt[] = [];
    for (let from = 0; from < keys.length; from += AT_A_TIME) {
      const some = keys.slice(from, from + AT_A_TIME).map((key) => this.streams.receipt(collaboration, key));
      found.push(...(await Promise.all(some)).filter((receipt) => receipt !== undefined));
    }
    return found;
  }

  override readStream(collaboration: string, stream: string, read: StreamRead = {}): Promise<readonly StoredEvent[]> {
    return this.streams.read(collaboration, stream, read);
  }

  override readFeed(query: FeedQuery): Promise<FeedPage> {
    return this.feed.page(query);
  }

  override head(): Promise<Position> {
    return this.feed.head();
  }

  override changed(after: Position, signal: AbortSignal): Promise<void> {
    return this.wakeup.changed(after, signal);
  }

  override verify(collaboration?: string, onProgress?: (events: number) => void): AsyncIterable<BrokenLink> {
    return brokenLinks(this.connection, this.names, collaboration, onProgress);
  }

  async close(): Promise<void> {
    await this.wakeup.close();
    if (this.owned) await this.connection.close();
  }
}
