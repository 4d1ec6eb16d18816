import { everybody, form, known, party, published } from '../testing/publishing.js';
import { TryingEverything } from '../testing/trying-everything.js';
import { casesOf, judge, verdictOn, type Case } from './judge.js';
import type { WatcherJudged } from './judge-watcher.js';
import type { WatcherReport } from './report.js';

const breach = { attacker: 'one', form: 'a', rule: 'G1-presence', lo: 1, up: 4 } as const;
const judged = (over: Partial<WatcherReport> = {}): WatcherJudged => ({
  status: 'judged',
  report: {
    ...{ attacker: 'one', mode: 'strict', blocks: true, forms: 2, minimumWidth: 9, atMinimumWidth: 1 },
    ...{ strictFlags: 1, breaches: [], witnesses: [] },
    ...over,
  },
});
const asked = published({ truth: { a: 3, b: 9 }, now: [known(['a'], 0, 9)], forms: [form('a')] });
const doubt = { status: 'doubtful', attacker: 'one', reason: 'time ran out' } as const;

it('a breach keeps a release in where its watcher blocks, and is only reported where it does not', () => {
  expect(verdictOn(asked, [judged(), judged({ breaches: [breach] })])).toEqual({ status: 'refused', breach });
  expect(verdictOn(asked, [judged({ blocks: false, breaches: [breach] })])).toMatchObject({
    ...{ status: 'safe', record: { attackers: [{ breaches: [breach] }] } },
  });
});
it('no answer keeps it in, whatever the others say and whether or not its watcher blocks', () =>
  expect(verdictOn(asked, [judged(), doubt, judged()])).toBe(doubt));
it('the record sums what was tried over all watchers, and keeps the narrowest', () => {
  const narrower = judged({ attacker: 'two', forms: 3, minimumWidth: 4, atMinimumWidth: 2, strictFlags: 0 });
  expect(verdictOn(asked, [judged(), narrower])).toMatchObject({
    record: { release: 'candidate', k: 5, formsTested: 5, minimumWidth: 4, atMinimumWidth: 2, strictFlags: 1 },
  });
});

it('each watcher is asked of all that is out and of the candidate last, in the time that a question may take', () => {
  const two: Case = {
    ...published({ ...{ truth: asked.truth, before: [[known(['b'], 9)]], now: [], forms: asked.forms } }),
    watchers: [everybody, party('one', 'a')],
  };
  const cases = casesOf({ ...two, timeLimitMs: 700 });
  expect(cases.map(({ watcher, timeLimitMs }) => [watcher.id, timeLimitMs])).toEqual([
    ['public', 700],
    ['one', 700],
  ]);
  expect(cases[0]!.ledger.releases.map(({ id }) => id)).toEqual(['release 1', 'candidate']);
  expect(Object.keys(casesOf(two)[0]!)).not.toContain('timeLimitMs');
});
it('after the first that is told too much nobody else is asked, and it is told how far it came', () => {
  const told: [number, number][] = [];
  const tools = { solver: new TryingEverything(), progress: (...at: [number, number]) => void told.push(at) };
  const watchers = [everybody, { ...everybody, id: 'late' }];
  expect(judge({ ...asked, watchers }, tools)).toMatchObject({ status: 'doubtful', attacker: 'public' });
  expect(told.filter(([, total]) => total === 2)).toEqual([[1, 2]]);
});
it('a trial on nobody, or for nothing, is a defect and never a yes', () => {
  const tools = { solver: new TryingEverything() };
  expect(() => judge({ ...asked, watchers: [] }, tools)).toThrow(RangeError);
  expect(() => judge({ ...asked, forms: [] }, tools)).toThrow(RangeError);
});
