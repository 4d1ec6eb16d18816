import { maskedError } from './masked-error.js';

it('an error may be logged with its kind and its code, and without what it says', () => {
  const thrown = Object.assign(new Error('duplicate key: 19121212-1212'), { name: 'error', code: '23505' });
  const { name, message, stack, ...rest } = maskedError(thrown);
  expect({ name, message, rest }).toEqual({ name: 'error', message: 'not shown', rest: { code: '23505' } });
  expect(stack).not.toContain('1212');
});

it('a code that is more than a word is left out: it may say anything', () => {
  const thrown = Object.assign(new Error('x'), { code: 'of Anna Andersson' });
  expect(maskedError(thrown)).not.toHaveProperty('code');
});
