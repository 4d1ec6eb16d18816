import { note } from '../document/blocks.js';
import type { Block } from '../document/report-document.js';
import { classWords } from '../words/class-words.js';
import { periodWords } from '../words/day-words.js';
import { tellsNothing, yearOf, type ToldTable } from './told-tables.js';

/** The classes of a table: of the step that it came out at, the lowest as wide as the others and never narrower than k. */
const classesOf = ({ plan: { k }, planned, published }: ToldTable): string => {
  const { width } = planned.ladder[published.level]!;
  return `${classWords({ lo: 0, up: Math.max(k, width) - 1 })}, därefter ${width} tal i varje klass`;
};

/** Years where a whole year is told in the same classes, else the parts of it. */
const periodsOf = (some: readonly ToldTable[], all: readonly ToldTable[]): string => {
  const years = [...new Set(some.map(yearOf))].toSorted((a, b) => a - b);
  const told = years.map((year) => {
    const of = (tables: readonly ToldTable[]) => tables.filter((each) => yearOf(each) === year);
    const parts = of(some).map(({ published }) => published.period);
    return parts.length === of(all).length ? String(year) : `${parts.map(periodWords).join(', ')} ${year}`.trim();
  });
  return told.join(', ');
};

/** In which classes the figures above are told, as the footnotes of the table say it; for each period where they differ. */
export const classNotes = (told: readonly ToldTable[]): readonly Block[] => {
  const shown = told
    .filter((each) => !tellsNothing(each))
    .toSorted((one, other) => (one.published.period < other.published.period ? -1 : 1));
  const [only, ...others] = new Set(shown.map(classesOf));
  if (only === undefined) return [];
  if (others.length === 0) return [note(`Klasser: ${only}.`)];
  const each = [only, ...others].map((classes) => {
    const alike = shown.filter((table) => classesOf(table) === classes);
    return `${classes} (${periodsOf(alike, shown)})`;
  });
  return [note(`Klasser: ${each.join('; ')}.`)];
};
