import type { FieldRule } from '../form/form-rules.js';
import type { JsonSchema } from './json-schema.js';

type Keyword = (...args: readonly unknown[]) => JsonSchema;

const pattern: Keyword = (regex) => ({
  type: 'string',
  pattern: regex instanceof RegExp ? regex.source : String(regex),
});
const values: Keyword = (list) => ({ enum: Array.isArray(list) ? list : Object.values(list as object) });

/** RFC 9562, where no version is named: 1 to 8, nil and max. Said beside `format`, which many validators only read. */
const uuid: Keyword = (version) => {
  const digits = (count: number): string => `[0-9A-Fa-f]{${count}}`;
  const of = (versions: string): string =>
    `${digits(8)}-${digits(4)}-${versions}${digits(3)}-[89ABab]${digits(3)}-${digits(12)}`;
  const any = `(?:${of('[1-8]')}|0{8}(?:-0{4}){3}-0{12}|[Ff]{8}(?:-[Ff]{4}){3}-[Ff]{12})`;
  return { type: 'string', format: 'uuid', pattern: `^${version ? of(String(version as number)) : any}$` };
};
const day = '^[12]\\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$';

/** class-validator's rules in the words of JSON Schema. */
const words: Readonly<Record<string, Keyword>> = {
  arrayMaxSize: (most) => ({ maxItems: most }),
  arrayMinSize: (least) => ({ minItems: least }),
  arrayNotEmpty: () => ({ minItems: 1 }),
  equals: (value) => ({ const: value }),
  isArray: () => ({ type: 'array' }),
  isBoolean: () => ({ type: 'boolean' }),
  isCalendarDate: () => ({ type: 'string', format: 'date', pattern: day }),
  isEnum: values,
  isIn: values,
  isInt: () => ({ type: 'integer' }),
  isLength: (least, most) => ({ type: 'string', minLength: least, ...(most === undefined ? {} : { maxLength: most }) }),
  isNotEmpty: () => ({ minLength: 1 }),
  isNumber: () => ({ type: 'number' }),
  isObject: () => ({ type: 'object' }),
  isPositive: () => ({ type: 'number', exclusiveMinimum: 0 }),
  isRfc3339: () => ({ type: 'string', format: 'date-time' }),
  isString: () => ({ type: 'string' }),
  isUrl: () => ({ type: 'string', format: 'uri' }),
  isUuid: uuid,
  matches: pattern,
  max: (most) => ({ type: 'number', maximum: most }),
  maxLength: (most) => ({ type: 'string', maxLength: most }),
  min: (least) => ({ type: 'number', minimum: least }),
  minLength: (least) => ({ type: 'string', minLength: least }),
  uniqueValues: () => ({ uniqueItems: true }),
};

/** Rules of which only the kind of value can be said: they have a word and stand in `x-rules` too. */
const kinds: Readonly<Record<string, JsonSchema>> = {
  isEdtf: { type: 'string' },
  isFunctionAddress: { type: 'string' },
  isOrganisationNumber: { type: 'string', pattern: '^\\d{6}-\\d{4}$' },
};

/** Rules that shape the schema elsewhere. */
const silent = new Set(['isOptional', 'nested', 'isDefined', 'whitelist']);

export const keywords = (rules: readonly FieldRule[]): JsonSchema => {
  const said = rules.map(({ name, arguments: args }) => words[name]?.(...args) ?? kinds[name] ?? {});
  const unsaid = rules.map(({ name }) => name).filter((name) => !words[name] && !silent.has(name));
  return { ...said.reduce(both, {}), ...(unsaid.length > 0 ? { 'x-rules': unsaid } : {}) };
};

/** What both say; where they use one word differently, the second goes beside. */
const both = (one: JsonSchema, other: JsonSchema): JsonSchema => {
  const differs = Object.keys(other).some((word) => word !== 'type' && word in one && one[word] !== other[word]);
  if (differs) return { ...one, allOf: [...((one['allOf'] as JsonSchema[] | undefined) ?? []), other] };
  const whole = [one['type'], other['type']].includes('integer') ? { type: 'integer' } : {};
  return { ...one, ...other, ...whole };
};
