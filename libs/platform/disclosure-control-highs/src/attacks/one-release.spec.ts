import { audit, judge, type Statement, type Verdict } from '#platform/disclosure-control';
import {
  everybody,
  exactly,
  form,
  known,
  party,
  published,
  sum,
  type Published,
} from '#platform/disclosure-control/testing';
import { HighsSolver } from '../highs-solver.js';

let solver: HighsSolver;
beforeAll(async () => void (solver = await HighsSolver.open()));
const judged = (release: Published): Verdict => judge(published(release), { solver });
const breach = (rule: string, lo: number, up: number) => ({ status: 'refused', breach: { rule, lo, up } });

describe('Attacks on one release', () => {
  it('1 margin undo: two withheld in every line are not enough', () => {
    const truth: Record<string, number> = {};
    for (const row of '1234') for (const column of '1234') truth[row + column] = row + column === '23' ? 2 : 10;
    const withheld = ['11', '12', '21', '22', '23', '33', '34', '43', '44'];
    const shown = Object.keys(truth)
      .filter((id) => !withheld.includes(id))
      .map((id) => exactly(truth, id));
    const margins = [...'1234'].flatMap((line) => [
      exactly(truth, ...[...'1234'].map((column) => line + column)),
      exactly(truth, ...[...'1234'].map((row) => row + line)),
    ]);
    expect(judged({ truth, now: [...shown, ...margins], forms: [form('23')] })).toMatchObject(
      breach('G1-presence', 2, 2),
    );
    expect(judged({ truth, now: shown, forms: [form('23')] }).status).toBe('safe');
  });

  it('2 zero pairs and singletons: a sum of nothing, and a sum of two where zeros are shown', () => {
    const none = { a: 0, b: 0, c: 9 };
    const actual = [{ ...everybody, mode: 'actual' as const }];
    expect(judged({ truth: none, now: [exactly(none, 'a', 'b')], forms: [form('a')], watchers: actual })).toMatchObject(
      breach('G2-absence', 0, 0),
    );
    const ones = { a: 1, b: 1, c: 9 };
    const zerosAreShown: Statement[] = [known(['a'], 1, 4), known(['b'], 1, 4)];
    expect(judged({ truth: ones, now: [exactly(ones, 'a', 'b'), ...zerosAreShown], forms: [form('a')] })).toMatchObject(
      breach('G1-presence', 1, 1),
    );
  });

  it('3 group disclosure: all of a group in one category, or all but the one who asks', () => {
    const all = { same: 7, other: 0 };
    const actual = [{ ...everybody, mode: 'actual' as const }];
    const now = [exactly(all, 'same', 'other'), exactly(all, 'same')];
    expect(judged({ truth: all, now, forms: [form('other')], watchers: actual })).toMatchObject(
      breach('G2-absence', 0, 0),
    );
    const but = { same: 7, mine: 1, other: 0 };
    const asks = [exactly(but, 'same', 'mine', 'other'), exactly(but, 'same')];
    expect(
      judged({ truth: but, now: asks, forms: [form('mine', 'other')], watchers: [party('one', 'mine')] }),
    ).toMatchObject(breach('G2-absence', 0, 0));
  });

  it('4 whole numbers know more than fractions do: four yes-or-no questions and all their two-way tables', () => {
    const truth = Object.fromEntries(
      [...'2031020002002102'].map((count, nr) => [nr.toString(2).padStart(4, '0'), Number(count)]),
    );
    const pairs = [0, 1, 2, 3].flatMap((one) =>
      [0, 1, 2, 3].filter((other) => other > one).map((other) => [one, other] as const),
    );
    const now = pairs.flatMap(([one, other]) =>
      ['00', '01', '10', '11'].map((answers) =>
        exactly(truth, ...Object.keys(truth).filter((id) => id[one] === answers[0] && id[other] === answers[1])),
      ),
    );
    const ledger = { latent: Object.keys(truth), relations: [], releases: [{ id: 'r', statements: now }] };
    const targets = [form('0010')];
    expect(audit({ ledger, attackers: [everybody], targets }, { solver })).toMatchObject({
      ranges: [{ lo: 1, up: 3, lpLo: 0, lpUp: 3 }],
    });
    expect(judged({ truth, now, forms: targets })).toMatchObject(breach('G1-presence', 1, 3));
  });

  it('5 linked tables: the same cells by county and by size', () => {
    const truth = { a: 8, b: 9, c: 3, d: 11 };
    const byCounty = [exactly(truth, 'a', 'b', 'c'), exactly(truth, 'd')];
    const bySize = [exactly(truth, 'a', 'b'), exactly(truth, 'c', 'd')];
    const forms = [form('c')];
    expect(judged({ truth, now: byCounty, forms }).status).toBe('safe');
    expect(judged({ truth, now: bySize, forms }).status).toBe('safe');
    expect(judged({ truth, before: [byCounty], now: bySize, forms })).toMatchObject(breach('G1-presence', 3, 3));
  });

  it('6 derived figures: a share, and a ranking in words', () => {
    const truth = { a: 2, b: 2, c: 4 };
    const share: Statement = { coef: sum('a'), lo: 0.245 * 8, up: 0.255 * 8 };
    expect(
      judged({ truth, before: [[exactly(truth, 'a', 'b', 'c')]], now: [share], forms: [form('a')] }),
    ).toMatchObject(breach('G1-presence', 2, 2));
    const largest: Statement[] = ['a', 'b'].map((id) => ({ coef: { c: 1, [id]: -1 }, lo: 1 }));
    expect(judged({ truth, before: [[known(['a', 'b', 'c'], 5, 9)]], now: largest, forms: [form('c')] })).toMatchObject(
      breach('G1-presence', 3, 9),
    );
  });

  it('7 rounding undone by adding up, by drawing again, and by many partitions of one total', () => {
    const truth = { a: 3, b: 4, c: 2 };
    const rounded = (to: number, ...ids: string[]) => known(ids, Math.max(0, to - 4), to + 4);
    const forms = [form('a')];
    expect(
      judged({ truth, before: [[rounded(0, 'a'), rounded(0, 'b')]], now: [rounded(10, 'a', 'b')], forms }),
    ).toMatchObject(breach('G1-presence', 2, 4));
    expect(judged({ truth, before: [[rounded(0, 'a')]], now: [rounded(5, 'a')], forms })).toMatchObject(
      breach('G1-presence', 1, 4),
    );
    const all = { a: 4, b: 4, c: 4 };
    const total = rounded(15, 'a', 'b', 'c');
    expect(judged({ truth: all, before: [[rounded(0, 'b'), rounded(0, 'c')]], now: [total], forms })).toMatchObject(
      breach('G1-presence', 3, 19),
    );
  });

  it('17 a single person is not found through several one-way tables, unless they are exact', () => {
    const truth = { 'north young': 1, 'north old': 0, 'south young': 12, 'south old': 14 };
    const forms = Object.keys(truth).map((id) => form(id));
    const north = ['north young', 'north old'];
    const young = ['north young', 'south young'];
    const classes = [known(north, 0, 4), known(young, 10, 14), known(Object.keys(truth), 25, 29)];
    expect(judged({ truth, now: classes, forms }).status).toBe('safe');
    expect(judged({ truth, before: [classes], now: [exactly(truth, ...north)], forms })).toMatchObject({
      status: 'refused',
    });
  });
});
