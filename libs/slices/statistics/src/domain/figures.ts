import { classOf, type Statement } from '#platform/disclosure-control';
import type { CalendarDate, UnitOfCount } from '#platform/domain';
import { formOf, type Cell } from './cells.js';
import { classesOf } from './classes-of.js';
import { cellsOf, groupingsOf } from './groupings.js';
import type { Knowers } from './knowers.js';
import { LatentCounts } from './latent-counts.js';
import { latticeOf } from './lattice.js';
import { expectedIn, placingsOf, type Place, type Placing } from './placing.js';
import { governedPeriods, releasedOn, type GoverningPlan } from './release-calendar.js';
import type { Period } from './released-table.js';
import type { PublishedCell, PublishedTable } from './release.events.js';
import type { PlannedTable, TablePlanAdopted } from './table-plan.events.js';
import type { Thing } from './things.js';

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

  constructor({ governing, count, year, on, things, knowers, parties }: YearOfCounting) {
    this.plan = governing.plan;
    const lattice = latticeOf(this.plan, count);
    const closed = governedPeriods(governing, year)
      .filter(({ kind }) => lattice.kinds.includes(kind))
      .map((period) => ({ period, cutOff: releasedOn(this.plan, period) }))
      .filter(({ cutOff }) => cutOff <= on);
    this.periods = closed.map(({ period }) => period);
    this.counts = new LatentCounts(lattice, expectedIn(lattice, closed), parties);
    const place = { lattice, knowers, closed };
    for (const { placing, times } of standing(place, things, count)) this.counts.count(placing, times);
  }

  /** One line for each cell of the plan, also where nothing happened. Past the last step of the ladder nothing is told. */
  published(shown: Shown): PublishedTable {
    const { table, level, period } = shown;
    const nothing = level >= table.ladder.length;
    const rung = table.ladder[Math.min(level, table.ladder.length - 1)]!;
    const cells = this.cells(shown, rung.by).map((cell): PublishedCell => {
      if (nothing) return { at: [...cell.at], lo: 0 };
      const count = this.counts.countOf(formOf(this.counts, cell));
      return { at: [...cell.at], ...classOf(classesOf(this.plan, rung), count) };
    });
    return { table: table.id, kind: period.kind, period: period.id, level, cells };
  }

  /** What its reader then knows. */
  statements(shown: Shown, { cells }: Pick<PublishedTable, 'cells'>): readonly Statement[] {
    const rung = shown.table.ladder[shown.level];
    if (!rung) return [];
    return this.cells(shown, rung.by).map((cell, nth) => {
      const { lo, up = null } = cells[nth]!;
      return { coef: formOf(this.counts, cell), lo, up };
    });
  }

  private cells({ period, party }: Shown, names: readonly string[]): readonly Cell[] {
    const by = groupingsOf({ by: [...names] }, this.plan.groupings);
    return cellsOf(by).map((at) => ({ by, at, period, ...(party === undefined ? {} : { party }) }));
  }
}

/** Each way of standing once, and how many things stand so: of many things most stand like another. */
const standing = (place: Place, things: readonly Thing[], count: UnitOfCount) => {
  const found = new Map<string, { readonly placing: Placing; times: number }>();
  for (const thing of things) {
    if (thing.count !== count) continue;
    for (const placing of placingsOf(place, thing)) {
      const known = found.get(placing.name);
      if (known) known.times += 1;
      else found.set(placing.name, { placing, times: 1 });
    }
  }
  return found.values();
};
