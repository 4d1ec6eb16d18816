import { streamNameFilter } from '@kurrent/kurrentdb-client';
import { WaitingReaders, type Position } from '#platform/event-store';
import type { Connection } from './connection.js';
import type { StreamNames } from './stream-names.js';

const POLL_SLOWEST = 500;
const SUBSCRIBE_AGAIN = 500;

/**
 * Tells readers that there may be something new: at once for appends of this process, by one catch-up subscription for
 * those of others, and by polling behind both. Events come to readers by pages only, as many as they ask for: what the
 * subscription brings is looked at no further, so nobody is flooded.
 */
export class Wakeup {
  private readonly readers: WaitingReaders;
  private subscription: ReturnType<Connection['subscribe']> | undefined;
  private again: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(
    private readonly connection: Connection,
    private readonly names: StreamNames,
    head: () => Promise<Position>,
  ) {
    this.readers = new WaitingReaders(head, POLL_SLOWEST);
  }

  changed(after: Position, signal: AbortSignal): Promise<void> {
    if (!signal.aborted) this.subscribe();
    return this.readers.changed(after, signal);
  }

  /** Something of this process was written. */
  appended(): void {
    this.readers.wakeAll();
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.again);
    this.readers.close();
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
        if (this.readers.waiting) this.subscribe();
      }, SUBSCRIBE_AGAIN).unref();
    };
    begun.on('data', () => this.readers.nudge());
    begun.on('error', lost);
    begun.on('end', lost);
  }
}
