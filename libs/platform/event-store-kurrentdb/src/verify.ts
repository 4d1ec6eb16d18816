import { streamNameFilter, type AllStreamRecordedEvent } from '@kurrent/kurrentdb-client';
import {
  canonical,
  CHAIN_START,
  link,
  receiptOf,
  recordHash,
  type BrokenLink,
  type StoredEvent,
} from '#platform/event-store';
import type { Connection } from './connection.js';
import { keyIn, receiptIn, storedEvent } from './records.js';
import type { StreamNames } from './stream-names.js';

const PAGE = 1_000;

interface Place {
  readonly version: number;
  readonly chain: string;
  readonly broken: boolean;
}

const start: Place = { version: 0, chain: CHAIN_START, broken: false };

/**
 * Walks the whole log once, in its order, and remembers where each stream stands. An event is sound when it follows what came
 * before in its stream, stands in the stream that it names, and has the record of its key behind it.
 */
export class Walk {
  private readonly places = new Map<string, Place>();
  /** The event whose key must come next. */
  private awaited: StoredEvent | undefined;
  walked = 0;

  constructor(
    private readonly names: StreamNames,
    private readonly collaboration: string | undefined,
  ) {}

  *take(record: AllStreamRecordedEvent): Iterable<BrokenLink> {
    if (record.streamId.startsWith(`${this.names.all}keys/`)) yield* this.takeKey(record);
    else if (record.streamId.startsWith(this.names.eventsOf())) yield* this.takeEvent(record);
  }

  /** What has no key behind it at the end. */
  *end(): Iterable<BrokenLink> {
    const event = this.awaited;
    this.awaited = undefined;
    if (event) yield* this.broken(this.names.events(event.collaboration, event.stream), event, 'changed');
  }

  private *takeEvent(record: AllStreamRecordedEvent): Iterable<BrokenLink> {
    yield* this.end();
    if (!record.streamId.startsWith(this.names.eventsOf(this.collaboration))) return;
    this.walked += 1;
    const before = this.places.get(record.streamId) ?? start;
    const version = Number(record.revision) + 1;
    const event = sound(this.names, before, record);
    this.places.set(record.streamId, { version, chain: event?.chain ?? '', broken: before.broken });
    if (before.broken) return;
    const named = { ...place(record), version };
    if (version !== before.version + 1)
      yield* this.broken(record.streamId, { ...named, version: before.version + 1 }, 'missing');
    else if (!event) yield* this.broken(record.streamId, named, 'changed');
    else this.awaited = event;
  }

  private *takeKey(record: AllStreamRecordedEvent): Iterable<BrokenLink> {
    const event = this.awaited;
    if (!event) return yield* this.withoutEvent(record);
    const { collaboration } = event;
    const right = record.streamId === this.names.key(collaboration, event) && keeps(record, event);
    if (right) this.awaited = undefined;
    else yield* this.end();
  }

  /** A key alone tells of an event that was taken away, unless its stream is known to be broken. */
  private *withoutEvent(record: AllStreamRecordedEvent): Iterable<BrokenLink> {
    const { collaboration, stream } = keyIn(record);
    const streamId = this.names.events(String(collaboration), String(stream));
    const { version, broken } = this.places.get(streamId) ?? start;
    if (broken || !streamId.startsWith(this.names.eventsOf(this.collaboration))) return;
    yield* this.broken(streamId, { collaboration, stream, version: version + 1 }, 'missing');
  }

  private *broken(
    streamId: string,
    { collaboration, stream, version }: Pick<BrokenLink, 'collaboration' | 'stream' | 'version'>,
    reason: BrokenLink['reason'],
  ): Iterable<BrokenLink> {
    this.places.set(streamId, { ...(this.places.get(streamId) ?? start), broken: true });
    yield { collaboration, stream, version, reason };
  }
}

const keeps = (record: AllStreamRecordedEvent, event: StoredEvent): boolean =>
  canonical(receiptIn(record)) === canonical(receiptOf(event));

/** What the event says of itself, where that can still be read. */
const place = ({ streamId, data }: AllStreamRecordedEvent): Pick<BrokenLink, 'collaboration' | 'stream'> => {
  const { collaboration, stream } = (data ?? {}) as Partial<BrokenLink>;
  return { collaboration: String(collaboration ?? ''), stream: String(stream ?? streamId) };
};

const sound = (names: StreamNames, before: Place, record: AllStreamRecordedEvent): StoredEvent | undefined => {
  try {
    const event = storedEvent(record);
    const { collaboration, stream, version, chain } = event;
    const holds =
      names.events(collaboration, stream) === record.streamId &&
      BigInt(version) === record.revision + 1n &&
      link(before.chain, version, recordHash(collaboration, stream, event)) === chain;
    return holds ? event : undefined;
  } catch {
    return undefined;
  }
};

export async function* brokenLinks(
  connection: Connection,
  names: StreamNames,
  collaboration?: string,
  onProgress?: (events: number) => void,
): AsyncIterable<BrokenLink> {
  const walk = new Walk(names, collaboration);
  const filter = streamNameFilter({ prefixes: [names.all] });
  for (let from = 0n; ;) {
    const fromPosition = from === 0n ? 'start' : { commit: from, prepare: from };
    const read = await connection.readAll({ fromPosition, maxCount: PAGE, filter });
    for (const record of read) if (record.position.prepare > from) yield* walk.take(record);
    if (walk.walked > 0) onProgress?.(walk.walked);
    if (read.length < PAGE) break;
    from = read.at(-1)!.position.prepare;
  }
  yield* walk.end();
}
