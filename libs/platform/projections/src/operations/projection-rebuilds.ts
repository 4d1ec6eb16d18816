import { setTimeout as sleep } from 'node:timers/promises';
import type { EventStore, Upcasters } from '#platform/event-store';
import type { AnyProjection } from '../projection.js';
import type { Projections } from '../projections.js';
import type { ReadDatabase } from '../read-database.js';
import type { Generation } from '../runner/checkpoints.js';
import { Generations } from '../runner/generations.js';
import { withDefaults, type RunnerOptions } from '../runner/runner-options.js';
import { TableRunner } from '../runner/table-runner.js';

/** How much of the log has been read, of how much there is now. */
export interface RebuildProgress {
  readonly done: number;
  readonly total: number;
  /** Events of the log read per second since the last report. */
  readonly perSecond: number;
}

const REPORT_EVERY = 200;

/** Fills a read model anew, in a table beside the live one, which goes on answering and being updated. */
export class ProjectionRebuilds {
  constructor(
    private readonly store: EventStore,
    private readonly upcasters: Upcasters,
    private readonly database: ReadDatabase,
    private readonly projections: Projections,
    private readonly options: RunnerOptions,
  ) {}

  /**
   * Resolves when the new table answers. Goes on with a rebuild that was interrupted; whether this process fills the
   * table or a worker was quicker makes no difference. An abort leaves it to be finished by a worker or the next call.
   */
  async rebuild(
    name: string,
    onProgress: (progress: RebuildProgress) => void = () => undefined,
    signal?: AbortSignal,
  ): Promise<void> {
    const projection = this.projections.all().find((each) => each.name === name);
    if (!projection) throw new Error(`There is no read model called ${name}.`);
    await this.database.migrate();
    const generations = new Generations(this.database, this.store.traits.log);
    await generations.prepare(projection);
    const generation = await generations.startBuilding(projection);
    const done = new AbortController();
    const filling = this.fill(projection, generation, signal ? AbortSignal.any([done.signal, signal]) : done.signal);
    try {
      await Promise.race([
        this.watch(generation, onProgress, done.signal, signal),
        filling.then(() => new Promise<never>(() => undefined)),
      ]);
    } finally {
      done.abort();
      await filling.catch(() => undefined);
    }
  }

  private async fill(projection: AnyProjection, generation: Generation, signal: AbortSignal): Promise<void> {
    const { store, upcasters, database } = this;
    const surroundings = { store, upcasters, database, options: withDefaults(this.options) };
    while (!signal.aborted) {
      await new TableRunner(surroundings, projection, generation).run(signal);
      await sleep(REPORT_EVERY, undefined, { signal }).catch(() => undefined);
    }
  }

  private async watch(
    generation: Generation,
    onProgress: (progress: RebuildProgress) => void,
    done: AbortSignal,
    signal?: AbortSignal,
  ): Promise<void> {
    let [before, at] = [0, performance.now()];
    for (let first = true; !done.aborted; first = false) {
      signal?.throwIfAborted();
      const [now] = await this.database.query<{ status: string; position: string; last_error: string | null }>(
        'SELECT status, position, last_error FROM read.checkpoints WHERE id = $1',
        [generation.id],
      );
      if (!now) throw new Error(`The rebuild of ${generation.name} was given up for a newer one.`);
      if (now.last_error === 'ParkedStreamsPreventSwitch')
        throw new Error(`${generation.name} cannot fold some streams; see its parked streams.`);
      const [position, instant] = [Number(now.position), performance.now()];
      const perSecond = first ? 0 : ((position - before) * 1000) / (instant - at);
      onProgress({
        done: position,
        total: Math.max(position, Number(await this.store.head())),
        perSecond: Math.round(perSecond),
      });
      if (now.status !== 'building') return;
      [before, at] = [position, instant];
      await sleep(REPORT_EVERY);
    }
  }
}
