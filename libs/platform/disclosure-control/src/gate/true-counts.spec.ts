import { readPlan } from './gate-document.js';
import { outcomeDocument } from './outcome-document.js';
import { gate } from './plan.js';
import { HighsSolver } from '#platform/disclosure-control-highs';

let solver: HighsSolver;
beforeAll(async () => void (solver = await HighsSolver.open()));

const of = (id: string, lo: number | null, up: number | null = null) => ({ coef: { [id]: 1 }, lo, up });
const both = (lo: number, up: number) => ({ coef: { a: 1, b: 1 }, lo, up });
const whole = { k: 5, latent: [{ id: 'a', count: 9 }, { id: 'b' }], forms: [{ id: 'f', coef: { a: 1 } }] };
const tried = (over: object) => outcomeDocument(gate(readPlan({ ...whole, ...over }), { solver }));
const release = (...ladder: object[][]) => [{ id: 'r', ladder }];

describe.each(['actual', 'strict'])('Judged by the %s rule', (mode) => {
  const attackers = [{ id: 'p', mode }];

  it('a figure that is not true of the counts keeps its release in, and says which it is', () => {
    const { firstRefused, releases } = tried({ attackers, releases: release([of('a', 0, 7)], [of('a', 0, 9)]) });
    const why = { step: 0, code: 'contradiction', attacker: 'p', in: { where: 'release', id: 'r' } };
    expect(firstRefused).toEqual({ release: 'r', ...why });
    expect(releases).toMatchObject([{ published: 1, refusals: [why] }]);
  });
  it('so does one that is true of no counts that are not known either', () => {
    const { releases } = tried({ attackers, releases: release([both(0, 8)], [both(0, 14)]) });
    expect(releases).toMatchObject([{ published: 1, refusals: [{ code: 'contradiction' }] }]);
  });
  it('nothing leaves after what contradicts itself, or the counts, and that is the first reason', () => {
    for (const wrong of [of('a', 4, 3), of('a', 0, 8)]) {
      const released = [{ id: 'out', statements: [wrong] }];
      const { firstRefused, releases } = tried({ attackers, released, releases: release([]) });
      expect(firstRefused).toMatchObject({ release: 'r', code: 'contradiction', in: { where: 'release', id: 'out' } });
      expect(releases).toMatchObject([{ published: 'nothing' }]);
    }
  });
});

it('whoever is said to know what is not true is named', () => {
  const attackers = [{ id: 'p', owns: ['a'], knows: [of('a', 0, 9), both(0, 8)] }];
  expect(tried({ attackers, releases: release([]) }).firstRefused).toMatchObject({
    attacker: 'p',
    in: { where: 'attacker' },
  });
});
it('what is true by definition is held against the counts too', () => {
  const { firstRefused } = tried({ attackers: [{ id: 'p' }], relations: [of('a', 10)], releases: release([]) });
  expect(firstRefused).toMatchObject({ code: 'contradiction', in: { where: 'relations' } });
});
