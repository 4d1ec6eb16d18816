import type { EventStore, Upcasters } from '#platform/event-store';
import type { Projections } from '../projections.js';
import type { ReadDatabase } from '../read-database.js';
import type { CheckpointStatus } from '../runner/checkpoints.js';

/** How a read model is doing. Says how far behind it is, never where. */
export interface ProjectionReport {
  readonly name: string;
  readonly version: number;
  readonly generation: number;
  /** `absent`: no worker has begun with it. */
  readonly status: CheckpointStatus | 'absent';
  /** Events that it has yet to fold; beyond 1000 the number in the log since, of whatever type, where positions tell it; else 1000. */
  readonly lagEvents: number;
  /** Age of the oldest of them. */
  readonly lagMilliseconds: number;
  readonly foldedEvents: number;
  readonly rows: number;
  readonly parkedStreams: number;
  readonly owner: string | null;
  /** Class of what went wrong last; null when the last attempt succeeded. */
  readonly lastError: string | null;
}

/** A stream that waits for a corrected fold. */
export interface ParkedReport {
  readonly name: string;
  readonly version: number;
  readonly collaboration: string;
  readonly stream: string;
  readonly errorClass: string;
  readonly waitingEvents: number;
  readonly parkedAt: string;
}

type Stored = Omit<ProjectionReport, 'lagEvents' | 'lagMilliseconds'> & {
  readonly position: string;
  readonly log: string;
};

const COUNT_TO = 1000;
const REPORT = `SELECT name, version, generation, status, position, log, events::float8 AS "foldedEvents", row_count::float8 AS rows,
    CASE WHEN lease_until > now() THEN owner END AS owner, last_error AS "lastError",
    (SELECT count(*)::int FROM read.parked_streams p WHERE p.checkpoint_id = c.id) AS "parkedStreams"
  FROM read.checkpoints c WHERE status <> 'retired' ORDER BY name, id`;
const PARKED = `SELECT name, version, collaboration, stream, error_class AS "errorClass", waiting AS "waitingEvents", parked_at AS "parkedAt"
  FROM read.parked_streams p JOIN read.checkpoints c ON c.id = p.checkpoint_id ORDER BY name, parked_at, collaboration, stream`;

/** What `samverk status`, the readiness probe and the metrics tell of the read models. */
export class ProjectionStatus {
  constructor(
    private readonly store: EventStore,
    private readonly upcasters: Upcasters,
    private readonly database: ReadDatabase,
    private readonly projections: Projections,
  ) {}

  async all(): Promise<ProjectionReport[]> {
    const stored = (await this.exists()) ? await this.database.query<Stored>(REPORT) : [];
    const absent = this.projections.all().filter(({ name }) => !stored.some((each) => each.name === name));
    const rows = [...stored, ...absent.map(({ name, version }) => nothingOf(name, version))];
    return Promise.all(
      rows.map(async ({ position, log, ...row }) => ({
        ...row,
        ...(await this.lag(row.name, this.here(position, log))),
      })),
    );
  }

  async parked(): Promise<ParkedReport[]> {
    if (!(await this.exists())) return [];
    const rows = await this.database.query<ParkedReport & { parkedAt: Date }>(PARKED);
    return rows.map((row) => ({ ...row, parkedAt: row.parkedAt.toISOString() }));
  }

  private async exists(): Promise<boolean> {
    const [found] = await this.database.query<{ yes: boolean }>(
      `SELECT to_regclass('read.parked_streams') IS NOT NULL AS yes`,
    );
    return found?.yes ?? false;
  }

  /** A table that was filled from another log has read nothing of this one. */
  private here(position: string, log: string): bigint {
    return log === this.store.traits.log ? BigInt(position) : 0n;
  }

  private async lag(name: string, position: bigint): Promise<Pick<ProjectionReport, 'lagEvents' | 'lagMilliseconds'>> {
    const projection = this.projections.all().find((each) => each.name === name);
    const types = projection && this.upcasters.withOlder(projection.types);
    const { events } = await this.store.readFeed({ after: position, limit: COUNT_TO, ...(types ? { types } : {}) });
    const oldest = events[0];
    if (!oldest) return { lagEvents: 0, lagMilliseconds: 0 };
    const more = events.length === COUNT_TO && this.store.traits.countsPositions;
    const lagEvents = more ? Number((await this.store.head()) - position) : events.length;
    return { lagEvents, lagMilliseconds: Math.max(0, Date.now() - Date.parse(oldest.recordedAt)) };
  }
}

const nothingOf = (name: string, version: number): Stored => ({
  name,
  version,
  generation: 0,
  status: 'absent',
  position: '0',
  log: '',
  foldedEvents: 0,
  rows: 0,
  parkedStreams: 0,
  owner: null,
  lastError: null,
});
