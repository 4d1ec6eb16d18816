import type { PlannedTable, TablePlanAdopted } from '../domain/table-plan.events.js';
import type { StepRefused } from '../domain/release.events.js';
import type { TriedTable } from '../releasing/released-in-turn.js';

/** Who kept a step in: everybody who reads, somebody who knows of something, or no answer of the gate. */
export type StoppedBy = 'everybody' | 'party' | 'doubt';

/** What became of one table in all the years that were tried. Counts of releases; never of what was counted. */
export interface Finding {
  readonly table: PlannedTable;
  readonly releases: number;
  /** How many came out at each step of the ladder. */
  readonly at: readonly number[];
  readonly nothing: number;
  /** In how many years it fell, once or more. */
  readonly fellIn: number;
  readonly stopped: Readonly<Record<StoppedBy, number>>;
}

type Years = readonly (readonly TriedTable[])[];

export const findingsOf = ({ tables }: TablePlanAdopted, years: Years): readonly Finding[] =>
  tables.map((table) => {
    const ofYears = years.map((year) => year.filter((each) => each.table.table === table.id));
    const levels = ofYears.flat().map((each) => each.table.level);
    const stops = ofYears.flat().flatMap(({ audited }) => audited.refused.map(stoppedBy));
    return {
      ...{ table, releases: levels.length, at: table.ladder.map((_, step) => count(levels, step)) },
      nothing: count(levels, table.ladder.length),
      fellIn: ofYears.filter((year) => year.some((each) => each.table.level > 0)).length,
      stopped: {
        ...{ everybody: count(stops, 'everybody'), party: count(stops, 'party'), doubt: count(stops, 'doubt') },
      },
    };
  });

const count = <Item>(items: readonly Item[], wanted: Item): number => items.filter((item) => item === wanted).length;

const stoppedBy = ({ why, attacker }: StepRefused): StoppedBy => {
  if (why !== 'breach') return 'doubt';
  return attacker === 'public' ? 'everybody' : 'party';
};
