import 'reflect-metadata';
import type { PlanJudged, PublicationPlan } from '#platform/disclosure-control';
import type { OutTable } from '../domain/candidate.js';
import { Knowers } from '../domain/knowers.js';
import type { DueRelease } from '../domain/release-calendar.js';
import { aPlan, rung, table } from '../testing/a-plan.js';
import { thingsOf } from '../testing/a-released-year.js';
import { directory } from '../testing/house.js';
import { parties } from '../testing/visits.js';
import { DisclosureGate } from './disclosure-gate.js';
import { Judging, type ToJudge } from './judging.js';

type Answers = Readonly<Record<string, number | 'nothing'>>;

/** Answers for each release by its id; for those that are tried together by the name `together`. */
class Answering extends DisclosureGate {
  readonly asked: PublicationPlan[] = [];
  constructor(private readonly answers: Answers) {
    super();
  }
  override judge(plan: PublicationPlan): Promise<PlanJudged> {
    this.asked.push(plan);
    const outcomes = plan.planned.map(({ id }) => ({ release: id, published: this.answers[id] ?? 0, refusals: [] }));
    return Promise.resolve({ outcomes });
  }
}

const [month, half, own, referrals] = [
  table('month', 'month', [rung(5), rung(10), rung(20)]),
  table('half', 'half-year', [rung(10), rung(20)]),
  table('own', 'half-year', [rung(10)], { audience: 'each-party' }),
  table('referrals', 'month', [rung(10)], { count: 'referrals' }),
];
const plan = aPlan({ groupings: [], tables: [month, half, own, referrals] });
const june = { kind: 'month', id: '2026-06' } as const;
const spring = { kind: 'half-year', id: '2026-H1' } as const;
const due = (...tables: DueRelease['tables'][number][]): DueRelease => ({
  governing: { plan },
  on: '2026-08-01',
  tables,
});
const both = due({ table: month, period: june }, { table: half, period: spring });
const came = thingsOf([{ month: '2026-06', place: 'ash', way: 'ash', count: 12 }]);
const knowers = new Knowers(directory.collaborations[0]!.units, 'centre', plan.insiders, parties);

const judged = async (answers: Answers, over: Partial<ToJudge> = {}) => {
  const gate = new Answering(answers);
  const counting = { things: came, knowers };
  const tables = await new Judging(gate).judge({ due: both, out: [], counting, threshold: 5, ...over });
  const asked = gate.asked.map(({ planned }) => planned.map(({ id }) => id));
  return { asked, gate, levels: tables.map((each) => [each.table.table, each.table.level]), tables };
};
const out = (level: number, period = '2026-05'): OutTable => ({
  ...{ on: '2026-06-10', table: { table: 'month', kind: 'month', period, level, cells: [{ at: [], lo: 0, up: 9 }] } },
});
const [first, second] = ['month/2026-06', 'half/2026-H1'];

describe('The tables of a day', () => {
  it('are tried all together first, and leave as planned when that holds', async () => {
    const { asked, levels, gate } = await judged({});
    expect(asked).toEqual([['together']]);
    expect(gate.asked[0]!.planned[0]!.ladder.map((step) => step.length)).toEqual([2]);
    expect(levels).toEqual([
      ['month', 0],
      ['half', 0],
    ]);
  });
  it('are tried one by one when together they tell too much, each at its own step', async () => {
    const { asked, levels } = await judged({ together: 'nothing', [first!]: 1, [second!]: 'nothing' });
    expect(asked).toEqual([['together'], [first, second]]);
    expect(levels).toEqual([
      ['month', 1],
      ['half', 2],
    ]);
  });
  it('are not tried together when there is one, or when one has no step left', async () => {
    expect((await judged({}, { due: due({ table: month, period: june }) })).asked).toEqual([[first]]);
    expect((await judged({}, { out: [out(3)] })).asked).toEqual([[first, second]]);
  });
  it('fall from where they have fallen to already', async () =>
    expect((await judged({ together: 'nothing', [first!]: 1 }, { out: [out(1)] })).levels[0]).toEqual(['month', 2]));
  it('of different units of count are tried apart', async () => {
    const mixed = due({ table: month, period: june }, { table: referrals, period: june });
    expect((await judged({}, { due: mixed })).asked).toEqual([[first], ['referrals/2026-06']]);
  });
  it('are judged after what is out of the same year; a step of another year holds no longer', async () => {
    const { gate, levels } = await judged({}, { out: [out(2, '2025-12'), out(0)] });
    expect(gate.asked[0]!.ledger.releases.map(({ id }) => id)).toEqual(['month/2026-05/']);
    expect(levels[0]).toEqual(['month', 0]);
  });
});

describe('Each audience', () => {
  const all = due({ table: month, period: june }, { table: own, period: spring });
  it('is told its own tables: everybody those of all, a party those for each party', async () => {
    expect((await judged({}, { due: all })).levels).toEqual([['month', 0]]);
    expect((await judged({}, { due: all, party: 'ash' })).levels).toEqual([['own', 0]]);
  });
  it('is shown what came by way of it, and tried on those whom that concerns', async () => {
    const toParty = async (party: string) => judged({}, { due: due({ table: own, period: spring }), party });
    const [ash, birch] = [await toParty('ash'), await toParty('birch')];
    expect(ash.tables[0]!.table.cells).toEqual([{ at: [], lo: 10, up: 19 }]);
    expect(birch.tables[0]!.table.cells).toEqual([{ at: [], lo: 0, up: 9 }]);
    expect(ash.gate.asked[0]!.watchers.map(({ id }) => id)).toEqual(['ash', 'ash.new']);
  });
  it('has counts of its own for each party that was told of its own, and for no other', async () => {
    const partiesIn = ({ asked }: Answering) =>
      new Set(asked[0]!.ledger.latent.filter((id) => id.startsWith('p:')).map((id) => id.split(':')[1]));
    expect(partiesIn((await judged({}, { due: all })).gate)).toEqual(new Set());
    const told = { on: '2026-07-20', party: 'cedar', table: { ...out(0).table, table: 'own', period: '2026-H1' } };
    expect(partiesIn((await judged({}, { due: all, out: [told] })).gate)).toEqual(new Set(['cedar']));
  });
});

it('a plan that keeps fewer than the collaboration asks for tells nothing, and nothing is even tried', async () => {
  const { asked, levels, tables } = await judged({}, { threshold: 6 });
  expect(asked).toEqual([]);
  expect(levels).toEqual([
    ['month', 3],
    ['half', 2],
  ]);
  expect(tables[0]!.audited.refused).toEqual([{ step: 0, why: 'threshold' }]);
});
