import { FUNCTION_ADDRESS } from '#platform/forms';
import { formRules, nestedForm, type Form } from './form-rules.js';

/** A text somewhere in the data of an event. */
export interface TextLeaf {
  /** JSON pointer (RFC 6901). Only of names that the form has, once the form has been checked. */
  readonly pointer: string;
  readonly text: string;
  /** Where a function is reached, as the form says. */
  readonly functionAddress: boolean;
}

/** Every string in `value`, however deep. */
export function* textLeaves(form: Form | undefined, value: unknown, pointer: string): Generator<TextLeaf> {
  if (typeof value === 'string') yield { pointer, text: value, functionAddress: false };
  if (Array.isArray(value))
    for (const [index, item] of value.entries()) yield* textLeaves(form, item, `${pointer}/${index}`);
  else if (typeof value === 'object' && value !== null)
    for (const [field, inner] of Object.entries(value)) yield* inField(form, field, inner, `${pointer}/${field}`);
}

function* inField(form: Form | undefined, field: string, value: unknown, pointer: string): Generator<TextLeaf> {
  const rules = (form && formRules(form).get(field)) ?? [];
  const nested = form && rules.some(({ name }) => name === 'nested') ? nestedForm(form, field) : undefined;
  const functionAddress = rules.some(({ name }) => name === FUNCTION_ADDRESS);
  for (const leaf of textLeaves(nested, value, pointer)) yield functionAddress ? { ...leaf, functionAddress } : leaf;
}
