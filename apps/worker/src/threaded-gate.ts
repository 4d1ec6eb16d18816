import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { PlanJudged, PublicationPlan } from '#platform/disclosure-control';
import { gateInParallel, JobFailed, JobPool } from '#platform/disclosure-control-highs';
import { DisclosureGate, GateFailed } from '#slices/statistics';

/** For all tables of a release to one audience, many times what it takes; a question to the solver may take a tenth of it. */
const LIMIT_MS = 600_000;

/** Tries releases in threads of their own, so that read models go on meanwhile, and gives up in time. */
@Injectable()
export class ThreadedGate extends DisclosureGate implements OnApplicationShutdown {
  private pool: JobPool | undefined;

  override async judge(plan: PublicationPlan): Promise<PlanJudged> {
    this.pool ??= new JobPool();
    try {
      return await gateInParallel(this.pool, { ...plan, timeLimitMs: LIMIT_MS / 10 }, { limitMs: LIMIT_MS });
    } catch (error) {
      if (!(error instanceof JobFailed)) throw error;
      // A thread that broke may do better next time; what takes too long always will, so that nothing leaves.
      if (error.code === 'broken') throw new GateFailed(error.code);
      return nothingLeaves(plan);
    }
  }

  async onApplicationShutdown(): Promise<void> {
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
