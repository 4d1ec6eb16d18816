import { Injectable } from '@nestjs/common';
import type { Outcome, Planned, PublicationPlan } from '#platform/disclosure-control';
import type { UnitOfCount } from '#platform/domain';
import { publicationPlan, stickyLevel, type Candidate, type OutTable } from '../domain/candidate.js';
import { Figures, type YearOfCounting } from '../domain/figures.js';
import { yearOfPeriod } from '../domain/periods.js';
import type { DueRelease } from '../domain/release-calendar.js';
import type { PublishedTable, TableAudited } from '../domain/release.events.js';
import { auditOf, belowThreshold } from './audit-record.js';
import { DisclosureGate } from './disclosure-gate.js';

/** One table as it leaves, and how it was tried. */
export interface JudgedTable {
  readonly table: PublishedTable;
  readonly audited: TableAudited;
}

export interface ToJudge {
  readonly due: DueRelease;
  readonly party?: string;
  readonly out: readonly OutTable[];
  readonly counting: Pick<YearOfCounting, 'things' | 'knowers'>;
  /** The least k that the collaboration accepts on the day (question 9). */
  readonly threshold: number;
}

/** Finds for each table of a release the first step of its ladder that may leave. */
@Injectable()
export class Judging {
  constructor(private readonly gate: DisclosureGate) {}

  async judge(asked: ToJudge): Promise<readonly JudgedTable[]> {
    const { due, party } = asked;
    const tables = due.tables.filter(({ table }) => (table.audience === 'each-party') === (party !== undefined));
    const judged: JudgedTable[] = [];
    for (const group of groupedBy(tables, ({ table, period }) => `${table.count} ${yearOfPeriod(period)}`).values())
      judged.push(...(await this.judgeCount(asked, group)));
    return judged;
  }

  private async judgeCount(asked: ToJudge, due: DueRelease['tables']): Promise<readonly JudgedTable[]> {
    const { party, out, counting, threshold } = asked;
    const { governing, on } = asked.due;
    const year = yearOfPeriod(due[0]!.period);
    const ofYear = out.filter(({ table }) => Number(table.period.slice(0, 4)) === year);
    const parties = new Set([...ofYear.flatMap((each) => each.party ?? []), ...(party === undefined ? [] : [party])]);
    const count: UnitOfCount = due[0]!.table.count;
    const figures = new Figures({ governing, count, year, on, ...counting, parties: [...parties].sort() });
    const candidate: Candidate = { figures, on, due, out: ofYear, ...(party === undefined ? {} : { party }) };
    const shown = (nth: number, level: number) => {
      const { table, period } = due[nth]!;
      return figures.published({ table, level, period, ...(party === undefined ? {} : { party }) });
    };
    if (governing.plan.k < threshold)
      return due.map(({ table }, nth) => {
        const nothing = shown(nth, table.ladder.length);
        return { table: nothing, audited: belowThreshold(nothing) };
      });
    const outcomes = await this.outcomes(publicationPlan(candidate));
    return outcomes.map((outcome, nth) => {
      const { table } = due[nth]!;
      const from = stickyLevel(candidate, table);
      const published = shown(nth, outcome.published === 'nothing' ? table.ladder.length : from + outcome.published);
      return { table: published, audited: auditOf(published, outcome, from) };
    });
  }

  /** All together first: what is safe together is safe one by one, and one trial takes far less time than one for each. */
  private async outcomes(plan: PublicationPlan): Promise<readonly Outcome[]> {
    const { planned } = plan;
    if (planned.length > 1 && planned.every(({ ladder }) => ladder.length > 0)) {
      const { outcomes } = await this.gate.judge({ ...plan, planned: [together(planned)] });
      const [all] = outcomes;
      if (all?.published === 0) return planned.map(({ id }) => ({ ...all, release: id }));
    }
    return (await this.gate.judge(plan)).outcomes;
  }
}

const groupedBy = <Item>(items: readonly Item[], key: (item: Item) => string): ReadonlyMap<string, readonly Item[]> => {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
};

const together = (planned: readonly Planned[]): Planned => ({
  ...planned[0]!,
  id: 'together',
  ladder: [planned.flatMap(({ ladder }) => ladder[0]!)],
});
