import type { Answer } from '../solver/solver.js';
import { optimal, Saying } from '../testing/saying.js';
import { audit, type Audit } from './audit.js';

const infeasible: Answer = { status: 'infeasible' };
const late: Answer = { status: 'doubtful', reason: 'time ran out' };

const asked: Audit = {
  ledger: {
    latent: ['x', 'y'],
    relations: [],
    releases: [{ id: 'r', statements: [{ coef: { x: 2, y: 3 }, lo: 5, up: 9 }] }],
  },
  attackers: [{ id: 'public', knows: [] }],
  targets: [
    { id: 'of x', coef: { x: 1 } },
    { id: 'of y', coef: { y: 1 } },
  ],
};
const twoAttackers = [...asked.attackers, { id: 'party', knows: [] }];
const anyWorld = optimal(0, { x: 1, y: 2 });
const leastOfX = optimal(0, { x: 0, y: 2 });
const mostOfX = [optimal(4.5, { x: 4.5, y: 0 }), optimal(4, { x: 4, y: 0 })];
/** What is asked about one attacker; that y can be 0 was seen before. */
const answers: Answer[] = [anyWorld, leastOfX, ...mostOfX, optimal(3, { x: 0, y: 3 })];
const ranges = [
  { target: 'of x', lo: 0, up: 4, lpLo: 0, lpUp: 4.5 },
  { target: 'of y', lo: 0, up: 3, lpLo: 0, lpUp: 3 },
];
const of = (attacker: string) => ranges.map((range) => ({ attacker, ...range }));

const audited = (script: readonly Answer[], changed: Partial<Audit> = {}) => {
  const solver = new Saying([...script]);
  const progress: number[][] = [];
  const found = audit({ ...asked, ...changed }, { solver, progress: (...done) => void progress.push(done) });
  return { solver, progress, found };
};

describe('An audit', () => {
  it('gives each attacker the range of every target, in whole numbers and in fractions, and says how far it is', () => {
    const { found, progress } = audited([...answers, ...answers], { attackers: twoAttackers });
    expect(found).toStrictEqual({ status: 'audited', ranges: [...of('public'), ...of('party')] });
    expect(progress).toEqual([
      [1, 4],
      [2, 4],
      [3, 4],
      [4, 4],
    ]);
  });

  it('shows the worlds that prove it only to those who ask for them', () => {
    const witnesses = [
      { lo: { value: 0, world: { y: 2 } }, up: { value: 4, world: { x: 4 } } },
      { lo: { value: 0, world: { x: 4 } }, up: { value: 3, world: { y: 3 } } },
    ];
    const shown = of('public').map((range, at) => ({ ...range, witnesses: witnesses[at] }));
    expect(audited(answers, { witnesses: true }).found).toStrictEqual({ status: 'audited', ranges: shown });
    expect(audited(answers, { witnesses: false }).found).toStrictEqual({ status: 'audited', ranges: of('public') });
  });

  it('gives no range at all where one is in doubt, and says whose and of what', () => {
    const doubt = { ...late, attacker: 'public' };
    expect(audited([late]).found).toEqual(doubt);
    expect(audited([anyWorld, late]).found).toEqual({ ...doubt, target: 'of x' });
    expect(audited([anyWorld, leastOfX, late]).found).toEqual({ ...doubt, target: 'of x' });
    expect(audited([...answers, late], { attackers: twoAttackers }).found).toEqual({ ...doubt, attacker: 'party' });
  });

  it('asks nothing more where figures contradict each other but which of them does', () => {
    const { found, solver } = audited([infeasible, anyWorld, infeasible], { attackers: twoAttackers });
    expect(found).toEqual({ status: 'contradiction', attacker: 'public', in: { where: 'release', id: 'r' } });
    expect(solver.asked).toHaveLength(3);
  });

  it('holds every question to the time that one may take', () => {
    const { solver } = audited([infeasible, anyWorld, infeasible], { timeLimitMs: 700 });
    expect(solver.asked.map(({ timeLimitMs }) => timeLimitMs)).toEqual([700, 700, 700]);
  });

  it('frees the memory of the solver, whatever came of it', () => {
    const closed = [answers, [late], [infeasible, infeasible]].map((script) => audited(script).solver.closed);
    expect(closed).toEqual([1, 1, 2]);
  });
});
