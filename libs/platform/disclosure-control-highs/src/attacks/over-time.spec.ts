import {
  classStatement,
  gate,
  judge,
  type Planned,
  type Statement,
  type Truth,
  type Verdict,
} from '#platform/disclosure-control';
import {
  everybody,
  exactly,
  form,
  known,
  planned,
  published,
  sum,
  type Published,
} from '#platform/disclosure-control/testing';
import { HighsSolver } from '../highs-solver.js';

let solver: HighsSolver;
beforeAll(async () => void (solver = await HighsSolver.open()));
const judged = (release: Published): Verdict => judge(published(release), { solver });
const breach = (rule: string, lo: number, up: number) => ({ status: 'refused', breach: { rule, lo, up } });
const shown = (width: 5 | 10, truth: Truth, ...ids: string[]): Statement =>
  classStatement(
    { k: 5, width },
    sum(...ids),
    ids.reduce((total, id) => total + truth[id]!, 0),
  );

describe('Attacks over time', () => {
  it('8 the year minus eleven months is the twelfth', () => {
    const months = Array.from({ length: 12 }, (_, nr) => `m${nr + 1}`);
    const truth = Object.fromEntries(months.map((month) => [month, month === 'm12' ? 3 : 8]));
    const eleven = months.slice(0, 11).map((month) => [exactly(truth, month)]);
    const year = [exactly(truth, ...months)];
    expect(judged({ truth, before: eleven, now: year, forms: [form('m12')] })).toMatchObject(
      breach('G1-presence', 3, 3),
    );
    const classes = months.slice(0, 11).map((month) => [shown(5, truth, month)]);
    expect(judged({ truth, before: classes, now: [shown(5, truth, ...months)], forms: [form('m12')] }).status).toBe(
      'safe',
    );
  });

  it('8 a cumulative series that crosses a class tells of the month in which it does', () => {
    const truth = { jan: 9, feb: 1 };
    const before = [[shown(5, truth, 'jan')]];
    const now = [shown(5, truth, 'jan', 'feb')];
    expect(judged({ truth, before, now, forms: [form('feb')] })).toMatchObject(breach('G1-presence', 1, 9));
  });

  describe('A plan', () => {
    const truth = { jan: 9, feb: 1, other: 30 };
    const forms = [form('jan'), form('feb')];
    const judgedPlan = (...releases: Planned[]) => {
      const { ledger, watchers, k } = published({ truth, now: [], forms });
      return gate({ ledger, watchers, k, truth, forms, planned: releases }, { solver });
    };
    const [january, both, coarse] = [
      [shown(5, truth, 'jan')],
      [shown(5, truth, 'jan', 'feb')],
      [known(['jan', 'feb', 'other'], 25, 44)],
    ];

    it('says which release is refused first, to whom it would have told what', () => {
      const { firstRefused, outcomes } = judgedPlan(
        planned('r1', '2021-02-01', january),
        planned('r2', '2021-03-01', both),
      );
      expect(firstRefused).toEqual({
        release: 'r2',
        step: 0,
        why: {
          status: 'refused',
          breach: { attacker: 'public', form: 'feb', rule: 'G1-presence', lo: 1, up: 9 },
        },
      });
      expect(outcomes.map(({ published: step }) => step)).toEqual([0, 'nothing']);
    });
    it('falls back on a coarser table, and stays there for the rest of the year and no longer', () => {
      const { outcomes } = judgedPlan(
        planned('r1', '2021-02-01', january, coarse),
        planned('r2', '2021-03-01', both, coarse),
        planned('r3', '2021-04-01', january, coarse),
        planned('r4', '2022-02-01', january, coarse),
      );
      expect(outcomes.map(({ published: step }) => step)).toEqual([0, 1, 1, 0]);
    });
    it('lets nothing of a refused table into the ledger', () => {
      const { outcomes } = judgedPlan(planned('r1', '2021-02-01', january), planned('r2', '2021-03-01', both), {
        ...planned('r3', '2021-04-01', [known(['feb', 'other'], 25, 34)]),
        series: 'another',
      });
      expect(outcomes.map(({ published: step }) => step)).toEqual([0, 'nothing', 0]);
    });
    it('keeps a record with what left: what was tested, how narrow it is, and worlds that show it', () => {
      const { outcomes } = judgedPlan(planned('r1', '2021-02-01', january));
      expect(outcomes[0]!.record).toMatchObject({ release: 'r1', k: 5, formsTested: 2, strictFlags: 0 });
      const [report] = outcomes[0]!.record!.attackers;
      expect(report).toMatchObject({ attacker: everybody.id, mode: 'strict', forms: 2, breaches: [] });
      expect(report!.witnesses).toEqual([{ form: 'feb', witnesses: { lo: { value: 0, world: expect.any(Object) } } }]);
    });
  });
});
