import { classOf, judge, type Verdict } from '#platform/disclosure-control';
import { everybody, form, known, party, published, type Published } from '#platform/disclosure-control/testing';
import { HighsSolver } from '../highs-solver.js';

let solver: HighsSolver;
beforeAll(async () => void (solver = await HighsSolver.open()));
const judged = (release: Published, k: number): Verdict['status'] =>
  judge({ ...published(release), k }, { solver }).status;

/** Every month of one table with up to four feigned contacts, told in classes of that width and by that k. */
const refusals = (width: 5 | 10, k: number): readonly string[] => {
  const refused: string[] = [];
  for (let feigned = 0; feigned <= 4; feigned++)
    for (let others = 0; others <= 24; others++) {
      const { lo, up } = classOf({ k, width }, feigned + others);
      const now = [known(['feigned', 'others'], lo, up!)];
      const release = { truth: { feigned, others }, now, forms: [form('feigned', 'others')] };
      expect(judged(release, k)).toBe('safe');
      if (judged({ ...release, watchers: [party('who', 'feigned')] }, 5) !== 'safe')
        refused.push(`${feigned}+${others}`);
    }
  return refused;
};

describe('Attack 14: contacts that somebody feigned, and that the trial takes for anybody’s', () => {
  it('a k of nine instead of five leaves nothing to learn below five to who feigned up to four, where a class stands alone', () => {
    expect(refusals(5, 5)).toEqual(expect.arrayContaining(['4+1', '1+4']));
    expect(refusals(10, 9)).toEqual([]);
  });

  it('a higher k is no promise where classes bind each other: one feigned elsewhere can tell of a small group, however k is raised by one', () => {
    // Six months in fives, each of the place or not, and the place over the half-year in tens.
    const months = [1, 2, 3, 4, 5, 6];
    const truth = Object.fromEntries(months.flatMap((nr) => [place(nr, nr === 1 ? 3 : nr === 6 ? 1 : 4), other(nr)]));
    const now = [
      ...months.map((nr) => known([`here ${nr}`, `there ${nr}`], 0, 4)),
      known(
        months.map((nr) => `here ${nr}`),
        20,
        29,
      ),
    ];
    const forms = months.map((nr) => form(`here ${nr}`, `there ${nr}`));
    const actual = { ...everybody, mode: 'actual' as const };
    expect(judged({ truth, now, forms, watchers: [actual] }, 5)).toBe('safe');
    expect(judged({ truth, now, forms, watchers: [party('who', 'there 1')] }, 4)).toBe('refused');
  });
});

const place = (nr: number, count: number): [string, number] => [`here ${nr}`, count];
/** One of the first month, which is the feigned one. */
const other = (nr: number): [string, number] => [`there ${nr}`, nr === 1 ? 1 : 0];
