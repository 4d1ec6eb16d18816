import type { NewEvent, Position, StoredEvent } from './stored-event.js';

/** Exact version, `none` (the stream is new), `exists`, or `any` (no check; succeeds under contention). */
export type ExpectedVersion = number | 'none' | 'exists' | 'any';

export interface StreamAppend {
  readonly stream: string;
  readonly expected: ExpectedVersion;
  readonly events: readonly NewEvent[];
}

export interface EventKey {
  readonly unit: string;
  readonly source: string;
  readonly id: string;
}

/** Where an event came to stand. The same key always gets the same receipt. */
export interface Receipt extends EventKey {
  readonly stream: string;
  readonly version: number;
  readonly recordedAt: string;
  readonly chain: string;
  /** Hash of what the sender said (`bodyHash`), to tell a repetition from another event under the same key. */
  readonly body: string;
}

export interface Appended {
  /** One receipt per event, in the order given. */
  readonly receipts: readonly Receipt[];
  /** True when all events were there already: nothing was written and these are the first receipts. */
  readonly repeated: boolean;
}

/** What an append was decided on besides its streams: events of these types of its collaboration, read up to a position. */
export interface Fence {
  readonly types: readonly string[];
  /** As far as the feed was read: its `next`, never a position from elsewhere. */
  readonly after: Position;
}

export interface FeedQuery {
  /** Exclusive; 0n reads from the beginning. */
  readonly after: Position;
  readonly limit: number;
  readonly types?: readonly string[];
  readonly collaboration?: string;
}

export interface FeedPage {
  readonly events: readonly StoredEvent[];
  /** Where to go on from: never passes an event that may still be committed. Equal to `after` when nothing is new. */
  readonly next: Position;
}

export interface StreamRead {
  /** First version wanted, from 1 (default 1). */
  readonly from?: number;
  readonly limit?: number;
}

export interface BrokenLink {
  readonly collaboration: string;
  readonly stream: string;
  readonly version: number;
  readonly reason: 'changed' | 'missing';
}

/** In what stores differ that keep every promise of the port. */
export interface LogTraits {
  /** Whose positions these are: a checkpoint of one log means nothing in another. */
  readonly log: string;
  /** Whether positions count events, gaps aside; else they order them and nothing more. */
  readonly countsPositions: boolean;
}

/**
 * The log. Guarantees, each proven by `behavesLikeAnEventStore` over every adapter:
 * an append is all or nothing over its streams, idempotent by key, and safe to retry after an unknown outcome;
 * the feed gives every committed event exactly once per reader, in stream order, never skipping.
 */
export abstract class EventStore {
  abstract readonly traits: LogTraits;

  /**
   * Appends to one or several streams of a collaboration, atomically.
   * @throws VersionConflict an expected version does not hold; nothing was written
   * @throws IdReused a key is taken by another body, or only some of the keys are known; nothing was written
   * @throws StoreUnavailable the outcome is unknown or the store is away; the same call may be retried safely
   */
  abstract append(collaboration: string, appends: readonly StreamAppend[]): Promise<Appended>;

  /**
   * The same, unless what it was decided on is out of date: `overtaken`, and nothing was written, when an event of one of
   * the fence's types of the collaboration is visible after its position. Each append sees all that was answered to anyone
   * before it began. It does not see what is still being recorded at the moment when the store looks, between taking its
   * streams and writing, nor appends that the store writes together with it: of those two orders either is right.
   * A repetition gets its first receipts, and a conflict is told, whatever the fence.
   */
  abstract append(
    collaboration: string,
    appends: readonly StreamAppend[],
    fence: Fence | undefined,
  ): Promise<Appended | 'overtaken'>;

  /** The receipts that exist among these keys, in no particular order. */
  abstract receipts(collaboration: string, keys: readonly EventKey[]): Promise<readonly Receipt[]>;

  /** Events of one stream in version order. */
  abstract readStream(collaboration: string, stream: string, read?: StreamRead): Promise<readonly StoredEvent[]>;

  /** One page of the feed, in position order. */
  abstract readFeed(query: FeedQuery): Promise<FeedPage>;

  /** The position of the newest event that a reader may see now; 0n for an empty store. */
  abstract head(): Promise<Position>;

  /** Resolves when something after this position may have been committed, or when the signal aborts. */
  abstract changed(after: Position, signal: AbortSignal): Promise<void>;

  /** Walks the hash chains; yields each stream's first broken link. `onProgress` is told events walked so far. */
  abstract verify(collaboration?: string, onProgress?: (events: number) => void): AsyncIterable<BrokenLink>;
}

export class VersionConflict extends Error {
  constructor(
    readonly stream: string,
    readonly expected: ExpectedVersion,
    readonly actual: number,
  ) {
    super(`Stream ${stream} is at version ${actual}, expected ${expected}.`);
    this.name = 'VersionConflict';
  }
}

export class IdReused extends Error {
  constructor() {
    super('The same source and id were used for another event.');
    this.name = 'IdReused';
  }
}

export class StoreUnavailable extends Error {
  constructor(cause: unknown) {
    super('The event store did not answer. The same request may be retried safely.', { cause });
    this.name = 'StoreUnavailable';
  }
}

/** The server behind the store cannot do this, and trying again does not help. Nothing was written. */
export class NotOffered extends Error {
  constructor(what: string, options?: ErrorOptions) {
    super(what, options);
    this.name = 'NotOffered';
  }
}

/** The append is larger than the server takes at once. Nothing was written. */
export class AppendTooLarge extends NotOffered {
  constructor(options?: ErrorOptions) {
    super('The append is larger than the server takes at once (see docs/event-store.md, MaxAppendSize).', options);
    this.name = 'AppendTooLarge';
  }
}
