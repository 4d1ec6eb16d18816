import type { CalendarDate } from '#platform/domain';
import type { YearOfCounting } from '../domain/figures.js';
import type { DueRelease } from '../domain/release-calendar.js';
import type { DisclosureGate } from './disclosure-gate.js';
import { Judging, type JudgedTable } from './judging.js';

/** A table that came out on a day, to everybody or to one party. */
export interface TriedTable extends JudgedTable {
  readonly on: CalendarDate;
  readonly party?: string;
}

export interface InTurn {
  readonly due: readonly DueRelease[];
  /** Who is told of its own, besides everybody. */
  readonly parties: readonly string[];
  readonly counting: Pick<YearOfCounting, 'things' | 'knowers'>;
  readonly gate: DisclosureGate;
  readonly threshold: number;
  /** After each release, with what came out. */
  readonly onRelease?: (tables: readonly JudgedTable[]) => void;
}

/** Everything that is due, each release after what left before it, as the worker does it; nothing is told to anybody. */
export const releasedInTurn = async (asked: InTurn): Promise<readonly TriedTable[]> => {
  const { due, parties, counting, gate, threshold, onRelease } = asked;
  const judging = new Judging(gate);
  const tried: TriedTable[] = [];
  for (const release of due)
    for (const to of [{}, ...parties.map((party) => ({ party }))].filter((each) => concerns(release, each))) {
      const judged = await judging.judge({ due: release, out: tried, counting, threshold, ...to });
      tried.push(...judged.map((each) => ({ on: release.on, ...each, ...to })));
      onRelease?.(judged);
    }
  return tried;
};

const concerns = ({ tables }: DueRelease, { party }: { readonly party?: string }): boolean =>
  tables.some(({ table }) => (table.audience === 'each-party') === (party !== undefined));
