import { formRules, mayBeAbsent, nestedForm, type FieldRule, type Form } from '../form/form-rules.js';
import type { JsonSchema } from './json-schema.js';
import { keywords } from './keywords.js';

/**
 * What a form accepts, said as JSON Schema from the same decorators that check it, so that the two cannot differ. A
 * rule that JSON Schema has no word for stands in `x-rules` by its name.
 */
export const formSchema = (form: Form): JsonSchema => {
  const fields = [...formRules(form)].filter(([field]) => field !== 'type').sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    type: 'object',
    additionalProperties: false,
    required: fields.filter(([, rules]) => !rules.some(mayBeAbsent)).map(([field]) => field),
    properties: Object.fromEntries(fields.map(([field, rules]) => [field, fieldSchema(form, field, rules)])),
  };
};

const fieldSchema = (form: Form, field: string, rules: readonly FieldRule[]): JsonSchema => {
  const isList = rules.some(({ name, each }) => each || name === 'isArray');
  const own = keywords(rules.filter(({ each }) => each === false));
  const nested = rules.some(({ name }) => name === 'nested') ? nestedForm(form, field) : undefined;
  const inner = nested ? formSchema(nested) : undefined;
  if (!isList) return { ...inner, ...own };
  return { ...own, type: 'array', items: inner ?? keywords(rules.filter(({ each }) => each)) };
};
