import fc from 'fast-check';
import {
  audit,
  everybodyKnows,
  type Audited,
  type Coefficients,
  type Ledger,
  type Solver,
  type Statement,
} from '#platform/disclosure-control';
import { behavesLikeASolver, smallForm, smallLedger, sum } from '#platform/disclosure-control/testing';
import { HighsSolver } from './highs-solver.js';
import { GlpkSolver, tableLedger } from './testing/index.js';

let highs: HighsSolver;
let glpk: GlpkSolver;
beforeAll(async () => void ([highs, glpk] = [await HighsSolver.open(), await GlpkSolver.open()]));

const audited = (solver: Solver, ledger: Ledger, forms: readonly Coefficients[], timeLimitMs?: number): Audited => {
  const targets = forms.map((coef, nr) => ({ id: `t${nr}`, coef }));
  const found = audit({ ledger, attackers: [{ id: 'public', knows: [] }], targets, timeLimitMs }, { solver });
  return found.status === 'audited' ? { ...found, ranges: found.ranges.map(rounded) } : found;
};
/** Fractions are the solvers' own, to the last digits of a double. */
const rounded = <Range extends { lpLo: number | null; lpUp: number | null }>(range: Range): Range => ({
  ...range,
  lpLo: range.lpLo === null ? null : Number(range.lpLo.toFixed(6)) + 0,
  lpUp: range.lpUp === null ? null : Number(range.lpUp.toFixed(6)) + 0,
});
/** What the solver itself answers, without the certificates that spare it most questions. */
const asked = (
  solver: Solver,
  ledger: Ledger,
  coef: Coefficients,
  timeLimitMs?: number,
): readonly (number | string)[] => {
  const variables = ledger.latent.map((id) => ({ id, integer: true }));
  const program = solver.load({ variables, statements: everybodyKnows(ledger) });
  const answers = [true, false].flatMap((relaxed) =>
    (['min', 'max'] as const).map((direction) => program.ask({ objective: coef, direction, relaxed, timeLimitMs })),
  );
  program.close();
  return answers.map((answer) =>
    answer.status === 'optimal' ? Number(answer.objective.toFixed(6)) + 0 : answer.status,
  );
};
const ledgerOf = (...statements: readonly Statement[]): Ledger => ({
  latent: ['x', 'y', 'z'],
  relations: [],
  releases: [{ id: 'r', statements }],
});

/** Milliseconds, of which GLPK needs one for what it can answer. */
const PATIENCE = 1_000;

describe('GLPK', () => {
  behavesLikeASolver(() => GlpkSolver.open());
});

describe('Two solvers that share no code', () => {
  const agree = (ledger: Ledger, ...forms: readonly Coefficients[]): Audited => {
    const found = audited(highs, ledger, forms);
    expect(found).toEqual(audited(glpk, ledger, forms));
    expect(found.status).not.toBe('doubtful');
    for (const coef of forms) expect(asked(highs, ledger, coef)).toEqual(asked(glpk, ledger, coef));
    return found;
  };

  it('find the same ranges in small ledgers, with decimals and contradictions', () => {
    fc.assert(
      fc.property(smallLedger(), smallForm, (ledger, coef) => void agree(ledger, coef)),
      { numRuns: 150 },
    );
  });
  it('find the same ranges where nothing bounds the counts', () => {
    const open = smallLedger().map((ledger) => ({ ...ledger, relations: [] }));
    // Where no whole numbers fit and nothing bounds them, GLPK branches for ever: there is nothing to compare then.
    const isEndless = (ledger: Ledger, coef: Coefficients): boolean =>
      audited(glpk, ledger, [coef], PATIENCE).status === 'doubtful' ||
      asked(glpk, ledger, coef, PATIENCE).includes('doubtful');
    fc.assert(
      fc.property(open, smallForm, (ledger, coef) => {
        fc.pre(!isEndless(ledger, coef));
        agree(ledger, coef);
      }),
      { numRuns: 150 },
    );
  });
  it.each([[[3, 4]], [[2, 3, 3]], [[4, 4, 4]], [[2, 2, 2, 2]]])('find the same ranges in tables of %p', (sizes) => {
    fc.assert(
      fc.property(tableLedger(...sizes), (ledger) => {
        const { latent } = ledger;
        agree(ledger, sum(latent[0]!), sum(latent[5]!), sum(...latent.slice(0, 3)), sum(...latent.slice(-5)));
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });
  it('find the same where whole numbers know more than fractions, or fit nowhere', () => {
    const gap = ledgerOf({ coef: { x: 3, y: 5 }, lo: 7, up: 7 }, { coef: { z: 2, x: 1 }, up: 8 });
    expect(agree(gap, { x: 1 })).toMatchObject({ status: 'contradiction' });
    const parity = ledgerOf({ coef: { x: 2, y: 2, z: 1 }, lo: 7, up: 7 });
    expect(agree(parity, { z: 1 }, { x: 1 })).toMatchObject({
      ranges: [
        { lo: 1, up: 7, lpLo: 0, lpUp: 7 },
        { lo: 0, up: 3, lpLo: 0, lpUp: 3.5 },
      ],
    });
  });
  it('find the same although one would search for ever, if it were let: then it is in doubt, and the other is not', () => {
    const endless = ledgerOf(
      { coef: { x: -1, z: 1 }, up: 3 },
      { coef: { x: -3, y: 3, z: 1 }, lo: 0, up: 5 },
      { coef: { x: 1, y: -1, z: 2.5 }, lo: 5.5, up: 8.5 },
      { coef: { z: 1 }, lo: 1, up: 6 },
    );
    expect(audited(glpk, endless, [{ x: 1 }], PATIENCE).status).toBe('doubtful');
    expect(audited(highs, endless, [{ x: 1 }]).status).not.toBe('doubtful');
  });
  it('find no end in the same places', () => {
    const open = ledgerOf({ coef: { x: 1, y: -1 }, lo: 0 }, { coef: { z: 1, x: 1 }, lo: 4 });
    expect(agree(open, { x: 1 }, { y: 1, x: -1 }, { z: 1, y: 1 })).toMatchObject({
      ranges: [
        { lo: 0, up: null },
        { lo: null, up: 0 },
        { lo: 0, up: null },
      ],
    });
  });
});
