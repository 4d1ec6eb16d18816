import 'reflect-metadata';
import type { PlanJudged, PublicationPlan } from '#platform/disclosure-control';
import type { PublishedTable } from '../domain/release.events.js';
import { aPlan, rung, table } from '../testing/a-plan.js';
import { releasedBy, thingsOf } from '../testing/a-released-year.js';
import { GateInMemory } from '../testing/gate-in-memory.js';
import { everyHistory, residualOf, type History, type Onlooker } from '../testing/pre-image.js';
import { DisclosureGate } from './disclosure-gate.js';

type Width = 5 | 10 | 20;
type Tables = readonly PublishedTable[];

/** Each half-year, and the year, and what they fall back on. */
const planOf = (width: Width) => {
  const ladder = width === 20 ? [rung(20)] : [rung(width), rung(20)];
  return aPlan({ groupings: [], tables: [table('half', 'half-year', ladder), table('year', 'year', ladder)] });
};
/** Some came by themselves, some by way of ash. */
const came = ([first, second, byAsh, byAshLater]: History, recordedOn = '2026-01-11') =>
  thingsOf([
    { month: '2026-01', place: 'ash', way: 'self', count: first! },
    { month: '2026-07', place: 'ash', way: 'self', count: second! },
    { month: '2026-01', place: 'ash', way: 'ash', count: byAsh!, recordedOn },
    { month: '2026-07', place: 'ash', way: 'ash', count: byAshLater! },
  ]);
const everyYear = async (width: Width, gate: DisclosureGate, recordedOn?: string) => {
  const all: { history: History; seen: Tables }[] = [];
  for (const history of everyHistory(10, 10, 3, 3)) {
    const out = await releasedBy(planOf(width), came(history, recordedOn), gate, '2027-02-09');
    all.push({ history, seen: out.map((each) => each.table) });
  }
  return all;
};
const figures = (tables: Tables): string => JSON.stringify(tables);
const everybody: Onlooker<Tables> = {
  sees: (_, tables) => figures(tables),
  forms: [([a, , c]) => a! + c!, ([, b, , d]) => b! + d!, (history) => history.reduce((sum, one) => sum + one, 0)],
};
const ash: Onlooker<Tables> = {
  sees: ([, , c, d], tables) => `${c} ${d} ${figures(tables)}`,
  forms: [([a]) => a!, ([, b]) => b!, ([a, b]) => a! + b!],
};
const asPlanned = ({ seen }: { readonly seen: Tables }): boolean => seen.every(({ level }) => level === 0);

const levelsOf = (seen: Tables, id: string): number[] =>
  seen.filter((each) => each.table === id).map(({ level }) => level);

/** Lets everything leave as planned. */
class NoGate extends DisclosureGate {
  override judge({ planned }: PublicationPlan): Promise<PlanJudged> {
    return Promise.resolve({ outcomes: planned.map(({ id }) => ({ release: id, published: 0, refusals: [] })) });
  }
}

const gate = await GateInMemory.open();
const years = { 5: await everyYear(5, gate), 10: await everyYear(10, gate), 20: await everyYear(20, gate) };

describe('attack 19: somebody knows the code and tries every history on it', () => {
  it.each([5, 10, 20] as const)('what came out in %is as planned narrows nothing for everybody', (width) => {
    const planned = years[width].filter(asPlanned);
    expect(planned.length).toBeGreaterThan(300);
    expect(residualOf(planned, 5, everybody)).toMatchObject({ narrowed: 0 });
  });
  it('classes that have room for what parties know narrow nothing for anybody, whatever step was taken', () => {
    expect(residualOf(years[20], 5, everybody)).toEqual({ small: 780, narrowed: 0 });
    expect(residualOf(years[20], 5, ash)).toEqual({ small: 1035, narrowed: 0 });
  });
  it('tens narrow nothing for a party either, as long as they came out as planned', () =>
    expect(residualOf(years[10].filter(asPlanned), 5, ash)).toEqual({ small: 765, narrowed: 0 }));
  // The residual, counted so that it cannot grow unseen: what is refused depends on the counts, and so tells of them.
  it('a step of the ladder tells of small groups: the narrower the classes, the more', () => {
    const told = (width: Width) => [residualOf(years[width], 5, everybody), residualOf(years[width], 5, ash)];
    expect({ tens: told(10), fives: told(5), planned: residualOf(years[5].filter(asPlanned), 5, ash) }).toEqual({
      tens: [
        { small: 780, narrowed: 174 },
        { small: 1035, narrowed: 60 },
      ],
      fives: [
        { small: 780, narrowed: 513 },
        { small: 1035, narrowed: 186 },
      ],
      planned: { small: 135, narrowed: 32 },
    });
  });
  it('where only one class would have been refused, the step tells that it was this one', () => {
    const fallen = years[10].filter(({ seen }) =>
      seen.every(({ table: id, level, cells: [cell] }) =>
        id === 'year' ? level === 1 : level === 0 && cell!.lo === 0,
      ),
    );
    const totals = fallen.map(({ history }) => history.reduce((sum, one) => sum + one, 0));
    expect([Math.min(...totals), Math.max(...totals)]).toEqual([10, 18]);
  });
  it('without a gate a party narrows tens too, although all came out as planned', async () =>
    expect(residualOf(await everyYear(10, new NoGate()), 5, ash).narrowed).toBeGreaterThan(0));
});

it('attack 14: a party that tells of its own only after the release narrows nothing by it that came out as planned', async () => {
  const late = (await everyYear(10, gate, '2026-08-01')).filter(asPlanned);
  expect(residualOf(late, 5, ash)).toEqual({ small: 960, narrowed: 0 });
});

describe('attack 20: which steps were taken is no message', () => {
  it.each([5, 10, 20] as const)('in %is a table falls, and never rises again in its year', (width) => {
    for (const { seen } of years[width])
      expect(levelsOf(seen, 'half')).toEqual(levelsOf(seen, 'half').toSorted((a, b) => a - b));
  });
  it('so that a year has no more patterns than steps and releases make, whatever happened', () => {
    const patterns = new Set(years[5].map(({ seen }) => levelsOf(seen, 'half').join()));
    // Three levels over two releases, in order: six at most, out of nine.
    expect(patterns).toEqual(new Set(['0,0', '0,1', '1,1']));
  });
});
