import { classOf, type Statement } from '#platform/disclosure-control';
import { countOf, formOf, type Cell } from './cells.js';
import { cellsOf, groupingsOf } from './groupings.js';
import { LatentCounts } from './latent-counts.js';
import { latticeOf } from './lattice.js';
import { placingOf, type Placing } from './placing.js';
import type { Knowers } from './knowers.js';
import type { Period } from './released-table.js';
import { governedPeriods, releasedOn, type GoverningPlan } from './release-calendar.js';
import type { PublishedCell, PublishedTable } from './release.events.js';
import type { PlannedTable, TablePlanAdopted } from './table-plan.events.js';
import type { Thing } from './things.js';
import type { CalendarDate, UnitOfCount } from '#platform/domain';

export interface YearOfCounting {
  readonly governing: GoverningPlan;
  readonly count: UnitOfCount;
  readonly year: number;
  /** The day of the release. */
  readonly on: CalendarDate;
  readonly things: readonly Thing[];
  readonly knowers: Knowers;
  /** Parties that have been told of their own, or are to be. */
  readonly parties: readonly string[];
}

/** A step of a table's ladder, for one period and audience. */
export interface Shown {
  readonly table: PlannedTable;
  readonly level: number;
  readonly period: Period;
  readonly party?: string;
}

/** What one unit of count comes to in a year, as far as its periods are closed. */
export class Figures {
  readonly plan: TablePlanAdopted;
  readonly counts: LatentCounts;
  /** Periods that are closed on the day, shortest kind first. */
  readonly periods: readonly Period[];
  private readonly placings: readonly Placing[];
  private readonly changed: readonly Placing[];

  constructor({ governing, count, year, on, things, knowers, parties }: YearOfCounting) {
    this.plan = governing.plan;
    const lattice = latticeOf(this.plan, count);
    const closed = governedPeriods(governing, year)
      .filter(({ kind }) => lattice.kinds.includes(kind))
      .map((period) => ({ period, cutOff: releasedOn(this.plan, period) }))
      .filter(({ cutOff }) => cutOff <= on);
    this.periods = closed.map(({ period }) => period);
    const place = { lattice, knowers, closed };
    this.placings = things.filter((thing) => thing.count === count).flatMap((thing) => placingOf(place, thing) ?? []);
    this.changed = this.placings.filter(({ is }) => is === 'changed');
    this.counts = new LatentCounts(lattice, closed, parties);
    for (const placing of this.placings) this.counts.count(placing);
  }

  /** One line for each cell of the plan, also where nothing happened. Past the last step of the ladder nothing is told. */
  published({ table, level, period, party }: Shown): PublishedTable {
    const nothing = level >= table.ladder.length;
    const rung = table.ladder[Math.min(level, table.ladder.length - 1)]!;
    const by = groupingsOf(rung, this.plan.groupings);
    const cells = cellsOf(by).map((at): PublishedCell => {
      if (nothing) return { at: [...at], lo: 0 };
      const count = countOf(this.counts, this.placings, { by, at, period, ...(party === undefined ? {} : { party }) });
      return { at: [...at], ...classOf({ k: this.plan.k, width: rung.width }, count) };
    });
    return { table: table.id, kind: period.kind, period: period.id, level, cells };
  }

  /** What its reader then knows of the steady things; where the others stood is taken to be known. */
  statements(shown: Shown, { cells }: Pick<PublishedTable, 'cells'>): readonly Statement[] {
    const { table, level, period, party } = shown;
    if (level >= table.ladder.length) return [];
    const by = groupingsOf(table.ladder[level]!, this.plan.groupings);
    return cells.map(({ at, lo, up }) => {
      const cell: Cell = { by, at, period, ...(party === undefined ? {} : { party }) };
      const beside = countOf(this.counts, this.changed, cell);
      const limits = { lo: Math.max(0, lo - beside), up: up === undefined ? null : up - beside };
      return { coef: formOf(this.counts, cell), ...limits };
    });
  }
}
