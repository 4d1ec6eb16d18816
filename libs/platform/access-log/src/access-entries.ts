import type { CalendarDate } from '#platform/domain';
import type { Access, AccessAction } from './access-log.js';

/** An access as it was kept. */
export interface AccessEntry extends Access {
  /** Random: says nothing of how much others are looked at. */
  readonly id: string;
  /** Secrecy regime of the owner, or of who looked where no owner is known; empty for the machine. */
  readonly regime: string;
}

/** Who looks into the log: one unit in one collaboration. */
export interface LogViewer {
  readonly collaboration: string;
  readonly unit: string;
}

/** `mine`: who looked at what is the viewer's, and what was done to the machine. `own`: what the viewer's own functions did. */
export type LogSide = 'mine' | 'own';

export interface AccessQuery {
  readonly side: LogSide;
  readonly unit?: string;
  readonly action?: AccessAction;
  readonly object?: string;
  readonly regime?: string;
  /** First and last day in Sweden. */
  readonly from?: CalendarDate;
  readonly to?: CalendarDate;
  readonly offset?: number;
  readonly limit?: number;
}

export interface SampleQuery {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** The same seed draws the same entries. */
  readonly seed: string;
  readonly size: number;
}

/** The view side of the log. A viewer sees entries of which it is the owner or the one who looked, and no others (S67). */
export abstract class AccessEntries {
  /** Newest first; `total` counts what the viewer may see and nothing else. */
  abstract asked(
    viewer: LogViewer,
    query: AccessQuery,
  ): Promise<{ readonly rows: readonly AccessEntry[]; readonly total: number }>;

  /** Entries about the viewer's items in a period, drawn by hash of seed and entry id. */
  abstract sample(viewer: LogViewer, query: SampleQuery): Promise<readonly AccessEntry[]>;
}
