import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { Position } from '#platform/event-store';
import { Listener } from './listener.js';

const CHANNEL = 'samverk_events';
/** At most one NOTIFY per process in this time, milliseconds. */
const NOTIFY_EVERY = 20;
const POLL_FIRST = 10;
const POLL_SLOWEST = 250;

interface Waiter {
  readonly after: Position;
  readonly wake: () => void;
}

/**
 * Tells readers that there may be something new: at once for commits of this process, by a coalesced NOTIFY for those of
 * others, and by polling behind both. The NOTIFY is a statement of its own after the commit: inside an append it would
 * make all appends of the cluster queue for one lock.
 */
export class Wakeup {
  private readonly name = randomUUID();
  private readonly waiters = new Set<Waiter>();
  private readonly listener: Listener;
  private polling = false;
  private closed = false;
  private nudge = (): void => undefined;
  private notifyTimer: NodeJS.Timeout | undefined;
  private notifiedAt = 0;
  private notifying: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly pool: Pool,
    private readonly head: () => Promise<Position>,
  ) {
    this.listener = new Listener(pool.options, CHANNEL, (from) => from !== this.name && this.nudge());
  }

  changed(after: Position, signal: AbortSignal): Promise<void> {
    if (signal.aborted || this.closed) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = (): void => {
        this.waiters.delete(waiter);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      const waiter = { after, wake };
      this.waiters.add(waiter);
      signal.addEventListener('abort', wake);
      this.listener.start();
      if (this.polling) this.nudge();
      else void this.poll();
    });
  }

  /** Something of this process was committed. */
  committed(): void {
    this.wake(() => true);
    if (this.notifyTimer || this.closed) return;
    const wait = Math.max(0, this.notifiedAt + NOTIFY_EVERY - Date.now());
    this.notifyTimer = setTimeout(() => {
      this.notifyTimer = undefined;
      this.notifiedAt = Date.now();
      this.notifying = this.pool.query('SELECT pg_notify($1, $2)', [CHANNEL, this.name]).catch(() => undefined);
    }, wait).unref();
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.notifyTimer);
    this.wake(() => true);
    this.nudge();
    await Promise.all([this.listener.close(), this.notifying]);
  }

  private wake(whom: (waiter: Waiter) => boolean): void {
    for (const waiter of [...this.waiters].filter(whom)) waiter.wake();
  }

  private async poll(): Promise<void> {
    this.polling = true;
    for (let pause = POLL_FIRST; this.waiters.size > 0; pause = Math.min(pause * 2, POLL_SLOWEST)) {
      const newest = await this.head().catch(() => 0n);
      this.wake(({ after }) => newest > after);
      if (this.waiters.size > 0 && (await this.rest(pause)) === 'nudged') pause = POLL_FIRST;
    }
    this.polling = false;
  }

  private rest(milliseconds: number): Promise<'nudged' | 'rested'> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve('rested'), milliseconds);
      this.nudge = () => {
        clearTimeout(timer);
        resolve('nudged');
      };
    });
  }
}
