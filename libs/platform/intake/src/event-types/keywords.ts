import type { FieldRule } from '../form/form-rules.js';
import type { JsonSchema } from './json-schema.js';

type Keyword = (...args: readonly unknown[]) => JsonSchema;

const pattern: Keyword = (regex) => ({
  type: 'string',
  pattern: regex instanceof RegExp ? regex.source : String(regex),
});
const values: Keyword = (list) => ({ enum: Array.isArray(list) ? list : Object.values(list as object) });

/** class-validator's rules in the words of JSON Schema. */
const words: Readonly<Record<string, Keyword>> = {
  arrayMaxSize: (most) => ({ maxItems: most }),
  arrayMinSize: (least) => ({ minItems: least }),
  arrayNotEmpty: () => ({ minItems: 1 }),
  arrayUnique: () => ({ uniqueItems: true }),
  equals: (value) => ({ const: value }),
  isArray: () => ({ type: 'array' }),
  isBoolean: () => ({ type: 'boolean' }),
  isCalendarDate: () => ({ type: 'string', format: 'date' }),
  isEnum: values,
  isIn: values,
  isInt: () => ({ type: 'integer' }),
  isLength: (least, most) => ({ type: 'string', minLength: least, ...(most === undefined ? {} : { maxLength: most }) }),
  isNotEmpty: () => ({ minLength: 1 }),
  isNumber: () => ({ type: 'number' }),
  isObject: () => ({ type: 'object' }),
  isPositive: () => ({ exclusiveMinimum: 0 }),
  isRfc3339: () => ({ type: 'string', format: 'date-time' }),
  isString: () => ({ type: 'string' }),
  isUrl: () => ({ type: 'string', format: 'uri' }),
  isUuid: () => ({ type: 'string', format: 'uuid' }),
  matches: pattern,
  max: (most) => ({ maximum: most }),
  maxLength: (most) => ({ type: 'string', maxLength: most }),
  min: (least) => ({ minimum: least }),
  minLength: (least) => ({ type: 'string', minLength: least }),
};

/** Rules that shape the schema elsewhere. */
const silent = new Set(['isOptional', 'conditional', 'nested', 'isDefined', 'whitelist']);

export const keywords = (rules: readonly FieldRule[]): JsonSchema => {
  const said = rules.map(({ name, arguments: args }) => words[name]?.(...args) ?? {});
  const unsaid = rules.map(({ name }) => name).filter((name) => !words[name] && !silent.has(name));
  return { ...Object.assign({}, ...said), ...(unsaid.length > 0 ? { 'x-rules': unsaid } : {}) };
};
