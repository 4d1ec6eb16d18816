import type { StoredEvent } from '#platform/event-store';
import { MessageRefused, type Lane } from './broker.js';
import { FeedAhead } from './feed-ahead.js';
import { advance } from './ledger/advance.js';
import type { Lease } from './ledger/lease.js';
import { resume, type Standing } from './ledger/standing.js';
import { pageOf, placeOf } from './page.js';
import type { Relayable, Surroundings } from './relay-options.js';
import { Outbox } from './outbox.js';

/** The feed of one collaboration, page by page: read, written, and only when the broker has it noted as done. */
export class Pages {
  private standing: Standing = { position: 0n, sequences: new Map(), parked: new Set() };
  private readonly refused = new Map<string, string>();
  private readonly outbox: Outbox;
  private feed: FeedAhead;
  private limit: number;

  constructor(
    private readonly surroundings: Surroundings,
    private readonly collaboration: Relayable,
  ) {
    this.limit = surroundings.options.batch;
    this.outbox = new Outbox(surroundings.log, collaboration);
    this.feed = new FeedAhead(surroundings.store, collaboration.id);
  }

  get position(): bigint {
    return this.standing.position;
  }

  async resume(lease: Lease): Promise<void> {
    this.standing = await resume(this.surroundings.pool, lease);
    // Nothing that was read before a failure, however long that lasted.
    this.feed = new FeedAhead(this.surroundings.store, this.collaboration.id);
  }

  /** @returns whether there was anything to read */
  async step(lane: Lane, lease: Lease): Promise<boolean> {
    const { events, next } = await this.feed.read(this.standing.position, this.limit);
    if (events.length === 0) {
      this.standing = { ...this.standing, position: next };
      return false;
    }
    try {
      await this.write(lane, lease, events, next);
    } catch (error) {
      if (!this.isPoison(error, events)) throw error;
      this.limit = Math.max(1, Math.floor(events.length / 2));
      return true;
    }
    this.limit = Math.min(this.surroundings.options.batch, this.limit * 2);
    return true;
  }

  private async write(lane: Lane, lease: Lease, events: readonly StoredEvent[], position: bigint): Promise<void> {
    const page = pageOf(events, { ...this.surroundings, ...this.standing, refused: this.refused });
    await this.outbox.write(lane, page.messages);
    const { sequences, waiting } = page;
    await advance(this.surroundings.pool, lease, { position, events: events.length, sequences, waiting });
    const parked = new Set([...this.standing.parked, ...waiting.map(({ event }) => event.stream)]);
    this.standing = { position, sequences, parked };
  }

  /** A page that the broker refuses is written in parts, to find the event; that one then waits, with its stream. */
  private isPoison(error: unknown, events: readonly StoredEvent[]): boolean {
    if (!(error instanceof MessageRefused)) return false;
    const [only, ...others] = events;
    if (only && others.length === 0) this.refused.set(placeOf(only), error.reason);
    return true;
  }
}
