import 'reflect-metadata';
import { aPlan, rung, table } from '../testing/a-plan.js';
import { figuresOf } from '../testing/figures-of.js';
import { watchersOf, type ToldToParties } from './watchers.js';

const tables = [table('month', 'month', [rung(10)]), table('own', 'year', [rung(10)], { audience: 'each-party' })];
const plan = aPlan({ groupings: [], tables });
const four = { month: '2026-01', place: 'ash', way: 'self', count: 4 };
const came = [
  { ...four, way: 'ash' },
  { ...four, readers: ['birch-board', 'cedar-board'] },
  { ...four, month: '2026-02' },
];
const figures = (coalition: 1 | 2 = 1) => figuresOf({ ...plan, coalition }, came, { told: ['ash', 'birch'] });
const told: ToldToParties = new Map([['ash', [{ coef: {}, lo: 3 }]]]);
const names = (...asked: Parameters<typeof watchersOf>) => watchersOf(...asked).map(({ id }) => id);

it('everybody is tried, each party that knows of something, and a newcomer at each party that was told something', () => {
  expect(names(figures(), told)).toEqual(['public', 'ash', 'birch', 'cedar', 'ash.new']);
  expect(names(figuresOf(plan, [four]), new Map())).toEqual(['public']);
});
it('everybody is judged by the figures alone, parties by what is true; each of them stops a release', () => {
  const all = watchersOf(figures(), told);
  expect(all.map(({ mode }) => mode)).toEqual(['strict', 'actual', 'actual', 'actual', 'actual']);
  expect(all.every(({ blocks }) => blocks)).toBe(true);
});
it('parties put together what they know only where the plan says two', () => {
  expect(names(figures(2), new Map()).slice(1)).toEqual([
    'ash',
    'birch',
    'cedar',
    'ash+birch',
    'ash+cedar',
    'birch+cedar',
  ]);
});
it('what one party alone is told is tried on that party, on a newcomer at it and on whoever is with it, and on nobody else', () => {
  expect(names(figures(), told, 'ash')).toEqual(['ash', 'ash.new']);
  expect(names(figures(2), told, 'birch')).toEqual(['birch', 'ash+birch', 'birch+cedar']);
});

describe('a party', () => {
  const [, ash, birch, , newcomer] = watchersOf(figures(), told);
  const { counts } = figures();
  const ownOf = (ids: readonly string[]) => counts.all.filter(({ id }) => ids.includes(id));
  it('knows what it was told; a newcomer at it knows that alone', () => {
    expect([ash!.knows[0], newcomer!.knows]).toEqual([{ coef: {}, lo: 3 }, told.get('ash')]);
    expect([birch!.knows, newcomer!.owns]).toEqual([[], []]);
  });
  it('owns what its units can read, also together with another party, and nothing else', () => {
    const whole = ownOf(birch!.owns).filter(({ of }) => of === counts.lattice.cliques[0]!.id);
    expect(new Set(whole.map(({ knownTo }) => knownTo))).toEqual(new Set(['birch+cedar']));
    expect(ownOf(birch!.owns).some(({ of }) => of === 'p:ash:0')).toBe(true);
  });
  it('owns what came by way of it, and not what came otherwise', () => {
    const split = ownOf(ash!.owns).filter(({ of, knownTo }) => of === 'p:ash:0' && knownTo === '');
    expect(split.length).toBeGreaterThan(0);
    expect(split.every(({ has }) => has)).toBe(true);
    const others = ownOf(ash!.owns).filter(({ of, knownTo }) => of === 'p:birch:0' && !knownTo.includes('ash'));
    expect(others).toEqual([]);
  });
});
