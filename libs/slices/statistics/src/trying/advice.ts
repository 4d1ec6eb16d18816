import { monthsIn } from '../domain/periods.js';
import type { PlannedTable } from '../domain/table-plan.events.js';
import type { Finding } from './findings.js';

/** A step that is taken in more than so many of a hundred releases is not rare: that it was taken tells something (A1). */
export const RARE_PERCENT = 5;

/** What to do about a table before the plan is adopted. Advice: whoever decides may know better. */
export type Advice =
  | { readonly do: 'keep' }
  | { readonly do: 'begin-wider'; readonly step: number }
  /** It is no wider than a table of shorter periods, which together tell more of the longer one than each alone. */
  | { readonly do: 'wider-than-shorter'; readonly step: number; readonly shorter: string }
  | { readonly do: 'drop' }
  /** Nothing of its unit of count was invented. */
  | { readonly do: 'untried' };

export const adviceOn = (finding: Finding, all: readonly Finding[]): Advice => {
  const { table, at, releases } = finding;
  if (releases === 0) return { do: 'untried' };
  const step = at.findIndex((_, nth) => isRare(finding, fallenBelow(finding, nth)));
  if (step === 0) return { do: 'keep' };
  if (step < 0) return { do: 'drop' };
  const shorter = all.find((each) => isShorter(each.table, table));
  return shorter ? { do: 'wider-than-shorter', step, shorter: shorter.table.id } : { do: 'begin-wider', step };
};

/** How many releases came out coarser than at that step. */
const fallenBelow = ({ at, nothing }: Finding, step: number): number =>
  at.slice(step + 1).reduce((sum, count) => sum + count, nothing);

const isRare = ({ releases }: Finding, count: number): boolean => count * 100 <= releases * RARE_PERCENT;

/** Whether the one tells of the same groups as the other, in shorter periods and in classes at least as wide. */
const isShorter = (one: PlannedTable, other: PlannedTable): boolean => {
  const [first, second] = [one.ladder[0]!, other.ladder[0]!];
  return (
    one.count === other.count &&
    one.audience === other.audience &&
    monthsIn[one.period] < monthsIn[other.period] &&
    first.width >= second.width &&
    second.by.every((each) => first.by.includes(each))
  );
};
