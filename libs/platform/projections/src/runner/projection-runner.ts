import { setTimeout as sleep } from 'node:timers/promises';
import type { AnyProjection } from '../projection.js';
import { Generations } from './generations.js';
import type { RunnerSurroundings } from './runner-options.js';
import { TableRunner } from './table-runner.js';

/** Keeps one read model up to date: its live table, and the one being built beside it, if any. */
export class ProjectionRunner {
  private readonly generations: Generations;
  private readonly running = new Map<string, Promise<void>>();

  constructor(
    private readonly surroundings: RunnerSurroundings,
    private readonly projection: AnyProjection,
    private readonly onError: (projection: string, error: unknown) => void,
  ) {
    this.generations = new Generations(surroundings.database, surroundings.store.traits.log);
  }

  /** Until the signal aborts. Then the pages in hand are finished and the leases given back. */
  async run(signal: AbortSignal): Promise<void> {
    const poll = Math.min(2000, this.surroundings.options.leaseMilliseconds / 5);
    for (let prepared = false; !signal.aborted;) {
      try {
        if (!prepared) await this.generations.prepare(this.projection);
        prepared = true;
        for (const generation of await this.generations.mine(this.projection)) {
          if (!this.running.has(generation.id))
            this.start(generation.id, new TableRunner(this.surroundings, this.projection, generation), signal);
        }
      } catch (error) {
        this.onError(this.projection.name, error);
      }
      await sleep(poll, undefined, { signal }).catch(() => undefined);
    }
    await Promise.all(this.running.values());
  }

  private start(id: string, runner: TableRunner, signal: AbortSignal): void {
    const ended = runner
      .run(signal)
      .catch((error: unknown) => this.onError(this.projection.name, error))
      .finally(() => this.running.delete(id));
    this.running.set(id, ended);
  }
}
