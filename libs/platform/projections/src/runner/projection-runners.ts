import { setMaxListeners } from 'node:events';
import { Logger } from '@nestjs/common';
import type { EventStore, Upcasters } from '#platform/event-store';
import type { Projections } from '../projections.js';
import type { ReadDatabase } from '../read-database.js';
import { errorClass } from '../table/page-fold.js';
import { ProjectionRunner } from './projection-runner.js';
import { withDefaults, type RunnerOptions } from './runner-options.js';

/** Keeps all read models of the process up to date. */
export class ProjectionRunners {
  private readonly logger = new Logger('Projections');
  private readonly ending = new AbortController();
  private ended: Promise<unknown> | undefined;

  constructor(
    private readonly store: EventStore,
    private readonly upcasters: Upcasters,
    private readonly database: ReadDatabase,
    private readonly projections: Projections,
    private readonly options: RunnerOptions,
  ) {}

  /** Call when every slice has added its projections. */
  async start(): Promise<void> {
    // Every runner listens; Node takes more than ten for a leak.
    setMaxListeners(0, this.ending.signal);
    await this.database.migrate();
    const { store, upcasters, database } = this;
    const surroundings = { store, upcasters, database, options: withDefaults(this.options) };
    const complain = (name: string, error: unknown): void =>
      this.logger.error(`Read model ${name}: ${errorClass(error)}`);
    const runners = this.projections
      .all()
      .map((projection) => new ProjectionRunner(surroundings, projection, complain));
    this.ended = Promise.all(runners.map((runner) => runner.run(this.ending.signal)));
  }

  /** Finishes the pages in hand and gives the leases back. */
  async stop(): Promise<void> {
    this.ending.abort();
    await this.ended;
  }
}
