import 'reflect-metadata';
import { aPlan, group, grouping, rung, table } from '../testing/a-plan.js';
import { visitsCountedBy } from '../testing/visits.js';
import { planRefusal } from './plan-surroundings.js';
import type { TablePlanAdopted } from './table-plan.events.js';

const directory = {
  parties: ['host', 'ash', 'birch', 'cedar', 'dale'].map((id) => ({ id, kind: 'municipality' })),
  units: [{ id: 'centre', bodies: ['host/board'] }],
};

describe('question 9: a plan keeps what the collaboration has decided', () => {
  const around = (...settings: { setting: string; value: string }[]) => ({
    ...{ today: '2025-12-01', directory, countedBy: [visitsCountedBy] },
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
