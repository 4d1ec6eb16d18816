import fc from 'fast-check';
import { audit, checkWitness, type Ledger, type Range, type Statement } from '#platform/disclosure-control';
import { ids, relaxedRange, smallForm, smallLedger, TryingEverything } from '#platform/disclosure-control/testing';
import { HighsSolver } from './highs-solver.js';

let solver: HighsSolver;
beforeAll(async () => void (solver = await HighsSolver.open()));

const statementsOf = ({ relations, releases }: Ledger): Statement[] => [
  ...relations,
  ...releases.flatMap(({ statements }) => statements),
];
const ranged = (ledger: Ledger, coef: Statement['coef']): Range | string => {
  const attackers = [{ id: 'public', knows: [] }];
  const audited = audit({ ledger, attackers, targets: [{ id: 'form', coef }], witnesses: true }, { solver });
  return audited.status === 'audited' ? audited.ranges[0]! : audited.status;
};
/** By trying every world, statement by statement. */
const tried = (ledger: Ledger, coef: Statement['coef']): unknown => {
  const variables = ids.map((id) => ({ id, integer: true, up: 5 }));
  const program = new TryingEverything().load({ variables, statements: statementsOf(ledger) });
  const [least, most] = (['min', 'max'] as const).map((direction) => program.ask({ objective: coef, direction }));
  return least!.status === 'optimal' && most!.status === 'optimal'
    ? { lo: least!.objective, up: most!.objective }
    : 'contradiction';
};

describe('The integer attacker on small ledgers', () => {
  const options = { numRuns: 100 };

  it('finds what trying every world finds', () => {
    fc.assert(
      fc.property(smallLedger(), smallForm, (ledger, coef) => {
        const range = ranged(ledger, coef);
        expect(typeof range === 'string' ? range : { lo: range.lo, up: range.up }).toEqual(tried(ledger, coef));
      }),
      options,
    );
  });

  it('finds the relaxed range that trying every corner finds', () => {
    fc.assert(
      fc.property(smallLedger(), smallForm, (ledger, coef) => {
        const range = ranged(ledger, coef);
        if (typeof range === 'string') return;
        const corners = relaxedRange(ids, statementsOf(ledger), coef)!;
        expect(range.lpLo).toBeCloseTo(corners.lo, 6);
        expect(range.lpUp).toBeCloseTo(corners.up, 6);
      }),
      options,
    );
  });

  it('can show a world for both ends, which holds without a solver', () => {
    fc.assert(
      fc.property(smallLedger(), smallForm, (ledger, form) => {
        const range = ranged(ledger, form);
        if (typeof range === 'string') return;
        const claim = { latent: ids, statements: statementsOf(ledger), form };
        expect(checkWitness(claim, range.witnesses!.lo!)).toBeUndefined();
        expect(checkWitness(claim, range.witnesses!.up!)).toBeUndefined();
        expect([range.witnesses!.lo!.value, range.witnesses!.up!.value]).toEqual([range.lo, range.up]);
      }),
      options,
    );
  });

  it('learns more from one more release, or nothing', () => {
    fc.assert(
      fc.property(smallLedger(), smallForm, (ledger, coef) => {
        const before = ranged({ ...ledger, releases: ledger.releases.slice(0, -1) }, coef);
        const after = ranged(ledger, coef);
        // A contradiction is the end: nothing that is added makes figures fit again.
        const [earlier, later] = [before, after].map((range) =>
          typeof range === 'string' ? { lo: Infinity, up: -Infinity } : { lo: range.lo!, up: range.up! },
        );
        expect(later!.lo).toBeGreaterThanOrEqual(earlier!.lo);
        expect(later!.up).toBeLessThanOrEqual(earlier!.up);
      }),
      options,
    );
  });
});
