import 'reflect-metadata';
import { given, posted, refused } from '#platform/domain/testing';
import { aPlan, group, grouping, rung, table } from '../testing/a-plan.js';
import { planFlaw } from './plan-flaws.js';
import { tablePlans } from './table-plan.decider.js';
import type { TablePlanAdopted } from './table-plan.events.js';

const says = (over: Partial<TablePlanAdopted> = {}, recordedAt = '2025-12-31T22:00:00.000Z') =>
  posted(aPlan(over), { recordedAt });
const adopting = (over: Partial<TablePlanAdopted>) => () => given(tablePlans).when(says(over));
const places = grouping('place', 'municipality', [group('ash'), group('birch'), group('cedar')]);
const onlyTable = (...ladder: TablePlanAdopted['tables'][number]['ladder']) => ({
  ...{ groupings: aPlan().groupings, tables: [table('one', 'year', ladder)] },
});

describe('a table plan', () => {
  it('is adopted once, however often it is sent', () => {
    expect(given(tablePlans).when(says())).toEqual([aPlan()]);
    expect(given(tablePlans, says()).when(says())).toEqual([]);
  });
  it('is decided before the first day that it governs: it reaches back into no period', () => {
    expect(() => given(tablePlans).when(says({}, '2025-12-31T23:00:00.000Z'))).toThrow(refused('table-plan-begun'));
  });
  it('begins with a month, and takes over from another with a year: no two plans cut one year', () => {
    expect(adopting({ from: '2026-01-15' })).toThrow(refused('table-plan-mid-period'));
    const second = { version: 2, from: '2026-07-01' };
    expect(() => given(tablePlans, says()).when(says(second))).toThrow(refused('table-plan-mid-period'));
    expect(given(tablePlans, says()).when(says({ ...second, from: '2027-01-01' }))).toHaveLength(1);
  });
  it('K49: can be put right until its first day, since no figure of its time has come and nothing is told by it', () => {
    const again = says({ version: 2, k: 7 });
    expect(given(tablePlans, says()).when(again)).toHaveLength(1);
    const sooner = says({ version: 3, from: '2026-01-01' }, '2025-12-31T12:00:00.000Z');
    expect(given(tablePlans, says({ from: '2027-01-01' }), again).when(sooner)).toHaveLength(1);
    const late = says({ version: 2, k: 7 }, '2025-12-31T23:00:00.000Z');
    expect(() => given(tablePlans, says()).when(late)).toThrow(refused('table-plan-begun'));
  });
  it('of figures that are made up is never replaced: they may be out, however early the new one says it was decided', () => {
    const again = says({ version: 2, k: 7 });
    expect(() => given(tablePlans, says({ synthetic: true })).when(again)).toThrow(refused('table-plan-begun'));
  });
  it('may begin with any month where it takes the place of the only other, and with a year where one governs before', () => {
    const july = says({ from: '2026-07-01' });
    expect(given(tablePlans, july).when(says({ version: 2, from: '2026-06-01' }))).toHaveLength(1);
    const august = says({ version: 3, from: '2026-08-01' });
    const both = given(tablePlans, july, says({ version: 2, from: '2026-06-01' }));
    expect(() => both.when(august)).toThrow(refused('table-plan-mid-period'));
  });
  it('stands alone: versions follow one another', () => {
    expect(adopting({ version: 2 })).toThrow(refused('table-plan-not-next'));
    expect(() => given(tablePlans, says()).when(says({ k: 7 }))).toThrow(refused('table-plan-not-next'));
  });
  it('is refused with the place in it that speaks against it', () => {
    const bands = grouping('bands', 'ageBand', [group('teens', '13-14', '15-17'), group('minors', '0-12', '13-14')]);
    const of = (over: Partial<TablePlanAdopted>) => planFlaw(aPlan(over))?.at;
    expect(of({ groupings: [...aPlan().groupings, bands] })).toBe('/groupings/3/groups/1/codes/1');
    expect(of({ groupings: [...aPlan().groupings, places] })).toBe('/groupings/3/id');
    expect(of(onlyTable(rung(5), rung(10, 'moon')))).toBe('/tables/0/ladder/1/by/0');
    expect(of(onlyTable(rung(10, 'place'), rung(5, 'side')))).toBe('/tables/0/ladder/1');
    expect(adopting(onlyTable(rung(10, 'place', 'side')))).toThrow(/See \/tables\/0\/ladder\/0\/by of the plan/);
  });
  it('has a name for everything, once, and describes what it divides by', () => {
    expect(adopting({ groupings: [...aPlan().groupings, places] })).toThrow(refused('table-plan-name-twice'));
    expect(adopting(onlyTable(rung(5, 'moon')))).toThrow(refused('table-plan-grouping-unknown'));
  });
  it('K46: has no code in two groups of one grouping', () => {
    const bands = grouping('bands', 'ageBand', [group('teens', '13-14', '15-17'), group('minors', '0-12', '13-14')]);
    expect(adopting({ groupings: [...aPlan().groupings, bands] })).toThrow(refused('table-plan-groups-overlap'));
  });
  it('releases a longer period no sooner after its end than a shorter one', () =>
    expect(adopting({ calendar: { month: 30, quarter: 20, halfYear: 20, year: 40 } })).toThrow(
      refused('table-plan-calendar-out-of-order'),
    ));
  it.each([
    ['the same again', [rung(10, 'place'), rung(10, 'place')]],
    ['narrower classes', [rung(10, 'place'), rung(5, 'side')]],
    ['smaller groups', [rung(10, 'side'), rung(20, 'place')]],
    ['another variable', [rung(10, 'side'), rung(20, 'matter')]],
    ['one dimension more', [rung(10), rung(20, 'place')]],
  ])('does not fall back on %s', (_, ladder) =>
    expect(adopting(onlyTable(...ladder))).toThrow(refused('table-plan-fallback-not-coarser')),
  );
  it('falls back on wider classes, larger groups, and fewer dimensions', () =>
    expect(
      given(tablePlans).when(says(onlyTable(rung(5, 'place'), rung(10, 'place'), rung(10, 'side'), rung(10)))),
    ).toHaveLength(1));
  it('shows a variable once, and one of several answers alone', () => {
    expect(adopting(onlyTable(rung(10, 'place', 'side')))).toThrow(refused('table-plan-dimensions'));
    expect(adopting(onlyTable(rung(10, 'place', 'matter')))).toThrow(refused('table-plan-dimensions'));
  });
  it('shows no cell in two sorts of classes', () =>
    expect(
      adopting({
        tables: [table('one', 'year', [rung(5, 'place')]), table('two', 'year', [rung(10, 'place')])],
      }),
    ).toThrow(refused('table-plan-family-twice')));
  it('says by way of whom things come, where each party is told of its own', () =>
    expect(adopting({ insiders: [] })).toThrow(refused('table-plan-insiders-missing')));
  it('is no larger than can be judged', () => {
    const many = (variable: string) =>
      grouping(
        variable,
        variable,
        Array.from({ length: 30 }, (_, nth) => group(`${variable}${nth}`)),
      );
    expect(
      adopting({
        groupings: [...aPlan().groupings, many('caller'), many('gender')],
        tables: [table('wide', 'month', [rung(20, 'caller', 'gender')]), ...aPlan().tables],
      }),
    ).toThrow(refused('table-plan-too-large'));
  });
});
