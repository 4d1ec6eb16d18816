import { formRules, mayBeAbsent, nestedForm, type FieldRule, type Form } from '../form/form-rules.js';
import { LONGEST_LIST } from '../form/too-much.js';
import type { JsonSchema } from './json-schema.js';
import { keywords } from './keywords.js';

/** What is told of a field in words, where that is known. */
export type FieldWords = (form: Form, field: string) => string | undefined;

const withoutWords: FieldWords = () => undefined;

/**
 * What a form accepts, said as JSON Schema from the same decorators that check it, so that the two cannot differ. A
 * rule that JSON Schema has no word for stands in `x-rules` by its name.
 */
export const formSchema = (form: Form, words: FieldWords = withoutWords): JsonSchema => {
  const fields = [...formRules(form)].filter(([field]) => field !== 'type').sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    type: 'object',
    additionalProperties: false,
    required: fields.filter(([, rules]) => !rules.some(mayBeAbsent)).map(([field]) => field),
    properties: Object.fromEntries(
      fields.map(([field, rules]) => {
        const description = words(form, field);
        return [field, { ...(description ? { description } : {}), ...fieldSchema(form, field, rules, words) }];
      }),
    ),
  };
};

const fieldSchema = (form: Form, field: string, rules: readonly FieldRule[], words: FieldWords): JsonSchema => {
  const isList = rules.some(({ name, each }) => each || name === 'isArray');
  const nested = rules.some(({ name }) => name === 'nested') ? nestedForm(form, field) : undefined;
  const inner = nested ? formSchema(nested, words) : undefined;
  const own = rules.filter(({ each }) => !each);
  if (!isList) return { ...inner, ...keywords(own) };
  const items = inner ?? keywords(rules.filter(({ each }) => each));
  return { maxItems: LONGEST_LIST, ...keywords(own.map(ofList(!inner))), type: 'array', items };
};

/** Values are compared as values; objects, or what a function makes of an item, are not what `uniqueItems` compares. */
const ofList =
  (plain: boolean) =>
  (rule: FieldRule): FieldRule =>
    rule.name === 'arrayUnique' && plain && !rule.arguments[0] ? { ...rule, name: 'uniqueValues' } : rule;
