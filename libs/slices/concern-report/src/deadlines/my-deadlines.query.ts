import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { CalendarDate } from '#platform/domain';
import { GuardedReadModels } from '#platform/projections';
import type { Actor } from '#platform/secrecy';
import type { TimerKind } from '../domain/law/timers.js';
import { concernReportDeadlines } from './concern-report-deadlines.projection.js';

export interface DeadlineView {
  /** What it is about: a concern report by its id. */
  readonly concernReport: string;
  readonly kind: TimerKind;
  /** The last day; a limit on a day off does not move. */
  readonly due: CalendarDate;
  /** A working day on which there is still time. */
  readonly warnOn: CalendarDate;
  readonly provision: string;
  readonly state: 'running' | 'warning' | 'overdue';
}

export interface WantedDeadlines {
  readonly on: CalendarDate;
  readonly page: number;
  readonly limit: number;
}

/** What must my unit have done by when? */
export class MyDeadlines extends Query<{ readonly items: readonly DeadlineView[]; readonly total: number }> {
  constructor(
    readonly actor: Actor,
    readonly wanted: WantedDeadlines,
  ) {
    super();
  }
}

@QueryHandler(MyDeadlines)
export class MyDeadlinesHandler implements IQueryHandler<MyDeadlines> {
  constructor(private readonly readModels: GuardedReadModels) {}

  async execute({ actor, wanted: { on, page, limit } }: MyDeadlines) {
    const { rows, total } = await this.readModels.rows(concernReportDeadlines, actor, {
      where: { running: true },
      order: { due: 'ASC' },
      offset: (page - 1) * limit,
      limit,
    });
    const items = rows.map(({ report, kind, due, warnOn, provision }): DeadlineView => {
      const limits = { due: due!, warnOn: warnOn!, provision: provision! };
      return { concernReport: report, kind, ...limits, state: stateOn(on, limits) };
    });
    return { items, total };
  }
}

const stateOn = (on: CalendarDate, { due, warnOn }: Pick<DeadlineView, 'due' | 'warnOn'>): DeadlineView['state'] => {
  if (on > due) return 'overdue';
  return on >= warnOn ? 'warning' : 'running';
};
