import { widths } from './classes.js';

/** One table of a publication plan, as far as it can be judged before there is a count. */
export interface TablePlan {
  readonly id: string;
  /** The cells whose figures go on from period to period: same variables, same groups. */
  readonly family: string;
  readonly k: number;
  readonly width: number;
  /** Classes written out, where they are; lowest first. */
  readonly bands?: readonly { readonly lo: number; readonly up?: number | null }[];
  /** What the limits follow from. Quantiles and "largest group" follow from the counts, and tell of them. */
  readonly limitsFrom: 'plan' | 'counts';
  readonly periods: readonly Period[];
}

/** First and last day, ISO 8601. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export type PlanFlaw =
  | {
      readonly flaw: 'limits-depend-on-counts' | 'lowest-class-without-zero' | 'unknown-width' | 'bands-do-not-adjoin';
      readonly table: string;
    }
  | {
      readonly flaw: 'overlapping-periods';
      readonly table: string;
      readonly other: string;
      readonly periods: readonly [Period, Period];
    };

/** Why a plan cannot be taken, whatever the counts will be. Year and month may nest; windows that roll may not. */
export const flawsOf = (tables: readonly TablePlan[]): PlanFlaw[] => [
  ...tables.flatMap(flawsInTable),
  ...tables.flatMap((table, nr) => tables.slice(nr).flatMap((other) => overlaps(table, other))),
];

const flawsInTable = ({ id, k, width, bands = [], limitsFrom }: TablePlan): PlanFlaw[] => {
  const flaws: PlanFlaw[] = [];
  const flaw = (name: Exclude<PlanFlaw['flaw'], 'overlapping-periods'>): void =>
    void flaws.push({ flaw: name, table: id });
  if (limitsFrom === 'counts') flaw('limits-depend-on-counts');
  if (!widths.some((one) => one === width)) flaw('unknown-width');
  if (bands.length > 0 && !(bands[0]!.lo === 0 && (bands[0]!.up ?? Infinity) >= k - 1))
    flaw('lowest-class-without-zero');
  if (bands.some(({ lo }, nr) => nr > 0 && lo !== (bands[nr - 1]!.up ?? Infinity) + 1)) flaw('bands-do-not-adjoin');
  return flaws;
};

/** Two periods of one family are apart, the same, or one is a whole number of the other: never shifted against each other. */
const overlaps = (table: TablePlan, other: TablePlan): PlanFlaw[] => {
  if (table.family !== other.family) return [];
  return table.periods.flatMap((one, nr) =>
    (table === other ? table.periods.slice(nr + 1) : other.periods)
      .filter((two) => isShifted(one, two) || (table === other && isInside(one, two)))
      .map((two) => ({
        flaw: 'overlapping-periods' as const,
        table: table.id,
        other: other.id,
        periods: [one, two] as const,
      })),
  );
};

const isInside = (one: Period, two: Period): boolean => one.from <= two.to && two.from <= one.to;

const isShifted = (one: Period, two: Period): boolean =>
  isInside(one, two) && !(one.from <= two.from && two.to <= one.to) && !(two.from <= one.from && one.to <= two.to);
