import { isDeepStrictEqual } from 'node:util';
import type { JsonSchema } from '#platform/intake';

type Reading = (older: JsonSchema, newer: JsonSchema, keyword: string) => readonly string[];

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The values that a schema lists, if it lists them. */
const valuesOf = (schema: JsonSchema): readonly unknown[] | undefined =>
  'const' in schema ? [schema['const']] : 'enum' in schema ? list(schema['enum']) : undefined;

const added = (older: unknown, newer: unknown): readonly unknown[] =>
  list(newer).filter((each) => !list(older).includes(each));

const unless = (holds: boolean, what: string): readonly string[] => (holds ? [] : [what]);

const kindOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value;

const isOfKind = (kind: unknown, wanted: unknown): boolean =>
  kind === wanted || (kind === 'integer' && wanted === 'number');

const kind: Reading = (older, newer) => {
  const kinds = valuesOf(older)?.map(kindOf) ?? [older['type']];
  return unless(
    kinds.every((each) => isOfKind(each, newer['type'])),
    `the type changed to ${String(newer['type'])}`,
  );
};

const values: Reading = (older, newer) => {
  const taken = valuesOf(newer)!;
  const before = valuesOf(older);
  if (!before) return ['it is now a closed list of values'];
  return before.filter((each) => !taken.includes(each)).map((each) => `the value ${JSON.stringify(each)} was removed`);
};

const atLeast: Reading = (older, newer, keyword) =>
  unless(Number(older[keyword] ?? -Infinity) >= Number(newer[keyword]), `${keyword} was raised or added`);

const atMost: Reading = (older, newer, keyword) =>
  unless(Number(older[keyword] ?? Infinity) <= Number(newer[keyword]), `${keyword} was lowered or added`);

const asBefore: Reading = (older, newer, keyword) =>
  unless(isDeepStrictEqual(older[keyword], newer[keyword]), `${keyword} was changed or added`);

const readings: Readonly<Record<string, Reading>> = {
  type: kind,
  const: values,
  enum: values,
  required: (older, newer) =>
    added(older['required'], newer['required']).map((field) => `${String(field)} is now required`),
  additionalProperties: (older, newer) =>
    unless(
      newer['additionalProperties'] === true ||
        isDeepStrictEqual(older['additionalProperties'], newer['additionalProperties']),
      'unknown fields are no longer taken',
    ),
  uniqueItems: (older, newer) =>
    unless(newer['uniqueItems'] === false || older['uniqueItems'] === true, 'items must now differ'),
  minItems: atLeast,
  minLength: atLeast,
  minimum: atLeast,
  exclusiveMinimum: atLeast,
  maxItems: atMost,
  maxLength: atMost,
  maximum: atMost,
  'x-rules': (older, newer) =>
    added(older['x-rules'], newer['x-rules']).map((rule) => `the rule ${String(rule)} was added`),
};

/** Why one keyword of the newer schema does not follow from the older schema; nothing when it does. */
export const impliedBy = (older: JsonSchema, newer: JsonSchema, keyword: string): readonly string[] =>
  (Object.hasOwn(readings, keyword) ? readings[keyword]! : asBefore)(older, newer, keyword);
