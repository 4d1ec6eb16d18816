import type { InvalidParameter } from '../problem/refusal.js';
import { formRules, nestedForm, type FieldRule, type Form } from './form-rules.js';

/** For a list whose form names no most. */
export const LONGEST_LIST = 1000;

/**
 * What a form can never hold: more members than it has fields, a longer list than it takes, an object where it has
 * none. Asked first and answered at the first find, since the work of validating grows with what is sent.
 */
export const tooMuch = (form: Form, data: object, pointer: string): InvalidParameter | undefined => {
  const rules = formRules(form);
  if (Object.keys(data).length > rules.size) return unknownField(pointer);
  for (const [field, value] of Object.entries(data)) {
    if (typeof value !== 'object' || value === null) continue;
    const own = rules.get(field);
    const found = own ? inField(form, field, own, value as object, `${pointer}/${field}`) : unknownField(pointer);
    if (found) return found;
  }
  return undefined;
};

const inField = (
  form: Form,
  field: string,
  rules: readonly FieldRule[],
  value: object,
  pointer: string,
): InvalidParameter | undefined => {
  const nested = rules.some(({ name }) => name === 'nested') ? nestedForm(form, field) : undefined;
  if (!Array.isArray(value)) return nested ? tooMuch(nested, value, pointer) : plainIsMeant(pointer);
  const most = Number(rules.find(({ name }) => name === 'arrayMaxSize')?.arguments[0] ?? LONGEST_LIST);
  if (value.length > most)
    return { pointer, rule: 'arrayMaxSize', detail: `${field} must contain no more than ${most} elements` };
  for (const [index, item] of value.entries() as ArrayIterator<[number, unknown]>) {
    if (typeof item !== 'object' || item === null) continue;
    const at = `${pointer}/${index}`;
    const found = nested && !Array.isArray(item) ? tooMuch(nested, item, at) : plainIsMeant(at);
    if (found) return found;
  }
  return undefined;
};

const plainIsMeant = (pointer: string): InvalidParameter => ({
  pointer,
  rule: 'isPlain',
  detail: 'a plain value is meant',
});

/** The name is the sender's text and could be anything, so it is not repeated. */
export const unknownField = (pointer: string): InvalidParameter => ({
  pointer,
  rule: 'whitelistValidation',
  detail: 'unknown field',
});
