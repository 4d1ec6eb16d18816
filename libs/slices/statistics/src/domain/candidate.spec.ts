import 'reflect-metadata';
import { aPlan, rung, table } from '../testing/a-plan.js';
import { figuresOf } from '../testing/figures-of.js';
import { publicationPlan, stickyLevel, type Candidate, type OutTable } from './candidate.js';

const [month, year, own, other] = [
  table('month', 'month', [rung(5), rung(10), rung(20)]),
  table('year', 'year', [rung(50)]),
  table('own', 'year', [rung(10), rung(20)], { audience: 'each-party' }),
  table('referrals', 'month', [rung(10)], { count: 'referrals' }),
];
const plan = aPlan({ groupings: [], tables: [month, year, own, other] });
const came = [{ month: '2026-01', place: 'ash', way: 'ash', count: 7 }];
const january = { kind: 'month', id: '2026-01' } as const;
const whole = { kind: 'year', id: '2026' } as const;

const out = (
  id: string,
  level: number,
  over: Partial<OutTable> = {},
  period: typeof january | typeof whole = january,
) => ({
  ...{
    on: '2026-02-10',
    table: { table: id, kind: period.kind, period: period.id, level, cells: [{ at: [], lo: 0, up: 9 }] },
  },
  ...over,
});
const candidate = (over: Partial<Candidate> = {}): Candidate => ({
  figures: figuresOf(plan, came, { told: ['ash', 'birch'] }),
  ...{ on: '2027-02-09', due: [{ table: month, period: january }], out: [] },
  ...over,
});
const ids = (asked: Candidate) => publicationPlan(asked).ledger.releases.map(({ id }) => id);

describe('A step holds for the rest of the year', () => {
  it('at the coarsest that the same table has come to, and not at that of another', () => {
    const before = [out('month', 1), out('month', 2), out('month', 0), out('year', 3)];
    expect(stickyLevel(candidate({ out: before }), month)).toBe(2);
    expect(stickyLevel(candidate(), month)).toBe(0);
  });
  it('for each party by itself: what another was shown is no message to it', () => {
    const before = [out('own', 2, { party: 'birch' }, whole), out('own', 1, { party: 'ash' }, whole)];
    expect(stickyLevel(candidate({ out: before, party: 'ash' }), own)).toBe(1);
    expect(stickyLevel(candidate({ out: before }), own)).toBe(0);
  });
  it('so that only what is left of the ladder is tried', () => {
    const { planned } = publicationPlan(candidate({ out: [out('month', 1)] }));
    expect(planned).toMatchObject([{ id: 'month/2026-01', time: '2027-02-09', series: 'month' }]);
    expect(planned[0]!.ladder.map(([one]) => [one!.lo, one!.up])).toEqual([
      [0, 9],
      [0, 19],
    ]);
  });
});

describe('What is out', () => {
  const before = [out('month', 1), out('own', 0, { party: 'ash' }, whole), out('own', 0, { party: 'birch' }, whole)];
  it('to everybody is known to each, to one party to that party alone', () => {
    expect(ids(candidate({ out: before }))).toEqual(['month/2026-01/']);
    expect(ids(candidate({ out: before, party: 'ash' }))).toEqual(['month/2026-01/', 'own/2026/ash']);
  });
  it('is said with the counts that make it up, on its day', () => {
    const [first] = publicationPlan(candidate({ out: before })).ledger.releases;
    expect(first).toMatchObject({ time: '2026-02-10', statements: [{ lo: 0, up: 9 }] });
    expect(Object.keys(first!.statements[0]!.coef).length).toBeGreaterThan(0);
  });
  it('of another unit of count, another plan or another year says nothing of these counts', () => {
    const [strange, elsewhen] = [out('gone', 0), out('month', 0)];
    const later = { ...elsewhen, table: { ...elsewhen.table, period: '2027-01' } };
    expect(ids(candidate({ out: [strange, later, out('referrals', 0)] }))).toEqual([]);
  });
  it('is what newcomers at a party know: all that their party was told, and nothing where it was told nothing', () => {
    const newcomers = (asked: Candidate) =>
      publicationPlan(asked).watchers.flatMap(({ id, knows }) => (id.endsWith('.new') ? [[id, knows.length]] : []));
    const twice = [...before, out('own', 0, { party: 'ash' }, whole)];
    expect(newcomers(candidate({ out: twice }))).toEqual([
      ['ash.new', 2],
      ['birch.new', 1],
    ]);
    expect(newcomers(candidate({ out: twice, party: 'ash' }))).toEqual([['ash.new', 2]]);
    expect(newcomers(candidate({ party: 'ash' }))).toEqual([['ash.new', 0]]);
    expect(newcomers(candidate())).toEqual([]);
  });
});

it('what a party is to be told, and what it was told, is of what came by way of it', () => {
  const before = [out('own', 0, { party: 'ash' }, whole)];
  const asked = candidate({ party: 'ash', due: [{ table: own, period: whole }], out: before });
  const { planned, ledger } = publicationPlan(asked);
  for (const [statement] of [planned[0]!.ladder[0]!, ledger.releases[0]!.statements]) {
    const counts = asked.figures.counts.all.filter(({ id }) => statement!.coef[id]);
    expect(new Set(counts.map(({ of, has }) => `${of} ${has}`))).toEqual(new Set(['p:ash:0 true']));
  }
});
