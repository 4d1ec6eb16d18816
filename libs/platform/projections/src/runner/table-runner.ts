import { setTimeout as sleep } from 'node:timers/promises';
import { errorClass, streamOf } from '../table/page-fold.js';
import type { AnyProjection } from '../projection.js';
import { Fenced, type Generation } from './checkpoints.js';
import { FeedAhead } from './feed-ahead.js';
import { acquire, release, renew, resume, type Lease } from './lease.js';
import { parkedIds } from './parked.js';
import type { RunnerSurroundings } from './runner-options.js';
import { dropRetired, switchOver } from './switch-over.js';
import { TableWriter } from './table-writer.js';

/** A page that brought nothing is not asked for again at once, even when the store says that something changed. */
const PAUSE = 10;
const LONGEST_BACKOFF = 5000;

/** Fills one table from the feed for as long as it owns it. One writes; others wait for the lease. */
export class TableRunner {
  private position = 0n;
  private parked = new Set<string>();
  private limit: number;
  private lastError: string | null = null;
  private building: boolean;
  private readonly ahead: FeedAhead;

  constructor(
    private readonly surroundings: RunnerSurroundings,
    private readonly projection: AnyProjection,
    private readonly generation: Generation,
  ) {
    this.limit = surroundings.options.batch;
    this.ahead = new FeedAhead(surroundings, projection);
    this.building = generation.status === 'building';
  }

  /** Ends when the signal aborts, when another process has taken over, or at once when one owns the table. */
  async run(outside: AbortSignal): Promise<void> {
    const { database, options } = this.surroundings;
    const lease = await acquire(database.query, this.generation.id, options.owner, options.leaseMilliseconds);
    if (!lease) return;
    const lost = new AbortController();
    const signal = AbortSignal.any([outside, lost.signal]);
    const pulse = setInterval(() => void this.renew(lease, lost), options.leaseMilliseconds / 3);
    try {
      await this.follow(lease, signal);
    } catch (error) {
      if (!(error instanceof Fenced)) throw error;
    } finally {
      clearInterval(pulse);
      await release(database.query, lease, this.position).catch(() => undefined);
    }
  }

  private async renew(lease: Lease, lost: AbortController): Promise<void> {
    const { database, options } = this.surroundings;
    try {
      await renew(database.query, lease, options.leaseMilliseconds, this.position, this.lastError);
    } catch (error) {
      if (error instanceof Fenced) lost.abort();
    }
  }

  private async follow(lease: Lease, signal: AbortSignal): Promise<void> {
    const { database } = this.surroundings;
    for (let failures = 0; !signal.aborted;) {
      try {
        // Also after a failure: the outcome of a commit may be unknown.
        this.position = await resume(database.query, lease);
        this.parked = await parkedIds(database.query, this.generation.id);
        const writer = new TableWriter(this.surroundings, this.projection, this.generation, lease);
        while (!signal.aborted) {
          await this.step(writer, lease, signal);
          failures = 0;
        }
      } catch (error) {
        if (error instanceof Fenced) throw error;
        this.lastError = errorClass(error);
        await sleep(Math.min(LONGEST_BACKOFF, 50 * 2 ** failures), undefined, { signal }).catch(() => undefined);
        failures += 1;
      }
    }
  }

  private async step(writer: TableWriter, lease: Lease, signal: AbortSignal): Promise<void> {
    const page = await this.ahead.page(this.position, this.limit);
    if (page.events.length === 0) return this.idle(page.next, lease, signal);
    if (page.events.length === this.limit) this.ahead.fetch(page.next, this.limit);
    try {
      const { parked } = await writer.write(page.events, page.next, this.parked);
      for (const stream of parked) this.parked.add(streamOf(stream));
    } catch (error) {
      if (!writer.refuses(error, page.events)) throw error;
      this.limit = Math.max(1, Math.floor(page.events.length / 2));
      return;
    }
    this.position = page.next;
    this.lastError = null;
    this.limit = Math.min(this.surroundings.options.batch, this.limit * 2);
  }

  private async idle(next: bigint, lease: Lease, signal: AbortSignal): Promise<void> {
    this.position = next;
    if (this.building) {
      const switched = await switchOver(this.surroundings.database, this.generation, lease, next);
      this.building = switched !== 'switched';
      this.lastError = switched === 'parked' ? 'ParkedStreamsPreventSwitch' : null;
      if (!this.building) await dropRetired(this.surroundings.database, this.generation.name);
      if (switched === 'behind') return;
    }
    await sleep(PAUSE, undefined, { signal }).catch(() => undefined);
    await this.surroundings.store.changed(this.position, signal);
  }
}
