import type { EventKey, Receipt, StoredEvent, StreamRead } from '#platform/event-store';
import type { Connection } from './connection.js';
import { noHead, type Head } from './ready-append.js';
import { receiptIn, storedEvent } from './records.js';
import type { StreamNames } from './stream-names.js';

/** What is read of single streams. */
export class Streams {
  constructor(
    private readonly connection: Connection,
    readonly names: StreamNames,
  ) {}

  async read(collaboration: string, stream: string, { from = 1, limit }: StreamRead): Promise<readonly StoredEvent[]> {
    const events = await this.connection.readStream(this.names.events(collaboration, stream), {
      fromRevision: BigInt(from - 1),
      ...(limit === undefined ? {} : { maxCount: limit }),
    });
    return events.map(storedEvent);
  }

  async heads(collaboration: string, streams: ReadonlySet<string>): Promise<ReadonlyMap<string, Head>> {
    const heads = [...streams].map(async (stream) => [stream, await this.head(collaboration, stream)] as const);
    return new Map(await Promise.all(heads));
  }

  private async head(collaboration: string, stream: string): Promise<Head> {
    const [last] = await this.connection.readStream(this.names.events(collaboration, stream), {
      direction: 'backwards',
      fromRevision: 'end',
      maxCount: 1,
    });
    return last ? storedEvent(last) : noHead;
  }

  async receipt(collaboration: string, key: EventKey): Promise<Receipt | undefined> {
    const [first] = await this.connection.readStream(this.names.key(collaboration, key), { maxCount: 1 });
    return first && receiptIn(first);
  }
}
