import type { PlanJudged, PublicationPlan } from '#platform/disclosure-control';
import { gateInParallel, JobFailed, JobPool, type PoolOptions } from '#platform/disclosure-control-highs';
import { DisclosureGate, GateFailed } from '#slices/statistics';

/** For all tables of a release to one audience: many times what a year of one region takes. */
const LIMIT_MS = 7_200_000;
/** For one question to the solver, which mostly takes milliseconds. */
const QUESTION_MS = 60_000;

/** Tries releases in threads of their own, so that read models go on meanwhile, and gives up in time. */
export class ThreadedGate extends DisclosureGate {
  private pool: JobPool | undefined;

  constructor(
    private readonly options: PoolOptions = {},
    private readonly limitMs = LIMIT_MS,
  ) {
    super();
  }

  override async judge(plan: PublicationPlan): Promise<PlanJudged> {
    this.pool ??= new JobPool(this.options);
    try {
      return await gateInParallel(this.pool, { ...plan, timeLimitMs: QUESTION_MS }, { limitMs: this.limitMs });
    } catch (error) {
      if (!(error instanceof JobFailed)) throw error;
      // A thread that broke may do better next time; what takes too long always will, so that nothing leaves.
      if (error.code === 'broken') throw new GateFailed(error.code);
      return nothingLeaves(plan);
    }
  }

  /** Ends a trial in hand: nothing leaves, and the next worker tries again. */
  async close(): Promise<void> {
    await this.pool?.close();
  }
}

const nothingLeaves = ({ planned }: PublicationPlan): PlanJudged => ({
  outcomes: planned.map(({ id }) => ({
    release: id,
    published: 'nothing',
    refusals: [{ step: 0, why: { status: 'doubtful', attacker: 'public', reason: 'time ran out' } }],
  })),
});
