import fc from 'fast-check';
import type { JsonSchema } from '#platform/intake';

const text = ({ minLength = 0, maxLength = Infinity, pattern, format }: Bounds): fc.Arbitrary<unknown> => {
  if (format === 'date') return days;
  const most = Math.max(minLength, Math.min(maxLength, 60));
  if (pattern === undefined) return fc.string({ minLength, maxLength: most, unit: 'grapheme-composite' });
  return fc.stringMatching(matchable(pattern)).filter((each) => within([...each].length, minLength, maxLength));
};

const days = fc
  .date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Look-around is nothing that strings can be made from: made without it, and kept when the whole pattern holds. */
const matchable = (pattern: string): RegExp => new RegExp(pattern.replaceAll(/\(\?!(?:[^()]|\([^()]*\))*\)/g, ''));

const within = (length: number, least: number, most: number): boolean => length >= least && length <= most;

interface Bounds {
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;
}

const number = ({ minimum = -1000, maximum = minimum + 100_000 }: Record<string, number>, whole: boolean) =>
  whole
    ? fc.integer({ min: minimum, max: Math.min(maximum, minimum + 2 ** 31 - 2) })
    : fc.double({ min: minimum, max: maximum, noNaN: true });

const list = (schema: JsonSchema): fc.Arbitrary<unknown> => {
  const { items = {}, minItems = 0, maxItems = minItems as number } = schema as Record<string, number & JsonSchema>;
  const bounds = { minLength: minItems as number, maxLength: Math.min(maxItems, (minItems as number) + 2) };
  const each = instancesOf(items as JsonSchema);
  return schema['uniqueItems'] === true ? fc.uniqueArray(each, bounds) : fc.array(each, bounds);
};

const object = (schema: JsonSchema): fc.Arbitrary<unknown> => {
  const fields = Object.entries((schema['properties'] ?? {}) as Record<string, JsonSchema>);
  const requiredKeys = ((schema['required'] ?? []) as string[]).filter((field) =>
    fields.some(([name]) => name === field),
  );
  const model = Object.fromEntries(fields.map(([field, each]) => [field, instancesOf(each)]));
  const named = fc.record(model, { requiredKeys, noNullPrototype: true }) as fc.Arbitrary<object>;
  if (schema['additionalProperties'] === false) return named;
  return fc.tuple(others, named).map(([more, own]) => ({ ...more, ...own }));
};

/** What else may stand in an object that is not closed. */
const others = fc.dictionary(fc.constantFrom('a', 'b', 'title'), fc.constantFrom<unknown>(true, 'x', 1), {
  noNullPrototype: true,
});

/** Values that a schema of event data takes; few of them where lists and texts are long. */
export const instancesOf = (schema: JsonSchema): fc.Arbitrary<unknown> => {
  if ('const' in schema) return fc.constant(schema['const']);
  if ('enum' in schema) return fc.constantFrom(...(schema['enum'] as unknown[]));
  switch (schema['type']) {
    case 'object':
      return object(schema);
    case 'array':
      return list(schema);
    case 'string':
      return text(schema as Bounds);
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return number(schema as Record<string, number>, true);
    case 'number':
      return number(schema as Record<string, number>, false);
    default:
      return fc.constantFrom(true, 'x', 1);
  }
};
