import type { ProjectionReport } from './projection-status.js';

/** Twice a lease: of a worker that died, its tables have been taken over by then. Only what stays behind is a fault. */
export const MOST_BEHIND = 30_000;

/** The read models of which a question gets an old answer, or none: never begun with, or behind for longer than a takeover takes. */
export const leftBehind = (reports: readonly ProjectionReport[]): readonly string[] =>
  reports
    .filter(
      ({ status, lagMilliseconds }) => status === 'absent' || (status === 'live' && lagMilliseconds > MOST_BEHIND),
    )
    .map(({ name }) => name);
