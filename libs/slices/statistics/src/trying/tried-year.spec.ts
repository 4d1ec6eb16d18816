import 'reflect-metadata';
import { aPlan, rung, table } from '../testing/a-plan.js';
import { GateInMemory } from '../testing/gate-in-memory.js';
import { directory } from '../testing/house.js';
import { effortOf, effortOfYear } from './effort.js';
import { findingsOf } from './findings.js';
import { dueOfWholeYear, firstWholeYear, readingParties, triedYear, type Invented } from './tried-year.js';

const { units } = directory.collaborations[0]!;
const onlookers = { owner: units[0]!, units, parties: ['host', 'ash', 'birch', 'cedar'] };
/** So many on a day, by way of somebody. */
const came = (day: string, way: string, count: number): readonly Invented[] =>
  Array.from({ length: count }, (_, nr) => ({
    ...{ stream: `${day} ${way} ${nr}`, occurred: day, recordedOn: day, readers: ['centre'] },
    contribution: { count: 'contacts', says: 'tells', codes: { municipality: ['ash'], wayIn: [way] } },
  }));
const few = [...came('2026-01-11', 'ash', 3), ...came('2026-01-12', 'self', 4)];
const planOf = (width: 5 | 20, from = '2026-01-01') =>
  aPlan({
    ...{ from, groupings: [] },
    tables: [
      table('month', 'month', width === 5 ? [rung(5), rung(20)] : [rung(20)]),
      table('own', 'year', [rung(10)], { audience: 'each-party' }),
    ],
  });
const tried = async (width: 5 | 20, invented = few) =>
  triedYear(planOf(width), invented, onlookers, await GateInMemory.open());

it('a class whose edge a party can reach with its own falls, and stays where it is for the rest of the year', async () => {
  const [month] = findingsOf(planOf(5), [await tried(5)]);
  expect(month).toMatchObject({ releases: 12, at: [0, 12], nothing: 0, fellIn: 1 });
  expect(month!.stopped).toEqual({ everybody: 0, party: 1, doubt: 0 });
});
it('a class that has room for what parties know never falls, and each party with a reader is told of its own', async () => {
  const [month, own] = findingsOf(planOf(20), [await tried(20), await tried(20, [])]);
  expect(month).toMatchObject({ releases: 24, at: [24], fellIn: 0, stopped: { everybody: 0, party: 0, doubt: 0 } });
  expect(readingParties(onlookers)).toEqual(['host', 'ash', 'birch', 'cedar']);
  expect(own).toMatchObject({ releases: 8, at: [8] });
});
it('what says nothing of whom it tells stands for a release with no answer, and is no party', async () => {
  const silent = {
    judge: () => Promise.resolve({ outcomes: [{ release: '', published: 'nothing', refusals: [doubt] }] }),
  };
  const doubt = { step: 0, why: { status: 'doubtful', attacker: 'ash', reason: 'time ran out' } } as const;
  const year = await triedYear(planOf(20), few, onlookers, silent as never);
  expect(findingsOf(planOf(20), [year])[0]).toMatchObject({ nothing: 12, stopped: { party: 0, doubt: 12 } });
});
it('a plan is tried on the first year that it governs from beginning to end, and on nothing of the next', () => {
  expect([firstWholeYear({ from: '2026-01-01' }), firstWholeYear({ from: '2026-02-01' })]).toEqual([2026, 2027]);
  const periods = dueOfWholeYear(planOf(5, '2026-02-01')).flatMap(({ tables }) =>
    tables.map(({ period }) => period.id),
  );
  expect(periods).toHaveLength(13);
  expect(periods.every((id) => id.startsWith('2027'))).toBe(true);
});
it('the effort of its releases sums to that of the year, so that a bar ends where it should', async () => {
  const year = await tried(20);
  expect(effortOf(year.map((each) => each.table))).toBe(effortOfYear(planOf(20), 4));
});
