import type { Position } from './stored-event.js';

const POLL_FIRST = 10;

interface Waiter {
  readonly after: Position;
  readonly wake: () => void;
}

/**
 * The readers that wait for something new. While there are any the head is asked for, at ever longer intervals; a nudge
 * has it asked for at once. Whoever hears of news sooner (a notification, a subscription) nudges or wakes.
 */
export class WaitingReaders {
  private readonly waiters = new Set<Waiter>();
  private polling = false;
  private closed = false;
  /** Ends the pause between two questions. */
  nudge = (): void => undefined;

  /** @param slowest the longest pause between two questions, in milliseconds */
  constructor(
    private readonly head: () => Promise<Position>,
    private readonly slowest: number,
  ) {}

  get waiting(): boolean {
    return this.waiters.size > 0;
  }

  /** Resolves once there is something after that position, or the signal aborts, or all are woken. */
  changed(after: Position, signal: AbortSignal): Promise<void> {
    if (signal.aborted || this.closed) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = (): void => {
        this.waiters.delete(waiter);
        signal.removeEventListener('abort', wake);
        // With nobody left to tell, the poll ends now and not after its pause.
        if (!this.waiting) this.nudge();
        resolve();
      };
      const waiter = { after, wake };
      this.waiters.add(waiter);
      signal.addEventListener('abort', wake);
      if (this.polling) this.nudge();
      else void this.poll();
    });
  }

  wakeAll(): void {
    this.wake(() => true);
  }

  /** Wakes all; nobody waits any more. */
  close(): void {
    this.closed = true;
    this.wakeAll();
    this.nudge();
  }

  private wake(whom: (waiter: Waiter) => boolean): void {
    for (const waiter of [...this.waiters].filter(whom)) waiter.wake();
  }

  private async poll(): Promise<void> {
    this.polling = true;
    for (let pause = POLL_FIRST; this.waiting; pause = Math.min(pause * 2, this.slowest)) {
      const newest = await this.head().catch(() => 0n);
      this.wake(({ after }) => newest > after);
      if (this.waiting && (await this.rest(pause)) === 'nudged') pause = POLL_FIRST;
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
