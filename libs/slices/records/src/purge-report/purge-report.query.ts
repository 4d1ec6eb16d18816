import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { CalendarDate } from '#platform/domain';
import { StandingFacts } from '#platform/intake';
import { GuardedReadModels, ReadModels, type PageQuery } from '#platform/projections';
import type { Actor } from '#platform/secrecy';
import { standingDecision } from '../purge-decisions/purge-decision-view.js';
import { purgeDecisions } from '../purge-decisions/purge-decisions.projection.js';
import { purgeRunView, standingOf, type PurgeRunView, type Standing } from './purge-report-view.js';
import { purgeRunRows } from './purge-runs.projection.js';

export interface PurgeReportAnswer {
  readonly standing: Standing;
  readonly runs: readonly PurgeRunView[];
  readonly total: number;
}

/** What did my unit decide to purge, what was purged, and which classes lack a decision? */
export class PurgeReport extends Query<PurgeReportAnswer> {
  constructor(
    readonly actor: Actor,
    readonly asked: PageQuery,
    readonly today: CalendarDate,
  ) {
    super();
  }
}

@QueryHandler(PurgeReport)
export class PurgeReportHandler implements IQueryHandler<PurgeReport> {
  constructor(
    private readonly guarded: GuardedReadModels,
    private readonly readModels: ReadModels,
    private readonly facts: StandingFacts,
  ) {}

  async execute({ actor, asked: { page, limit }, today }: PurgeReport): Promise<PurgeReportAnswer> {
    const { collaboration, unit } = actor;
    const { rows, total } = await this.guarded.rows(purgeRunRows, actor, {
      order: { executedOn: 'DESC' },
      offset: (page - 1) * limit,
      limit,
      duty: 'records',
    });
    const decided = await this.readModels.rows(purgeDecisions, collaboration, {
      where: { unit: unit.id },
      order: { appliesFrom: 'ASC' },
    });
    const standing = standingOf(unit, decided.rows.map(standingDecision), await this.facts.of(collaboration), today);
    return { standing, runs: rows.map(purgeRunView), total };
  }
}
