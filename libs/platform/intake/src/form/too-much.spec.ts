import 'reflect-metadata';
import { DoorRemarked } from '../testing/door.events.js';
import { Refusal } from '../problem/refusal.js';
import { checkForm } from './check-form.js';

const many = (count: number): Record<string, object> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`f${index}`, {}]));

const remarksOn = (data: object): readonly (readonly [string, string])[] => {
  try {
    checkForm(DoorRemarked, 'door.remarked.v1', {
      doorId: 'b1946ac9-2ad9-4d65-8f5e-0b7b3b3f9d10',
      remarks: [],
      ...data,
    });
  } catch (error) {
    if (error instanceof Refusal) return error.invalidParameters.map(({ pointer, rule }) => [pointer, rule] as const);
  }
  return [];
};

it.each([
  ['a list longer than the form takes', { remarks: Array(6).fill({}) }, '/data/remarks', 'arrayMaxSize'],
  ['more members than the form has fields', many(6), '/data', 'whitelistValidation'],
  ['more members than a nested form has fields', { first: many(3) }, '/data/first', 'whitelistValidation'],
  ['an object under an unknown name', { other: many(9) }, '/data', 'whitelistValidation'],
  ['an object where a text is meant', { words: ['a', many(9)] }, '/data/words/1', 'isPlain'],
  ['lists in lists', { remarks: [[[{}]]] }, '/data/remarks/0', 'isPlain'],
])('%s is answered with one remark, and nothing inside it is looked at', (_, data, pointer, rule) => {
  expect(remarksOn(data)).toEqual([[pointer, rule]]);
});

it('what is within bounds is told in full', () => {
  expect(remarksOn({ remarks: [{ weight: 9 }, { weight: 1, text: 7 }] })).toEqual([
    ['/data/remarks/0/weight', 'max'],
    ['/data/remarks/0/text', 'isDefined'],
    ['/data/remarks/1/text', 'maxLength'],
    ['/data/remarks/1/text', 'isString'],
  ]);
});
