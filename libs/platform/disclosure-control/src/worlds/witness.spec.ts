import { checkWitness } from './witness.js';

describe('A witness', () => {
  const claim = {
    latent: ['a', 'b', '__proto__'],
    statements: [
      { coef: { a: 1, b: 1 }, lo: 3, up: 3 },
      { coef: { a: 0.5, b: 0.1 }, up: 1.1 },
    ],
    form: { a: 2 },
  };
  const flaw = (world: Record<string, number>, value: number) => checkWitness(claim, { value, world });

  it('holds when its counts fit every statement and have the value', () => {
    expect(flaw({ a: 2, b: 1 }, 4)).toBeUndefined();
    expect(flaw({ a: 2, b: 1, ...JSON.parse('{"__proto__":7}') }, 4)).toBeUndefined();
    expect(flaw({ b: 3 }, 0)).toBeUndefined();
  });
  it('does not hold when a statement is broken, by however little in whole numbers', () => {
    expect(flaw({ a: 1, b: 1 }, 2)).toEqual({ flaw: 'broken-statement', index: 0 });
    expect(flaw({ a: 3 }, 6)).toEqual({ flaw: 'broken-statement', index: 1 });
    const large = {
      latent: ['a', 'b'],
      statements: [{ coef: { a: 2 ** 40, b: 1 }, lo: 0, up: 2 ** 53 - 1 }],
      form: {},
    };
    expect(checkWitness(large, { value: 0, world: { a: 2 ** 13, b: 0 } })).toEqual({
      flaw: 'broken-statement',
      index: 0,
    });
    expect(checkWitness(large, { value: 0, world: { a: 2 ** 13 - 1, b: 2 ** 40 - 1 } })).toBeUndefined();
  });
  it('does not hold with another value', () => {
    expect(flaw({ a: 2, b: 1 }, 5)).toEqual({ flaw: 'other-value' });
  });
  it('has counts only: whole, not negative, and of the ledger', () => {
    expect(flaw({ a: 2.5, b: 0.5 }, 5)).toEqual({ flaw: 'no-count', id: 'a' });
    expect(flaw({ a: 4, b: -1 }, 8)).toEqual({ flaw: 'no-count', id: 'b' });
    expect(flaw({ a: 2, b: 1, c: 1 }, 4)).toEqual({ flaw: 'unknown-id', id: 'c' });
  });
});
