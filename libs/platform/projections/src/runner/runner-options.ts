import type { EventStore, Upcasters } from '#platform/event-store';
import type { ReadDatabase } from '../read-database.js';

export interface RunnerOptions {
  /** Names this process to operators, e.g. host and process id. */
  readonly owner: string;
  /** Events per transaction, at most (default 1000). */
  readonly batch?: number;
  /** After this long without a sign of life another process may take over (default 15 000). */
  readonly leaseMilliseconds?: number;
}

/** What a runner works with. */
export interface RunnerSurroundings {
  readonly store: EventStore;
  readonly upcasters: Upcasters;
  readonly database: ReadDatabase;
  readonly options: Required<RunnerOptions>;
}

export const withDefaults = ({
  owner,
  batch = 1000,
  leaseMilliseconds = 15_000,
}: RunnerOptions): Required<RunnerOptions> => ({
  owner,
  batch,
  leaseMilliseconds,
});
