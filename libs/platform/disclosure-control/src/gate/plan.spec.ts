import { known, planned, published } from '../testing/publishing.js';
import type { Case, GateRecord, Verdict } from './judge.js';
import { throughPlan, type PlanJudged, type Planned, type PublicationPlan } from './plan.js';

const record: GateRecord = {
  ...{ release: '', k: 5, formsTested: 0, minimumWidth: null, atMinimumWidth: 0, strictFlags: 0, attackers: [] },
};
const yes: Verdict = { status: 'safe', record };
const no = (form: string): Verdict & { status: 'refused' } => ({
  status: 'refused',
  breach: { attacker: 'public', form, rule: 'G1-presence', lo: 1, up: 4 },
});
const doubt: Verdict = { status: 'doubtful', attacker: 'public', reason: 'time ran out' };

const [narrow, wide] = [[known(['a'], 5, 9)], [known(['a'], 0, 19)]];
const month = (nr: number, ...ladder: Planned['ladder']): Planned => planned(`m${nr}`, `2027-0${nr}-15`, ...ladder);
/** What is asked, one candidate at a time, and what comes of it with these verdicts. */
const through = (all: readonly Planned[], ...verdicts: Verdict[]): { asked: Case[]; judged: PlanJudged } => {
  const plan: PublicationPlan = { ...published({ truth: { a: 7 }, now: [], forms: [] }), planned: all };
  const asked: Case[] = [];
  const steps = throughPlan(plan);
  let next = steps.next();
  for (; !next.done; next = steps.next(verdicts.shift()!)) asked.push(next.value);
  expect(verdicts).toEqual([]);
  return { asked, judged: next.value };
};

it('what left is in the ledger of what follows, and what was kept in is not', () => {
  const { asked } = through([month(1, narrow, wide), month(2, narrow, wide)], no('a'), yes, yes);
  const ids = asked.map(({ ledger, candidate }) => [ledger.releases.map(({ id }) => id), candidate.id]);
  expect(ids).toEqual([
    [[], 'm1'],
    [[], 'm1'],
    [['m1'], 'm2'],
  ]);
  expect(asked[2]!.ledger.releases[0]!.statements).toBe(wide);
});
it('a ladder is gone down one step at a time, and not beyond its end', () => {
  const { asked, judged } = through([month(1, narrow, wide)], no('a'), doubt);
  expect(asked.map(({ candidate }) => candidate.statements)).toEqual([narrow, wide]);
  const refusals = [
    { step: 0, why: no('a') },
    { step: 1, why: doubt },
  ];
  expect(judged.outcomes).toEqual([{ release: 'm1', published: 'nothing', refusals }]);
});
it('a table that came out as nothing is not even tried for the rest of its year, and in the next it is', () => {
  const next = { ...month(1, narrow), id: 'next', time: '2028-01-15' };
  const { judged } = through([month(1, narrow), month(2, narrow, wide), next], no('a'), yes, yes);
  expect(judged.outcomes.map(({ published: step }) => step)).toEqual(['nothing', 1, 0]);
  const shorter = through([month(1, narrow, wide), month(2, narrow, wide)], no('a'), no('a'));
  expect(shorter.judged.outcomes[1]).toEqual({ release: 'm2', published: 'nothing', refusals: [] });
});
it('a step holds for its own series alone, or for its own id where it has none', () => {
  const { series: _, ...alone } = month(2, narrow, wide);
  const { judged } = through([month(1, narrow, wide), alone, month(3, narrow, wide)], no('a'), yes, yes, yes);
  expect(judged.outcomes.map(({ published: step }) => step)).toEqual([1, 0, 1]);
  const twice = [alone, { ...alone, time: '2027-09-15' }];
  expect(through(twice, no('a'), yes, yes).judged.outcomes[1]!.published).toBe(1);
  const others = [alone, { ...alone, id: 'another' }];
  expect(through(others, no('a'), yes, yes).judged.outcomes[1]!.published).toBe(0);
});
it('numbers that grow are one year in all, and so are names', () => {
  const at = (time: number | string): Planned => ({ ...month(1, narrow, wide), time });
  for (const times of [
    [at(1), at(20_000)],
    [at('spring'), at('summer')],
  ])
    expect(through(times, no('a'), yes, yes).judged.outcomes[1]!.published).toBe(1);
});
it('a release has the day of its plan, and none where the plan has none', () => {
  const { time, ...dayless } = month(1, narrow);
  const { asked } = through([month(1, narrow), { ...dayless, series: 'other' }], yes, yes);
  expect(asked[0]!.candidate).toStrictEqual({ id: 'm1', time, statements: narrow });
  expect(asked[1]!.candidate).toStrictEqual({ id: 'm1', statements: narrow });
});
it('what is refused first is named with its reason, also where that is no answer, and nothing where all leaves', () => {
  const all = [month(1, narrow, wide), { ...month(2, wide), series: 'other' }];
  const first = (...verdicts: Verdict[]) => through(all, ...verdicts).judged.firstRefused;
  expect(first(no('first'), yes, no('second'))).toEqual({ release: 'm1', step: 0, why: no('first') });
  const contradiction: Verdict = { status: 'contradiction', attacker: 'public', in: { where: 'relations' } };
  for (const none of [doubt, contradiction])
    expect(first(none, no('first'), no('second'))).toEqual({ release: 'm1', step: 0, why: none });
  expect(first(yes, no('second'))).toEqual({ release: 'm2', step: 0, why: no('second') });
  expect(Object.keys(through([month(1, narrow)], yes).judged)).toEqual(['outcomes']);
});
it('what has no time is of the year in which it leaves, and shares the fallback of its series', () => {
  const { time: _, ...dayless } = month(2, narrow, wide);
  const next = { ...month(1, narrow), id: 'next', time: '2028-01-15' };
  const steps = (all: readonly Planned[]) =>
    through(all, no('a'), yes, ...all.slice(1).map(() => yes)).judged.outcomes.map(({ published: step }) => step);
  expect(steps([month(1, narrow, wide), dayless])).toEqual([1, 1]);
  expect(steps([dayless, month(3, narrow, wide)])).toEqual([1, 1]);
  expect(steps([month(1, narrow, wide), next, { ...dayless, id: 'last' }])).toEqual([1, 0, 0]);
});
it('a release of its own and a series of the same name share nothing', () => {
  const { series: _, ...alone } = month(1, narrow, wide);
  const { judged } = through([alone, { ...month(2, narrow, wide), series: 'm1' }], no('a'), yes, yes);
  expect(judged.outcomes.map(({ published: step }) => step)).toEqual([1, 0]);
});
