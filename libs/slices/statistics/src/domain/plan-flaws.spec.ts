import 'reflect-metadata';
import { given, posted, refused } from '#platform/domain/testing';
import { aPlan, group, grouping, rung, table } from '../testing/a-plan.js';
import { planRefusal } from './plan-surroundings.js';
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
  it('stands alone: versions follow one another', () => {
    expect(adopting({ version: 2 })).toThrow(refused('table-plan-not-next'));
    expect(() => given(tablePlans, says()).when(says({ k: 7 }))).toThrow(refused('table-plan-not-next'));
  });
  it('has a name for everything, once, and describes what it divides by', () => {
    expect(adopting({ groupings: [...aPlan().groupings, places] })).toThrow(refused('table-plan-name-twice'));
    expect(adopting(onlyTable(rung(5, 'moon')))).toThrow(refused('table-plan-grouping-unknown'));
  });
  it('divides by variables of its unit of count, and knows which of them take several answers', () => {
    const moons = grouping('moons', 'moon', [group('full')]);
    expect(
      adopting({
        groupings: [moons],
        tables: [table('one', 'year', [rung(5, 'moons')])],
      }),
    ).toThrow(refused('table-plan-variable-unknown'));
    const single = grouping('exposure', 'exposure', [group('threats')]);
    expect(
      adopting({
        groupings: [single],
        tables: [table('one', 'year', [rung(5, 'exposure')])],
      }),
    ).toThrow(refused('table-plan-variable-unknown'));
    expect(adopting({ insiders: [{ count: 'contacts', variable: 'exposure' }] })).toThrow(
      refused('table-plan-variable-unknown'),
    );
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

describe('question 9: a plan keeps what the collaboration has decided', () => {
  const directory = {
    parties: ['ash', 'birch', 'cedar', 'dale'].map((id) => ({ id })),
    units: [{ bodies: ['host/board'] }],
  };
  const around = (...settings: { setting: string; value: string }[]) => ({
    ...{ today: '2025-12-01', directory },
    facts: { settings: settings.map((each) => ({ ...each, from: '2025-01-01' })) },
  });
  const byWay = (...codes: string[][]): Partial<TablePlanAdopted> => ({
    groupings: [
      ...aPlan().groupings,
      grouping(
        'by',
        'wayIn',
        codes.map((each, nth) => group(`g${nth}`, ...each)),
      ),
    ],
    tables: [table('ways', 'year', [rung(10, 'by')])],
  });

  it('at least five in a cell, until decided otherwise', () => {
    expect(planRefusal(aPlan(), around())).toBeUndefined();
    expect(planRefusal(aPlan({ k: 4 }), around())).toMatchObject({ code: 'table-plan-below-threshold' });
    const decided = { setting: 'statistics.threshold', value: '4' };
    expect(planRefusal(aPlan({ k: 4 }), around(decided))).toBeUndefined();
  });
  it('at least three parties behind what all are told by way of whom', () => {
    const few = aPlan(byWay(['ash', 'birch'], ['self']));
    expect(planRefusal(few, around())).toMatchObject({ code: 'table-plan-few-contributors' });
    expect(planRefusal(aPlan(byWay(['ash', 'birch', 'cedar'], ['self'])), around())).toBeUndefined();
    const more = { setting: 'statistics.min-contributors', value: '4' };
    expect(planRefusal(aPlan(byWay(['ash', 'birch', 'cedar'])), around(more))).toMatchObject({
      code: 'table-plan-few-contributors',
    });
  });
  it('is decided by a body that the collaboration knows', () =>
    expect(planRefusal(aPlan({ body: 'host/club' }), around())).toMatchObject({ code: 'deciding-body-unknown' }));
});
