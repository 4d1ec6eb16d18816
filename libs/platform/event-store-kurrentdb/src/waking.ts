import { streamNameFilter } from '@kurrent/kurrentdb-client';
import type { Position } from '#platform/event-store';
import type { Connection } from './connection.js';
import type { StreamNames } from './stream-names.js';

const POLL_FIRST = 10;
const POLL_SLOWEST = 500;
const SUBSCRIBE_AGAIN = 500;

interface Waiter {
  readonly after: Position;
  readonly wake: () => void;
}

/**
 * Tells readers that there may be something new: at once for appends of this process, by one catch-up subscription for
 * those of others, and by polling behind both. Events come to readers by pages only, as many as they ask for: what the
 * subscription brings is looked at no further, so nobody is flooded.
 */
export class Waking {
  private readonly waiters = new Set<Waiter>();
  private subscription: ReturnType<Connection['subscribe']> | undefined;
  private again: NodeJS.Timeout | undefined;
  private polling = false;
  private closed = false;
  private nudge = (): void => undefined;

  constructor(
    private readonly connection: Connection,
    private readonly names: StreamNames,
    private readonly head: () => Promise<Position>,
  ) {}

  changed(after: Position, signal: AbortSignal): Promise<void> {
    if (signal.aborted || this.closed) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = (): void => {
        this.waiters.delete(waiter);
        signal.removeEventListener('abort', wake);
        if (this.waiters.size === 0) this.nudge();
        resolve();
      };
      const waiter = { after, wake };
      this.waiters.add(waiter);
      signal.addEventListener('abort', wake);
      this.subscribe();
      if (this.polling) this.nudge();
      else void this.poll();
    });
  }

  /** Something of this process was written. */
  appended(): void {
    for (const { wake } of this.waiters) wake();
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.again);
    this.appended();
    this.nudge();
    await this.subscription?.unsubscribe().catch(() => undefined);
  }

  /** From the end on: what was there before, the first poll tells. */
  private subscribe(): void {
    if (this.subscription || this.again || this.closed) return;
    const begun = this.connection.subscribe({
      fromPosition: 'end',
      filter: streamNameFilter({ prefixes: [this.names.eventsOf()], checkpointInterval: 32 }),
    });
    this.subscription = begun;
    const lost = (): void => {
      if (this.subscription !== begun || this.closed) return;
      this.subscription = undefined;
      this.again = setTimeout(() => {
        this.again = undefined;
        if (this.waiters.size > 0) this.subscribe();
      }, SUBSCRIBE_AGAIN).unref();
    };
    begun.on('data', () => this.nudge());
    begun.on('error', lost);
    begun.on('end', lost);
  }

  private async poll(): Promise<void> {
    this.polling = true;
    for (let pause = POLL_FIRST; this.waiters.size > 0; pause = Math.min(pause * 2, POLL_SLOWEST)) {
      const newest = await this.head().catch(() => 0n);
      for (const { after, wake } of this.waiters) if (newest > after) wake();
      if (this.waiters.size > 0 && (await this.rest(pause))) pause = POLL_FIRST;
    }
    this.polling = false;
  }

  /** True when something happened meanwhile. */
  private rest(milliseconds: number): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), milliseconds);
      this.nudge = () => {
        clearTimeout(timer);
        resolve(true);
      };
    });
  }
}
