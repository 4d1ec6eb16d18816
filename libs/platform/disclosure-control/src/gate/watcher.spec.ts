import type { Coefficients } from '../statement.js';
import { everybody, party } from '../testing/publishing.js';
import { attackerOf, coalitions, remainderOf, valueOf } from './watcher.js';

const [one, two] = [party('one', 'a'), party('two', 'b')];

it('a coalition is judged by what truly remains only where each of its members is', () => {
  const strictly = { ...two, mode: 'strict' as const };
  expect(coalitions([one, two], 2, 2)).toMatchObject([{ mode: 'actual' }]);
  expect(coalitions([one, strictly], 2, 2)).toMatchObject([{ mode: 'strict' }]);
  expect(coalitions([strictly, { ...one, mode: 'strict' }], 2, 2)).toMatchObject([{ mode: 'strict' }]);
});
it('a coalition knows what each of its members knows', () => {
  const told = { ...one, knows: [{ coef: { c: 1 }, up: 9 }] };
  expect(coalitions([told, two, everybody], 2, 2)).toMatchObject([
    { id: 'one+two', owns: ['a', 'b'], knows: [{ coef: { c: 1 }, up: 9 }] },
  ]);
});
it('a watcher that owns a count without a true value is a defect, also under a name that every object has', () => {
  expect(() => attackerOf(one, { b: 3 })).toThrow(RangeError);
  expect(() => attackerOf(party('one', 'toString'), { b: 3 })).toThrow(RangeError);
});
it('what remains of a form is without what one owns, and without what weighs nothing', () => {
  expect(remainderOf({ a: 1, b: 1, c: 0 }, one)).toEqual({ b: 1 });
});
it('a form has a true value only where every count of it has', () => {
  expect(valueOf({ a: 1, b: 2 }, { a: 3, b: 4 })).toBe(11);
  const incomplete: Coefficients[] = [{ x: 1, a: 1 }, { a: 1, x: 1 }, { toString: 1 }];
  for (const form of incomplete) expect(valueOf(form, { a: 3, b: 4 })).toBeUndefined();
});
