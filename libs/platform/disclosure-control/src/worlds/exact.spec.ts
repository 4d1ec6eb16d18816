import { areWhole, entriesOf, lostIn, testOf, valueIn } from './exact.js';
import type { Coefficients, Statement } from '../statement.js';

const world = (counts: Record<string, number>) => new Map(Object.entries(counts));
const holds = (statement: Statement, counts: Record<string, number>): boolean => testOf(statement)(world(counts));
const value = (coef: Record<string, number>, counts: Record<string, number>): number =>
  valueIn(entriesOf(coef), world(counts));

const EXACT = 2 ** 53;

it('a weight of zero is no weight', () => {
  expect(entriesOf({ x: 0, y: -2, z: 0.5 })).toEqual([
    ['y', -2],
    ['z', 0.5],
  ]);
});

it('a form is whole only where all its weights are', () => {
  const forms: Coefficients[] = [{}, { x: 1, y: -2 }, { x: 1, y: 0.5 }];
  expect(forms.map((coef) => areWhole(entriesOf(coef)))).toEqual([true, true, false]);
});

describe('A statement in whole numbers', () => {
  it('holds from its lower to its upper bound, both included, and without a bound has no end', () => {
    const between = [3, 4, 5, 6].map((x) => holds({ coef: { x: 1, y: -1 }, lo: 3, up: 4 }, { x: x + 1, y: 2 }));
    expect(between).toEqual([false, true, true, false]);
    expect([holds({ coef: { x: 1 }, lo: 3 }, { x: 9 }), holds({ coef: { x: 1 }, up: 3 }, {})]).toEqual([true, true]);
  });

  it('gets no tolerance, however large the numbers are', () => {
    const large = { x: 1e15 };
    for (const bounds of [{ up: 1e15 - 1 }, { lo: 0, up: 1e15 - 1 }, { lo: 1e15 + 1 }, { lo: 1e15 + 1, up: 2e15 }])
      expect(holds({ coef: { x: 1 }, ...bounds }, large)).toBe(false);
  });

  it('is exact where a sum is more than numbers can hold', () => {
    const third = 3_002_399_751_580_331; // of EXACT + 1
    expect(holds({ coef: { x: 3 }, up: EXACT }, { x: third })).toBe(false);
    expect(holds({ coef: { x: 1, y: 1, z: 1 }, lo: EXACT + 2 }, { x: EXACT, y: 1, z: 1 })).toBe(true);
    expect(holds({ coef: { x: 1, y: 1, z: 1 }, up: EXACT }, { x: EXACT, y: 1, z: 1 })).toBe(false);
  });
});

describe('A statement with decimals', () => {
  it('holds although 0.57 times 100 is a little less than 57 to a computer', () => {
    expect(holds({ coef: { x: 0.57 }, lo: 57, up: 57 }, { x: 100 })).toBe(true);
    expect(holds({ coef: { x: -0.57 }, lo: -57, up: -57 }, { x: 100 })).toBe(true);
  });

  it('in either bound holds although the bound has noise', () => {
    for (const bounds of [
      { up: 56.9999999 },
      { lo: 0, up: 56.9999999 },
      { lo: 57.0000001 },
      { lo: 57.0000001, up: 60 },
    ])
      expect(holds({ coef: { x: 1 }, ...bounds }, { x: 57 })).toBe(true);
  });

  it('may be a millionth off, and no more', () => {
    expect([holds({ coef: { x: 0.5 }, lo: 1e-6 }, {}), holds({ coef: { x: 0.5 }, up: -1e-6 }, {})]).toEqual([
      true,
      true,
    ]);
    expect([holds({ coef: { x: 0.5 }, lo: 3e-6 }, {}), holds({ coef: { x: 0.5 }, up: -3e-6 }, {})]).toEqual([
      false,
      false,
    ]);
  });

  it('may be off by the noise of its largest parts, also where these cancel out', () => {
    const parts = { coef: { x: 0.5, y: -0.5 }, lo: 0.1, up: 0.1 };
    expect([holds(parts, { x: 1e14, y: 1e14 }), holds(parts, { x: 10, y: 10 })]).toEqual([true, false]);
  });
});

describe('The value of a form', () => {
  it('is without the noise of decimal weights', () => {
    expect(value({ x: 0.1, y: 0.2 }, { x: 1, y: 1 })).toBe(0.3);
  });

  it('is exact in whole numbers, also on the way to a sum that is more than numbers can hold', () => {
    expect(value({ x: 1, y: 1, z: 1 }, { x: EXACT, y: 1, z: 1 })).toBe(EXACT + 2);
    expect(value({ x: 1, y: 1, z: -1 }, { x: EXACT, y: 1, z: EXACT })).toBe(1);
  });

  it('is never minus zero, and nothing where there is nothing', () => {
    expect([value({ x: -1 }, { x: 0 }), value({ x: -0.5 }, { x: 0 }), value({}, { x: 3 })]).toEqual([0, 0, 0]);
  });
});

describe('What may be lost of a relaxed optimum', () => {
  const lost = (coef: Coefficients): number => lostIn(entriesOf(coef), { values: world({ x: 3e15, y: 3e15, z: 0 }) });

  it('is units, where parts that large cancel out', () => {
    const cancelling: Coefficients[] = [
      { x: 1, y: -1 },
      { x: -1, y: 1 },
      { x: 1, y: 1, z: -1 },
      { x: -1, y: -1, z: 1 },
    ];
    for (const coef of cancelling) expect(lost(coef)).toBeCloseTo(60, 6);
  });
  it('is nothing where all parts add up', () => {
    const adding: Coefficients[] = [{ x: 1, y: 1 }, { x: -1, y: -1 }, {}];
    for (const coef of adding) expect(lost(coef)).toBe(0);
  });
});
