import type { Statement } from '../statement.js';
import { IndependentCounts } from '../testing/independent-counts.js';
import { everybody, form, known, party } from '../testing/publishing.js';
import { judgeWatcher, type WatcherCase } from './judge-watcher.js';

const truth = { a: 2, b: 3, c: 7 };
const asked = (statements: readonly Statement[], over: Partial<WatcherCase> = {}): WatcherCase => ({
  ledger: { latent: Object.keys(truth), relations: [], releases: [{ id: 'r', statements }] },
  ...{ watcher: everybody, forms: [form('a'), form('b')], k: 5, truth },
  ...over,
});
const fine = [known(['a'], 0, 9), known(['b'], 0, 4)];
const told = [known(['a'], 1, 4), known(['b'], 2, 9)];
const judged = (given: WatcherCase, solver = new IndependentCounts()) => judgeWatcher(given, { solver });
const reportOf = (given: WatcherCase) => {
  const answer = judged(given);
  if (answer.status !== 'judged') throw new Error(answer.status);
  return answer.report;
};

it('a form is tested on what remains after one’s own; where nothing remains there is nothing to test', () => {
  const forms = [form('a'), form('b'), form('a', 'b')];
  expect(reportOf(asked(fine, { forms, watcher: party('one', 'a') }))).toMatchObject({ forms: 2, breaches: [] });
  expect(reportOf(asked(fine, { forms, watcher: party('one', 'a', 'b') }))).toMatchObject({ forms: 0 });
});

describe('what somebody is told too much of', () => {
  const first = { attacker: 'public', form: 'a', rule: 'G1-presence', lo: 1, up: 4 };
  it('is the last that is tried where it blocks: one breach is enough', () =>
    expect(reportOf(asked(told))).toMatchObject({ forms: 1, breaches: [first] }));
  it('is all reported where it does not block', () => {
    const second = { ...first, form: 'b', lo: 2, up: 9 };
    const { forms, breaches } = reportOf(asked(told, { watcher: { ...everybody, blocks: false } }));
    expect([forms, breaches]).toEqual([2, [first, second]]);
  });
  it('by the strict rule is counted, also where what truly remains is large', () => {
    const large = [known(['c'], 3, 9), known(['b'], 0, 9)];
    const report = reportOf(asked(large, { forms: [form('c'), form('b')], watcher: party('one') }));
    expect(report).toMatchObject({ forms: 2, strictFlags: 1, breaches: [] });
  });
});

it('the worlds that prove it are kept of what may be small, and of nothing that is k or more for certain', () => {
  const statements = [known(['a'], 0, 9), known(['c'], 5, 9), known(['b'], 3, 8)];
  const watcher = { ...everybody, blocks: false };
  const { witnesses } = reportOf(asked(statements, { forms: [form('a'), form('c'), form('b')], watcher }));
  expect(witnesses.map((each) => each.form)).toEqual(['a', 'b']);
});
it('the narrowest range is told, and one without end is never the narrowest', () => {
  expect(reportOf(asked([known(['a'], 0, 9)]))).toMatchObject({ minimumWidth: 9, atMinimumWidth: 1 });
  expect(reportOf(asked([]))).toMatchObject({ forms: 2, minimumWidth: null });
});

describe('no answer', () => {
  const later = [known(['a'], 1, 9), known(['b'], 0, 9)];
  it('is told with its form, and without one where it was not about any', () => {
    const doubt = { status: 'doubtful', attacker: 'public', reason: 'time ran out' };
    expect(judged(asked(later), new IndependentCounts([1]))).toStrictEqual(doubt);
    expect(judged(asked(later), new IndependentCounts([2]))).toStrictEqual({ ...doubt, form: 'a' });
    expect(judged(asked(fine), new IndependentCounts([2]))).toStrictEqual({ ...doubt, form: 'a' });
  });
  it('is blamed on the release with which nothing fits any more', () =>
    expect(judged(asked([known(['a'], 9, 4)]))).toStrictEqual({
      ...{ status: 'contradiction', attacker: 'public', in: { where: 'release', id: 'r' } },
    }));
});

it('each question has its limit of time, and none where there is none', () => {
  const [limited, free] = [new IndependentCounts(), new IndependentCounts()];
  judged(asked(fine, { timeLimitMs: 700 }), limited);
  judged(asked(fine), free);
  expect(new Set(limited.asked.map((each) => each.timeLimitMs))).toEqual(new Set([700]));
  expect(new Set(free.asked.map((each) => each.timeLimitMs))).toEqual(new Set([undefined]));
});
it('tells how far it came, and frees the memory of the solver, also when there is no answer', () => {
  const steps: [number, number][] = [];
  const solver = new IndependentCounts();
  judgeWatcher(asked(fine), { solver, progress: (...at) => void steps.push(at) });
  expect([steps, solver.closed]).toEqual([
    [
      [1, 2],
      [2, 2],
    ],
    1,
  ]);
  const silent = new IndependentCounts([1]);
  judged(asked(fine), silent);
  expect(silent.closed).toBe(1);
});
