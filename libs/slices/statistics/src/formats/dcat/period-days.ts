import { addDays, addMonths, type CalendarDate } from '#platform/domain';
import type { Period } from '../../domain/released-table.js';

const MONTHS: Record<Period['kind'], number> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };

/** The first and the last day of a period. */
export const daysOf = ({ kind, id }: Period): { readonly first: CalendarDate; readonly last: CalendarDate } => {
  const [year, part = '1'] = id.split('-');
  const first = addMonths(`${year}-01-01`, (Number(part.replace(/[QH]/, '')) - 1) * MONTHS[kind]);
  return { first, last: addDays(addMonths(first, MONTHS[kind]), -1) };
};

/** How often such a period comes, in the EU vocabulary of frequencies. */
export const frequencies: Record<Period['kind'], string> = {
  month: 'MONTHLY',
  quarter: 'QUARTERLY',
  'half-year': 'ANNUAL_2',
  year: 'ANNUAL',
};
