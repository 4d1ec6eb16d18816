import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { WaitingReaders, type Position } from '#platform/event-store';
import { Listener } from './listener.js';

const CHANNEL = 'samverk_events';
/** At most one NOTIFY per process in this time, milliseconds. */
const NOTIFY_EVERY = 20;
const POLL_SLOWEST = 250;

/**
 * Tells readers that there may be something new: at once for commits of this process, by a coalesced NOTIFY for those of
 * others, and by polling behind both. The NOTIFY is a statement of its own after the commit: inside an append it would
 * make all appends of the cluster queue for one lock.
 */
export class Wakeup {
  private readonly name = randomUUID();
  private readonly readers: WaitingReaders;
  private readonly listener: Listener;
  private closed = false;
  private notifyTimer: NodeJS.Timeout | undefined;
  private notifiedAt = 0;
  private notifying: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly pool: Pool,
    head: () => Promise<Position>,
  ) {
    this.readers = new WaitingReaders(head, POLL_SLOWEST);
    this.listener = new Listener(pool.options, CHANNEL, (from) => from !== this.name && this.readers.nudge());
  }

  changed(after: Position, signal: AbortSignal): Promise<void> {
    if (!this.closed && !signal.aborted) this.listener.start();
    return this.readers.changed(after, signal);
  }

  /** Something of this process was committed. */
  committed(): void {
    this.readers.wakeAll();
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
    this.readers.close();
    await Promise.all([this.listener.close(), this.notifying]);
  }
}
