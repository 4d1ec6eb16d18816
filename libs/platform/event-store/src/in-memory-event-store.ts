import { bodyHash, canonical, CHAIN_START, link, receiptOf, recordHash } from './chain.js';
import {
  EventStore,
  IdReused,
  VersionConflict,
  type Appended,
  type BrokenLink,
  type EventKey,
  type ExpectedVersion,
  type FeedPage,
  type FeedQuery,
  type Fence,
  type Receipt,
  type StreamAppend,
  type StreamRead,
} from './event-store.js';
import type { NewEvent, Position, StoredEvent } from './stored-event.js';

const place = (collaboration: string, stream: string): string => `${collaboration}/${stream}`;
const keyOf = (collaboration: string, { unit, source, id }: EventKey): string =>
  JSON.stringify([collaboration, unit, source, id]);
const holds = (expected: ExpectedVersion, actual: number): boolean =>
  expected === 'any' || (expected === 'none' ? actual === 0 : expected === 'exists' ? actual > 0 : actual === expected);

const isPast =
  ({ types, after }: Fence, collaboration: string) =>
  (event: StoredEvent): boolean =>
    event.position > after && event.collaboration === collaboration && types.includes(event.type);

/** The whole port in memory: for unit tests and as the model that other adapters are compared with. */
export class InMemoryEventStore extends EventStore {
  override readonly traits = { log: 'memory', countsPositions: true };
  private readonly log: StoredEvent[] = [];
  private readonly streams = new Map<string, StoredEvent[]>();
  private readonly keys = new Map<string, Receipt>();
  private readonly waiting = new Set<() => void>();

  override append(collaboration: string, appends: readonly StreamAppend[]): Promise<Appended>;
  override append(
    collaboration: string,
    appends: readonly StreamAppend[],
    fence: Fence | undefined,
  ): Promise<Appended | 'overtaken'>;
  override append(
    collaboration: string,
    appends: readonly StreamAppend[],
    fence?: Fence,
  ): Promise<Appended | 'overtaken'> {
    return Promise.resolve().then(() => this.write(collaboration, appends, fence));
  }

  private write(collaboration: string, appends: readonly StreamAppend[], fence?: Fence): Appended | 'overtaken' {
    const events = appends.flatMap((append) => append.events);
    const known = events.flatMap((event) => this.keys.get(keyOf(collaboration, event)) ?? []);
    if (events.length > 0 && known.length === events.length) {
      if (known.some((receipt, index) => receipt.body !== bodyHash(events[index]!))) throw new IdReused();
      return { receipts: known, repeated: true };
    }
    if (known.length > 0 || new Set(events.map((event) => keyOf(collaboration, event))).size < events.length)
      throw new IdReused();
    for (const { stream, expected } of appends) {
      const actual = this.streams.get(place(collaboration, stream))?.length ?? 0;
      if (!holds(expected, actual)) throw new VersionConflict(stream, expected, actual);
    }
    if (fence && this.log.some(isPast(fence, collaboration))) return 'overtaken';
    const receipts = appends.flatMap(({ stream, events: own }) =>
      own.map((event) => this.add(collaboration, stream, event)),
    );
    for (const wake of this.waiting) wake();
    return { receipts, repeated: false };
  }

  private add(collaboration: string, stream: string, event: NewEvent): Receipt {
    const events = this.streams.get(place(collaboration, stream)) ?? [];
    const version = events.length + 1;
    const chain = link(events.at(-1)?.chain ?? CHAIN_START, version, recordHash(collaboration, stream, event));
    const data = JSON.parse(canonical(event.data)) as NewEvent['data'];
    const stored = {
      ...event,
      recipients: [...event.recipients],
      data,
      collaboration,
      stream,
      version,
      position: BigInt(this.log.length + 1),
      chain,
    };
    events.push(stored);
    this.streams.set(place(collaboration, stream), events);
    this.log.push(stored);
    const receipt = receiptOf(stored);
    this.keys.set(keyOf(collaboration, event), receipt);
    return receipt;
  }

  override receipts(collaboration: string, keys: readonly EventKey[]): Promise<readonly Receipt[]> {
    return Promise.resolve(keys.flatMap((key) => this.keys.get(keyOf(collaboration, key)) ?? []));
  }

  override readStream(
    collaboration: string,
    stream: string,
    { from = 1, limit = Infinity }: StreamRead = {},
  ): Promise<readonly StoredEvent[]> {
    return Promise.resolve((this.streams.get(place(collaboration, stream)) ?? []).slice(from - 1, from - 1 + limit));
  }

  override readFeed({ after, limit, types, collaboration }: FeedQuery): Promise<FeedPage> {
    const rest = this.log.slice(Number(after));
    const matching = rest.filter(
      (event) => (!types || types.includes(event.type)) && (!collaboration || event.collaboration === collaboration),
    );
    const events = matching.slice(0, limit);
    const next = events.length < matching.length ? events.at(-1)!.position : (rest.at(-1)?.position ?? after);
    return Promise.resolve({ events, next });
  }

  override head(): Promise<Position> {
    return Promise.resolve(BigInt(this.log.length));
  }

  override changed(after: Position, signal: AbortSignal): Promise<void> {
    if (BigInt(this.log.length) > after || signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = (): void => {
        this.waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      this.waiting.add(wake);
      signal.addEventListener('abort', wake);
    });
  }

  override async *verify(collaboration?: string, onProgress?: (events: number) => void): AsyncIterable<BrokenLink> {
    let walked = 0;
    for (const events of this.streams.values()) {
      if (collaboration !== undefined && events[0]!.collaboration !== collaboration) continue;
      let chain = CHAIN_START;
      const broken = events.find(
        (event) =>
          (chain = link(chain, event.version, recordHash(event.collaboration, event.stream, event))) !== event.chain,
      );
      if (broken)
        yield {
          collaboration: broken.collaboration,
          stream: broken.stream,
          version: broken.version,
          reason: 'changed',
        };
      onProgress?.((walked += events.length));
    }
  }
}
