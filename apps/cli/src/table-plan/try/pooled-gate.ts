import type { PlanJudged, PublicationPlan } from '#platform/disclosure-control';
import { gateInParallel, type JobPool } from '#platform/disclosure-control-highs';
import { DisclosureGate } from '#slices/statistics';

/** For one question to the solver, as in the worker. */
const QUESTION_MS = 60_000;
/** For all of them nobody waits in vain: whoever tries a plan sees how far it is. */
const LIMIT_MS = 2 ** 31 - 1;

/** The gate as the worker has it, over threads that several years share. */
export class PooledGate extends DisclosureGate {
  constructor(private readonly pool: JobPool) {
    super();
  }

  override judge(plan: PublicationPlan): Promise<PlanJudged> {
    return gateInParallel(this.pool, { ...plan, timeLimitMs: QUESTION_MS }, { limitMs: LIMIT_MS });
  }
}
