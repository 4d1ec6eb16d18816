import fc from 'fast-check';
import type { JsonSchema } from '#platform/intake';

const few = fc.integer({ min: 0, max: 4 });
const bounded = (type: string, least: string, most: string): fc.Arbitrary<JsonSchema> =>
  fc.tuple(fc.option(few), fc.option(few)).map(([low, more]) => ({
    type,
    ...(low === null ? {} : { [least]: low }),
    ...(more === null ? {} : { [most]: (low ?? 0) + more }),
  }));

const leaf: fc.Arbitrary<JsonSchema> = fc.oneof(
  bounded('string', 'minLength', 'maxLength'),
  bounded('integer', 'minimum', 'maximum'),
  bounded('number', 'minimum', 'maximum'),
  fc.constant({ type: 'boolean' }),
  fc.constantFrom('^[a-c]*$', '^[a-z]{1,3}$').map((pattern) => ({ type: 'string', pattern })),
  fc.uniqueArray(fc.constantFrom('a', 'b', 1, 2, true), { minLength: 1 }).map((values) => ({ enum: values })),
  fc.constantFrom('a', 1).map((value) => ({ const: value })),
);

const names = ['a', 'b', 'title'] as const;

/** Schemas of the words that event data is described with. */
export const schemas: fc.Arbitrary<JsonSchema> = fc.letrec<{ schema: JsonSchema }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.tuple(bounded('array', 'minItems', 'maxItems'), tie('schema')).map(([list, items]) => ({ ...list, items })),
    fc
      .tuple(fc.dictionary(fc.constantFrom(...names), tie('schema')), fc.subarray([...names]), fc.boolean())
      .map(([properties, required, open]) => ({
        type: 'object',
        ...(open ? {} : { additionalProperties: false }),
        required: required.filter((name) => Object.hasOwn(properties, name)),
        properties: { ...properties },
      })),
  ),
})).schema;

/** A schema as somebody might change it: a word gone, moved or new, a field gone, new or changed. */
export const edited = (schema: JsonSchema): fc.Arbitrary<JsonSchema> => {
  const changes: fc.Arbitrary<JsonSchema>[] = [fc.constant(schema), schemas];
  for (const [word, value] of Object.entries(schema)) {
    if (word === 'properties') changes.push(editedFields(schema, value as Record<string, JsonSchema>));
    else if (word === 'items') changes.push(edited(value as JsonSchema).map((items) => ({ ...schema, items })));
    else if (word !== 'type') changes.push(editedWord(schema, word, value));
  }
  return fc.oneof(...changes);
};

const editedWord = (schema: JsonSchema, word: string, value: unknown): fc.Arbitrary<JsonSchema> => {
  const { [word]: _gone, ...without } = schema;
  if (typeof value === 'number')
    return fc.integer({ min: -2, max: 2 }).map((by) => ({ ...schema, [word]: Math.max(0, value + by) }));
  if (word === 'enum')
    return fc.uniqueArray(fc.constantFrom(...(value as unknown[]), 'c', 3), { minLength: 1 }).map((values) => ({
      ...schema,
      enum: values,
    }));
  if (word === 'required') return fc.subarray([...names]).map((required) => ({ ...schema, required }));
  return fc.constant(without);
};

const editedFields = (schema: JsonSchema, fields: Record<string, JsonSchema>): fc.Arbitrary<JsonSchema> =>
  fc.oneof(
    fc
      .tuple(fc.constantFrom(...names), schemas)
      .map(([name, added]) => ({ ...schema, properties: { ...fields, [name]: added } })),
    ...Object.entries(fields).flatMap(([name, each]) => {
      const { [name]: _gone, ...others } = fields;
      return [
        fc.constant({ ...schema, properties: others }),
        edited(each).map((changed) => ({ ...schema, properties: { ...fields, [name]: changed } })),
      ];
    }),
  );
