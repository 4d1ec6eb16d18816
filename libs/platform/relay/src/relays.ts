import { setTimeout as sleep } from 'node:timers/promises';
import { migrateRelay } from './ledger/schema.js';
import type { Relayable, Surroundings } from './relay-options.js';
import { RelayRunner } from './relay-runner.js';

/** Relays every collaboration that no other process relays, and takes over from one that died. */
export class Relays {
  private readonly ending = new AbortController();
  private ended: Promise<unknown> | undefined;

  constructor(
    private readonly surroundings: Surroundings,
    private readonly collaborations: readonly Relayable[],
  ) {}

  async start(): Promise<void> {
    await migrateRelay(this.surroundings.pool);
    this.ended = Promise.all(this.collaborations.map((each) => this.keep(each)));
  }

  /** Finishes the pages in hand and gives the leases back. */
  async stop(): Promise<void> {
    this.ending.abort();
    await this.ended;
  }

  private async keep(collaboration: Relayable): Promise<void> {
    const { signal } = this.ending;
    const poll = Math.min(2000, this.surroundings.options.leaseMilliseconds / 5);
    while (!signal.aborted) {
      // A database that is away is asked again; how it went with the broker is in the ledger.
      await new RelayRunner(this.surroundings, collaboration).run(signal).catch(() => undefined);
      await sleep(poll, undefined, { signal }).catch(() => undefined);
    }
  }
}
