import { setTimeout as sleep } from 'node:timers/promises';
import type { StoredEvent } from '#platform/event-store';
import { accessesOf } from './accesses.js';
import { BrokerUnavailable, LaneTaken, MessageRefused, type Lane } from './broker.js';
import { acquire, advance, Fenced, release, renew, resume, type Lease, type Standing } from './ledger/ledger.js';
import { FeedAhead } from './feed-ahead.js';
import { isSubscriber } from './message/destinations.js';
import { errorClass, pageOf, placeOf, type Addressed } from './page.js';
import type { Relayable, Surroundings } from './relay-options.js';
import { laneOf } from './topics/topic-names.js';
import { withTrace } from './with-trace.js';

/** A page that brought nothing is not asked for again at once, even when the store says that something changed. */
const PAUSE = 10;
const LONGEST_BACKOFF = 5000;

/**
 * Relays what one collaboration has said, for as long as it owns it: reads the feed, writes to the broker, and only when
 * that has taken it notes how far it is. Dying in between sends a page again; nothing is left out and no key loses its order.
 */
export class RelayRunner {
  private standing: Standing = { position: 0n, sequences: new Map(), parked: new Set() };
  private readonly inboxes: ReadonlySet<string>;
  private readonly refused = new Map<string, string>();
  private feed: FeedAhead;
  private limit: number;
  private lastError: string | null = null;

  constructor(
    private readonly surroundings: Surroundings,
    private readonly collaboration: Relayable,
  ) {
    this.limit = surroundings.options.batch;
    this.feed = new FeedAhead(surroundings.store, collaboration.id);
    this.inboxes = new Set(collaboration.units.filter(isSubscriber).map(({ id }) => `inbox/${id}`));
  }

  /** Ends when the signal aborts, when another process has taken over, or at once when one owns it. */
  async run(outside: AbortSignal): Promise<void> {
    const { pool, options } = this.surroundings;
    const lease = await acquire(pool, this.collaboration.id, options.owner, options.leaseMilliseconds);
    if (!lease) return;
    const lost = new AbortController();
    const pulse = setInterval(() => void this.renew(lease, lost), options.leaseMilliseconds / 3);
    try {
      await this.follow(lease, AbortSignal.any([outside, lost.signal]));
    } catch (error) {
      if (!(error instanceof Fenced)) throw error;
    } finally {
      clearInterval(pulse);
      await release(pool, lease).catch(() => undefined);
    }
  }

  private async renew(lease: Lease, lost: AbortController): Promise<void> {
    const { pool, options } = this.surroundings;
    try {
      await renew(pool, lease, options.leaseMilliseconds, this.lastError);
    } catch (error) {
      if (error instanceof Fenced) lost.abort();
    }
  }

  private async follow(lease: Lease, signal: AbortSignal): Promise<void> {
    for (let failures = 0; !signal.aborted;) {
      let lane: Lane | undefined;
      try {
        // The lane first: from here on nothing of a former owner can come between what is read and what is written.
        lane = await this.surroundings.broker.take(laneOf(this.collaboration.id));
        this.standing = await resume(this.surroundings.pool, lease);
        // Nothing that was read before a failure, however long that lasted.
        this.feed = new FeedAhead(this.surroundings.store, this.collaboration.id);
        while (!signal.aborted) {
          await this.step(lane, lease, signal);
          failures = 0;
        }
      } catch (error) {
        if (error instanceof Fenced) throw error;
        this.lastError = reasonOf(error);
        await sleep(Math.min(LONGEST_BACKOFF, 50 * 2 ** failures), undefined, { signal }).catch(() => undefined);
        failures += 1;
      } finally {
        await lane?.close().catch(() => undefined);
      }
    }
  }

  private async step(lane: Lane, lease: Lease, signal: AbortSignal): Promise<void> {
    const { events, next } = await this.feed.read(this.standing.position, this.limit);
    if (events.length === 0) return this.idle(next, signal);
    try {
      await this.write(lane, lease, events, next);
    } catch (error) {
      if (!this.isPoison(error, events)) throw error;
      this.limit = Math.max(1, Math.floor(events.length / 2));
      return;
    }
    this.lastError = null;
    this.limit = Math.min(this.surroundings.options.batch, this.limit * 2);
  }

  private async write(lane: Lane, lease: Lease, events: readonly StoredEvent[], position: bigint): Promise<void> {
    const { pool, log } = this.surroundings;
    const page = pageOf(events, { ...this.surroundings, ...this.standing, refused: this.refused });
    const messages = page.messages.filter((message) => this.hasTopic(message));
    if (messages.length > 0) {
      await log.record(accessesOf(this.collaboration.id, messages, new Date().toISOString()));
      await lane.write(messages.map(withTrace));
    }
    const { sequences, waiting } = page;
    await advance(pool, lease, { position, events: events.length, sequences, waiting });
    const parked = new Set([...this.standing.parked, ...waiting.map(({ event }) => event.stream)]);
    this.standing = { position, sequences, parked };
  }

  /** What goes to a unit without a topic is counted and not sent. */
  private hasTopic({ reader }: Addressed): boolean {
    return !reader.startsWith('inbox/') || this.inboxes.has(reader);
  }

  /** A page that the broker refuses is written in parts, to find the event; that one then waits, with its stream. */
  private isPoison(error: unknown, events: readonly StoredEvent[]): boolean {
    if (!(error instanceof MessageRefused)) return false;
    const [only, ...others] = events;
    if (only && others.length === 0) this.refused.set(placeOf(only), error.reason);
    return true;
  }

  private async idle(next: bigint, signal: AbortSignal): Promise<void> {
    this.standing = { ...this.standing, position: next };
    this.lastError = null;
    await sleep(PAUSE, undefined, { signal }).catch(() => undefined);
    await this.surroundings.store.changed(next, signal);
  }
}

/** The broker's own name for what is wrong where there is one, never what it says: that may name units. */
const reasonOf = (error: unknown): string =>
  error instanceof BrokerUnavailable ? error.reason : error instanceof LaneTaken ? 'LaneTaken' : errorClass(error);
