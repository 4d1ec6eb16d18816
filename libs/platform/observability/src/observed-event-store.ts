import {
  EventStore,
  IdReused,
  StoreUnavailable,
  VersionConflict,
  type Appended,
  type BrokenLink,
  type EventKey,
  type FeedPage,
  type FeedQuery,
  type Fence,
  type LogTraits,
  type Position,
  type Receipt,
  type StoredEvent,
  type StreamAppend,
  type StreamRead,
} from '#platform/event-store';
import { Metrics } from './metrics.js';
import { inSpan } from './span.js';

const outcomeOf = (error: unknown): string => {
  if (error instanceof VersionConflict) return 'conflict';
  if (error instanceof IdReused) return 'id-reused';
  return error instanceof StoreUnavailable ? 'unavailable' : 'failed';
};

/** Any event store, with its appends measured. */
export class ObservedEventStore extends EventStore {
  /** @param sliceOf the slice that an event type belongs to */
  constructor(
    private readonly store: EventStore,
    private readonly metrics: Metrics,
    private readonly sliceOf: (type: string) => string,
  ) {
    super();
  }

  get traits(): LogTraits {
    return this.store.traits;
  }

  append(collaboration: string, appends: readonly StreamAppend[]): Promise<Appended>;
  append(
    collaboration: string,
    appends: readonly StreamAppend[],
    fence: Fence | undefined,
  ): Promise<Appended | 'overtaken'>;
  async append(
    collaboration: string,
    appends: readonly StreamAppend[],
    fence?: Fence,
  ): Promise<Appended | 'overtaken'> {
    const events = appends.flatMap((append) => append.events);
    const start = performance.now();
    const done = (outcome: string) => this.metrics.appended(outcome, (performance.now() - start) / 1_000);
    try {
      const appended = await inSpan('append', { events: events.length }, () =>
        this.store.append(collaboration, appends, fence),
      );
      if (appended === 'overtaken') {
        done(appended);
        return appended;
      }
      done(appended.repeated ? 'repeated' : 'recorded');
      if (!appended.repeated) for (const { type } of events) this.metrics.recorded(this.sliceOf(type));
      return appended;
    } catch (error) {
      done(outcomeOf(error));
      throw error;
    }
  }

  readStream(collaboration: string, stream: string, read?: StreamRead): Promise<readonly StoredEvent[]> {
    return inSpan('read stream', {}, () => this.store.readStream(collaboration, stream, read));
  }

  receipts(collaboration: string, keys: readonly EventKey[]): Promise<readonly Receipt[]> {
    return this.store.receipts(collaboration, keys);
  }

  readFeed(query: FeedQuery): Promise<FeedPage> {
    return this.store.readFeed(query);
  }

  head(): Promise<Position> {
    return this.store.head();
  }

  changed(after: Position, signal: AbortSignal): Promise<void> {
    return this.store.changed(after, signal);
  }

  verify(collaboration?: string, onProgress?: (events: number) => void): AsyncIterable<BrokenLink> {
    return this.store.verify(collaboration, onProgress);
  }
}
