import { audit, judge, Solver, type LoadedProgram, type Statement } from '#platform/disclosure-control';
import { everybody, exactly, form, known, published, sum } from '#platform/disclosure-control/testing';
import { HighsSolver } from '../highs-solver.js';

let solver: HighsSolver;
beforeAll(async () => void (solver = await HighsSolver.open()));
const truth = { a: 9, b: 12 };
const safe = { truth, now: [known(['a', 'b'], 15, 24)], forms: [form('a')] };
const ranges = (latent: string[], statements: Statement[], coef: Statement['coef']) =>
  audit(
    { ledger: { latent, relations: statements, releases: [] }, attackers: [everybody], targets: [{ id: 't', coef }] },
    { solver },
  );

/** A solver that answers, but would not swear to it. */
class Doubting extends Solver {
  override load(): LoadedProgram {
    const doubt = { status: 'doubtful', reason: 'time ran out' } as const;
    return { ask: () => doubt, add: () => {}, limit: () => {}, close: () => {} };
  }
}

describe('30 the gate fails closed', () => {
  it('without an answer nothing leaves', () => {
    expect(judge(published(safe), { solver }).status).toBe('safe');
    expect(judge(published(safe), { solver: new Doubting() })).toEqual({
      status: 'doubtful',
      attacker: 'public',
      reason: 'time ran out',
    });
  });
  it('figures that contradict each other are an error, and the release that brought it is named', () => {
    const before = [[exactly(truth, 'a')], [known(['a', 'b'], 30)]];
    expect(judge(published({ ...safe, before, now: [known(['b'], 0, 20)] }), { solver })).toEqual({
      status: 'contradiction',
      attacker: 'public',
      in: { where: 'release', id: 'candidate' },
    });
    expect(judge(published({ ...safe, before: [...before, [known(['b'], 0, 20)]] }), { solver })).toMatchObject({
      in: { where: 'release', id: 'release 3' },
    });
    expect(ranges(['a'], [known(['a'], 3, 2)], sum('a'))).toMatchObject({
      status: 'contradiction',
      in: { where: 'relations' },
    });
  });
  it('whole numbers that do not fit contradict, although fractions fit', () => {
    expect(ranges(['x', 'y'], [{ coef: { x: 2, y: 4 }, lo: 5, up: 5 }], sum('x'))).toMatchObject({
      status: 'contradiction',
    });
  });
  it('takes no advantage of the tolerance of the solver', () => {
    const almost: Statement[] = [{ coef: { x: 1e6, y: 1 }, lo: 1e6, up: 1e6 }, known(['y'], 0, 1)];
    expect(ranges(['x', 'y'], almost, sum('y'))).toMatchObject({ ranges: [{ lo: 0, up: 0, lpUp: 1 }] });
  });
  it('counts far beyond people are exact or refused', () => {
    const large = 2 ** 53 - 1;
    expect(ranges(['x', 'y'], [known(['x', 'y'], 0, large)], sum('x'))).toMatchObject({
      ranges: [{ lo: 0, up: large }],
    });
    expect(ranges(['x', 'y'], [known(['x', 'y'], 1e12 + 1), known(['y'], 0, 1e12)], sum('x'))).toMatchObject({
      ranges: [{ lo: 1, up: 1e12 + 1 }],
    });
  });
  it('has no end rather than a large number, and no releases are no knowledge', () => {
    expect(ranges(['x', 'y'], [], sum('x'))).toMatchObject({ ranges: [{ lo: 0, up: null, lpLo: 0, lpUp: null }] });
    expect(ranges(['x', 'y'], [], { x: 1, y: -1 })).toMatchObject({ ranges: [{ lo: null, up: null }] });
    expect(ranges(['x'], [], {})).toMatchObject({ ranges: [{ lo: 0, up: 0 }] });
  });
});
