import type { Job } from '../jobs/job.js';
import type { Solver } from '../solver/solver.js';
import { auditOf, type RangeLeft } from './audit.js';
import type { Found, Patience } from './found.js';
import { groundsOf } from './ground.js';
import { Search } from './search.js';
import type { SuppressionTask } from './task.js';

/** What to withhold. Nothing is published from any other status than `protected`. */
export type Suppression =
  | ({ readonly status: 'protected'; readonly audit: readonly RangeLeft[] } & Found)
  /** Not even withholding everything protects these cells. */
  | { readonly status: 'cannot-protect'; readonly cells: readonly string[] }
  /** The solver would not vouch for it. */
  | { readonly status: 'unproven'; readonly cells: readonly string[] };

/**
 * The cheapest pattern that protects against every attacker, by cutting planes (Fischetti and Salazar 2001), or the best that
 * was found in time. Every demand is proven by a world in plain arithmetic, and the result is audited from the beginning.
 */
export const suppressed = (task: SuppressionTask, solver: Solver, patience: Patience): Suppression => {
  const grounds = groundsOf(task);
  const search = new Search(task, grounds, solver, patience);
  try {
    const { cells, doubtful } = search.hopeless();
    if (cells.length > 0) return { status: doubtful ? 'unproven' : 'cannot-protect', cells };
    const found = search.found();
    const audit = auditOf(task, grounds, found.withheld, solver);
    const narrow = audit.filter(({ safe }) => !safe).map(({ id }) => id);
    if (narrow.length > 0) return { status: 'unproven', cells: [...new Set(narrow)] };
    return { status: 'protected', audit, ...found };
  } finally {
    search.close();
  }
};

export interface TimedSuppression {
  readonly task: SuppressionTask;
  readonly timeLimitMs: number;
}

/** For a thread of its own. Without a clock the search goes on until nothing cheaper can exist. */
export const suppressedInTime: Job<TimedSuppression, Suppression> = ({ task, timeLimitMs }, { solver, now }) =>
  suppressed(task, solver, { timeLimitMs, now: now ?? (() => 0) });
