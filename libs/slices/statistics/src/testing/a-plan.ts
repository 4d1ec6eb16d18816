import type {
  PlannedGroup,
  PlannedGrouping,
  PlannedTable,
  Rung,
  TablePlanAdopted,
} from '../domain/table-plan.events.js';

export const group = (id: string, ...codes: string[]): PlannedGroup => ({
  ...{ id, sv: id, en: id, codes: codes.length > 0 ? codes : [id] },
});
export const grouping = (id: string, variable: string, groups: PlannedGroup[], multiple = false): PlannedGrouping => ({
  ...{ id, sv: id, en: id, variable, multiple, groups },
});
export const rung = (width: Rung['width'], ...by: string[]): Rung => ({ by, width });
export const table = (
  id: string,
  period: PlannedTable['period'],
  ladder: Rung[],
  over: Partial<PlannedTable> = {},
): PlannedTable => ({
  ...{ id, sv: id, en: id, count: 'contacts', period, audience: 'collaboration', ladder },
  ...over,
});

/** Month totals; places by half-year and year, coarser where they must; matters by year; each party its own by year. */
export const aPlan = (over: Partial<TablePlanAdopted> = {}): TablePlanAdopted => ({
  ...{ type: 'table-plan.adopted.v1', version: 1, from: '2026-01-01', k: 5, coalition: 1 },
  calendar: { month: 10, quarter: 20, halfYear: 20, year: 40 },
  groupings: [
    grouping('place', 'municipality', [group('ash'), group('birch'), group('cedar')]),
    grouping('side', 'municipality', [group('near', 'ash', 'birch'), group('far', 'cedar')]),
    grouping('matter', 'exposure', [group('money'), group('home'), group('work')], true),
  ],
  insiders: [{ count: 'contacts', variable: 'wayIn' }],
  tables: [
    table('month-total', 'month', [rung(5), rung(10)]),
    table('place-half-year', 'half-year', [rung(10, 'place'), rung(10, 'side'), rung(20)]),
    table('year-total', 'year', [rung(5), rung(20)]),
    table('matter-year', 'year', [rung(10, 'matter'), rung(20, 'matter')]),
    table('own-year', 'year', [rung(5), rung(10)], { audience: 'each-party' }),
  ],
  ...{ body: 'host/board', document: 'HB 2025-17 § 4' },
  ...over,
});
