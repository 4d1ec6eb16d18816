import { isCalendarDate } from '#platform/domain';

/**
 * What the agreement leaves open and a dated decision settles. The first value of each is the default until a rule is
 * adopted. `first-operating-year` may also be a year, `population-vintage` a reference date.
 */
export const ruleValues = {
  /** Shares between municipalities in hundredths of a per cent, or whole per cent. */
  'share-granularity': ['hundredth-percent', 'whole-percent'],
  'amount-granularity': ['krona', 'hundred-kronor'],
  'tie-break': ['municipality-code-ascending', 'larger-first'],
  /** The amounts that were meant, or the percentages as written (67 % of 2 250 000 is not 1 500 000). */
  base: ['stated-amounts', 'percentages'],
  /** Which column of the February circular of year y−1 indexes year y: PKV for y, or for y−1. */
  'index-column': ['year-of-amount', 'year-before'],
  /** The total, which is then split; or each party's amount of the base year on its own. */
  'index-object': ['total', 'each-amount'],
  'first-operating-year': ['first-budget-year'],
  /** The newest vintage published when the budget's first year began; the same for every year; or one vintage. */
  'population-vintage': ['budget-year', 'every-year'],
  /** Whether Saturday is a vardag for payments (K78). */
  saturday: ['excluded', 'counts'],
} as const;

export type RuleName = keyof typeof ruleValues;
export const ruleNames = Object.keys(ruleValues) as RuleName[];

export const isRuleValue = (rule: RuleName | undefined, value: unknown): boolean => {
  if (rule === undefined || typeof value !== 'string' || !Object.hasOwn(ruleValues, rule)) return false;
  if (rule === 'first-operating-year' && /^\d{4}$/.test(value)) return true;
  if (rule === 'population-vintage' && isCalendarDate(value)) return true;
  return (ruleValues[rule] as readonly string[]).includes(value);
};
