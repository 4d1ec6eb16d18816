import { firstOperatingYear, lacking, priceIndexFor } from './in-force.js';
import { indexed } from './indexation.js';
import type { BudgetAdopted } from './funding.events.js';
import { plainPercent, type Worksheet } from './worksheet.js';

/** One year's index, recorded or assumed for a scenario. */
export interface IndexOfYear {
  readonly year: number;
  readonly percentHundredths: number;
}

/**
 * The indexes from the budget's price level to the year asked for. Nothing is indexed in the first operating year
 * (K76). An assumed index stands in for the year asked for, and for earlier years that lack a recorded one.
 */
export const indexChain = (sheet: Worksheet, budget: BudgetAdopted, assumed?: number): readonly IndexOfYear[] => {
  const level = Math.max(
    budget.priceLevelYear ?? budget.fromYear,
    firstOperatingYear(sheet.inputs, sheet.rule('first-operating-year')),
  );
  const years = Array.from({ length: Math.max(0, sheet.year - level) }, (_, index) => level + 1 + index);
  if (years.length === 0)
    sheet.line(`No index: ${sheet.year} is not after the price level and first operating year ${level}`);
  return years.map((year) => ({ year, percentHundredths: indexOf(sheet, year, assumed) }));
};

const indexOf = (sheet: Worksheet, year: number, assumed?: number): number => {
  const recorded = priceIndexFor(sheet.inputs, sheet.rule('index-column', year), year);
  if (assumed !== undefined && (year === sheet.year || !recorded)) {
    sheet.line(`index ${year}: ${plainPercent(assumed)} per cent, assumed`);
    return assumed;
  }
  if (!recorded) throw lacking(`The PKV for ${year} from the circular of February ${year - 1} is not recorded.`);
  sheet.cite(recorded.eventId);
  sheet.line(
    `index ${year}: ${plainPercent(recorded.percentHundredths)} per cent, PKV for ${recorded.refersToYear} published ${recorded.published}`,
  );
  return recorded.percentHundredths;
};

/** An amount through the whole chain, rounded to the step each year. */
export const throughChain = (
  sheet: Worksheet,
  what: string,
  base: number,
  chain: readonly IndexOfYear[],
  step: number,
): number =>
  chain.reduce((before, { year, percentHundredths }) => {
    const after = indexed(before, percentHundredths, step);
    sheet.line(`${what} ${year}: ${before} * (10000 + ${percentHundredths}) / 10000 = ${after}`);
    return after;
  }, base);
