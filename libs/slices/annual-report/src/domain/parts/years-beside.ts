import { classWords } from '../words/class-words.js';
import { periodWords } from '../words/day-words.js';
import { groupingsOf, yearOf, type ToldTable } from './told-tables.js';
import type { PublishedCell } from '../facts/published-figures.js';

/** One line of a table: a group of each dimension, and the part of the year where it is not the whole. */
export interface Line {
  readonly label: string;
  readonly cells: ReadonlyMap<number, PublishedCell>;
}

const labelOf = (told: ToldTable, { at }: PublishedCell): string => {
  const groups = groupingsOf(told).map(
    ({ groups: known }, nth) => known.find(({ id }) => id === at[nth])?.sv ?? at[nth],
  );
  return [...groups, periodWords(told.published.period)].filter(Boolean).join(' · ') || 'Alla';
};

/** The lines of one planned table over the years, those of the latest first. A line stands where either year has it. */
export const linesOf = (told: readonly ToldTable[]): readonly Line[] => {
  const lines = new Map<string, Map<number, PublishedCell>>();
  const latestFirst = told.toSorted(
    (one, other) => yearOf(other) - yearOf(one) || (one.published.period < other.published.period ? -1 : 1),
  );
  for (const table of latestFirst)
    for (const cell of table.published.cells) {
      const label = labelOf(table, cell);
      lines.set(label, (lines.get(label) ?? new Map<number, PublishedCell>()).set(yearOf(table), cell));
    }
  return [...lines].map(([label, cells]) => ({ label, cells }));
};

/** What stands in a year's column. Where that year told nothing of the line, it says so: an empty cell would read as none. */
export const cellWords = ({ cells }: Line, year: number): string => {
  const cell = cells.get(year);
  return cell ? classWords(cell) : 'ej publicerat';
};
