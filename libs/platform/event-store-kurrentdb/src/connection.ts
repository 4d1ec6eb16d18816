import { setTimeout as sleep } from 'node:timers/promises';
import {
  KurrentDBClient,
  StreamNotFoundError,
  type AllStreamRecordedEvent,
  type AppendRecordInput,
  type ConsistencyCheck,
  type RecordedEvent,
} from '@kurrent/kurrentdb-client';
import { StoreUnavailable } from '#platform/event-store';
import { isNotLeader, reaching } from './refusals.js';

type ReadAll = NonNullable<Parameters<KurrentDBClient['readAll']>[0]>;
type ReadStream = NonNullable<Parameters<KurrentDBClient['readStream']>[1]>;
type SubscribeToAll = NonNullable<Parameters<KurrentDBClient['subscribeToAll']>[0]>;

/** Tries to find the leader before an append or a read is given up. */
const TRIES = 20;
const BETWEEN_TRIES = 100;
const BETWEEN_CLIENTS = 1_000;

/**
 * The client, and a new one where the old one holds on to a node that no longer leads. All reads are of the leader: what
 * one node has shown, another may not have yet.
 */
export class Connection {
  private client: KurrentDBClient;
  private renewedAt = -Infinity;

  constructor(private readonly connectionString: string) {
    this.client = KurrentDBClient.connectionString(connectionString);
  }

  append(records: readonly AppendRecordInput[], checks: readonly ConsistencyCheck[]): Promise<unknown> {
    return this.ofLeader((client) => client.appendRecords([...records], [...checks]));
  }

  readAll(options: ReadAll): Promise<readonly AllStreamRecordedEvent[]> {
    return this.ofLeader(async (client) => {
      const found: AllStreamRecordedEvent[] = [];
      for await (const { event } of client.readAll({ ...options, requiresLeader: true })) if (event) found.push(event);
      return found;
    });
  }

  /** Nothing for a stream that is not there. */
  async readStream(stream: string, options: ReadStream): Promise<readonly RecordedEvent[]> {
    return this.ofLeader(async (client) => {
      const found: RecordedEvent[] = [];
      try {
        for await (const { event } of client.readStream(stream, { ...options, requiresLeader: true }))
          if (event) found.push(event);
      } catch (error) {
        if (!(error instanceof StreamNotFoundError)) throw error;
      }
      return found;
    });
  }

  subscribe(options: SubscribeToAll): ReturnType<KurrentDBClient['subscribeToAll']> {
    return this.client.subscribeToAll(options);
  }

  async close(): Promise<void> {
    await this.client.dispose();
  }

  /** A node that is not the leader has done nothing, so another may be asked without harm. */
  private async ofLeader<Answer>(ask: (client: KurrentDBClient) => Promise<Answer>): Promise<Answer> {
    for (let left = TRIES; ; left -= 1) {
      const client = this.client;
      try {
        return await reaching(() => ask(client));
      } catch (error) {
        if (error instanceof StoreUnavailable) this.renew(client, isNotLeader(error));
        if (left === 1 || !isNotLeader(error)) throw error;
        await sleep(BETWEEN_TRIES);
      }
    }
  }

  /**
   * What reads in the client (1.3.1) stays with a node that is gone, however many others there are. Where all are gone, a
   * new client now and then is enough.
   */
  private renew(old: KurrentDBClient, atOnce: boolean): void {
    if (this.client !== old || (!atOnce && performance.now() < this.renewedAt + BETWEEN_CLIENTS)) return;
    this.renewedAt = performance.now();
    this.client = KurrentDBClient.connectionString(this.connectionString);
    void old.dispose();
  }
}
