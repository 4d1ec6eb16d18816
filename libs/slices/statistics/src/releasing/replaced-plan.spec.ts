import { governedPeriods, governing } from '../domain/release-calendar.js';
import { ListTablePlans, type TablePlanView } from '../table-plans/list-table-plans.query.js';
import { aPlan, rung, table } from '../testing/a-plan.js';
import { releasingHub } from '../testing/releasing-hub.js';

const misspelled = aPlan({ tables: [table('kontakter', 'month', [rung(5), rung(10)])] });
const right = aPlan({ version: 2, tables: [table('contacts', 'month', [rung(5), rung(10)])] });

it('K49: a plan that is replaced before its first day tells nothing; the one in its place tells all of its time', async () => {
  const hub = await releasingHub();
  hub.clock.day = '2025-12-01';
  expect(await hub.tell('centre', misspelled)).toBe('recorded');
  hub.clock.day = '2025-12-31';
  expect(await hub.tell('centre', right)).toBe('recorded');
  for (let nth = 0; nth < 7; nth++) await hub.visit('2026-01-11');
  expect(await hub.release('2026-02-10')).toBe(1);
  const told = (await hub.events('release.published.v1')).map(({ data }) => data);
  expect(told).toMatchObject([{ plan: 2, tables: [{ table: 'contacts', period: '2026-01' }] }]);
  const plans = await hub.ask<readonly TablePlanView[]>(() => new ListTablePlans('here'), 'ash-board');
  expect(plans.map(({ version, replacedBy }) => [version, replacedBy])).toEqual([
    [1, 2],
    [2, undefined],
  ]);
  hub.clock.day = '2026-02-11';
  expect(await hub.tell('centre', { ...right, version: 3 })).toBe('table-plan-begun');
  await hub.close();
});

it('no period is governed by two plans, and none of their years by no plan, in whatever order they begin', () => {
  const [first, late, sooner] = [
    aPlan(),
    aPlan({ version: 2, from: '2028-01-01' }),
    aPlan({ version: 3, from: '2027-01-01' }),
  ];
  const governs = (year: number) =>
    governing([first, late, sooner])
      .filter((each) => governedPeriods(each, year).length > 0)
      .map(({ plan }) => plan.version);
  expect([2026, 2027, 2028].map(governs)).toEqual([[1], [3], [3]]);
});
