import { setTimeout as sleep } from 'node:timers/promises';
import { BrokerUnavailable, LaneTaken, MessageRefused, type Lane } from './broker.js';
import { whileHeld } from './ledger/held-lease.js';
import { acquire, Fenced, type Lease } from './ledger/lease.js';
import { Pages } from './pages.js';
import type { Relayable, Surroundings } from './relay-options.js';
import { errorClass } from './tell.js';
import { laneOf } from './topics/topic-names.js';

/** A page that brought nothing is not asked for again at once, even when the store says that something changed. */
const PAUSE = 10;
const LONGEST_BACKOFF = 5000;

/**
 * Relays what one collaboration has said, for as long as it owns it: reads the feed, writes to the broker, and only when
 * that has taken it notes how far it is. Dying in between sends up to two pages again; nothing is left out and no key loses its order.
 */
export class RelayRunner {
  private readonly pages: Pages;
  private lastError: string | null = null;

  constructor(
    private readonly surroundings: Surroundings,
    private readonly collaboration: Relayable,
  ) {
    this.pages = new Pages(surroundings, collaboration);
  }

  /** Ends when the signal aborts, when another process has taken over, or at once when one owns it. */
  async run(outside: AbortSignal): Promise<void> {
    const { pool, options } = this.surroundings;
    const lease = await acquire(pool, this.collaboration.id, options.owner, options.leaseMilliseconds);
    if (!lease) return;
    const follow = (lost: AbortSignal) => this.follow(lease, AbortSignal.any([outside, lost]));
    try {
      await whileHeld(this.surroundings, lease, follow, () => this.lastError);
    } catch (error) {
      if (!(error instanceof Fenced)) throw error;
    }
  }

  private async follow(lease: Lease, signal: AbortSignal): Promise<void> {
    for (let failures = 0; !signal.aborted;) {
      let lane: Lane | undefined;
      try {
        // The lane first: from here on nothing of a former owner can come between what is read and what is written.
        lane = await this.surroundings.broker.take(laneOf(this.collaboration.id));
        await this.pages.begin(lane, lease);
        while (!signal.aborted) {
          const wasMore = await this.pages.step(lane, lease);
          this.went(null);
          failures = 0;
          if (!wasMore) await this.idle(signal);
        }
      } catch (error) {
        if (error instanceof Fenced) throw error;
        this.went(reasonOf(error));
        await sleep(Math.min(LONGEST_BACKOFF, 50 * 2 ** failures), undefined, { signal }).catch(() => undefined);
        failures += 1;
      } finally {
        await lane?.close().catch(() => undefined);
      }
    }
  }

  private went(failing: string | null): void {
    this.lastError = failing;
    this.surroundings.heard?.(this.collaboration.id, failing);
  }

  private async idle(signal: AbortSignal): Promise<void> {
    await sleep(PAUSE, undefined, { signal }).catch(() => undefined);
    await this.surroundings.store.changed(this.pages.position, signal);
  }
}

/** The broker's own name for what is wrong where there is one, never what it says: that may name units. */
export const reasonOf = (error: unknown): string => {
  if (error instanceof BrokerUnavailable || error instanceof MessageRefused) return error.reason;
  return error instanceof LaneTaken ? 'LaneTaken' : errorClass(error);
};
