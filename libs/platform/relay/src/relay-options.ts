import { randomInt } from 'node:crypto';
import type { AccessLog } from '#platform/access-log';
import type { EventStore, Upcasters } from '#platform/event-store';
import type { Collaboration } from '#platform/identity';
import type { Catalogues } from '#platform/intake';
import type { Pool } from 'pg';
import type { Broker } from './broker.js';

export interface RelayOptions {
  /** Names this process to operators, e.g. host and process id. */
  readonly owner: string;
  /** Events per page, on average (default 1000). */
  readonly batch?: number | undefined;
  /** One of the numbers from 1 to this one, each as likely as the others (default: nobody can foretell it). */
  readonly draw?: (most: number) => number;
  /** After this long without a sign of life another process may take over (default 15 000). */
  readonly leaseMilliseconds?: number | undefined;
}

/** What a relay works with. */
export interface Surroundings {
  readonly store: EventStore;
  readonly upcasters: Upcasters;
  readonly catalogues: Pick<Catalogues, 'entry'>;
  readonly log: AccessLog;
  readonly broker: Broker;
  readonly pool: Pool;
  readonly options: Required<RelayOptions>;
  /** Told after each attempt how it went: why it failed, by a stable name that says nothing of any unit; null when it did not. */
  readonly heard?: (collaboration: string, failing: string | null) => void;
}

export type Relayable = Pick<Collaboration, 'id' | 'units'>;

export const withDefaults = ({
  owner,
  batch = 1000,
  draw = (most) => randomInt(most) + 1,
  leaseMilliseconds = 15_000,
}: RelayOptions): Required<RelayOptions> => ({
  ...{ owner, batch, draw, leaseMilliseconds },
});
