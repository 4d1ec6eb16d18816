import fc from 'fast-check';
import { eventSchema } from '#platform/event-schemas';
import { instancesOf, withSlips } from '#platform/event-schemas/testing';
import { checkForm, Refusal, type JsonSchema } from '#platform/intake';
import { catalogues, typed } from './schemas/catalogues.js';
import { validatorOf } from './schemas/validator.js';

const types = [...catalogues.types()].sort().map((type) => {
  const { form, visibility } = typed(type);
  const schema = eventSchema(type, { form, visibility });
  return { type, form, schema, holds: validatorOf(schema), data: withSlips(instancesOf(schema)) };
});

/** The rules that the form breaks; none when it is taken. */
const broken = (form: new () => object, type: string, data: unknown): readonly string[] => {
  try {
    checkForm(form, type, data);
    return [];
  } catch (error) {
    if (error instanceof Refusal) return error.invalidParameters.map(({ rule }) => rule);
    throw error;
  }
};

const rulesIn = (schema: JsonSchema): readonly string[] => {
  const inner = [...Object.values((schema['properties'] ?? {}) as object), schema['items'] ?? {}] as JsonSchema[];
  const own = (schema['x-rules'] ?? []) as string[];
  return [...own, ...inner.filter((each) => Object.keys(each).length > 0).flatMap(rulesIn)];
};

it.each(types)(
  'intake takes of $type nothing that its schema refuses, and all that it takes but for x-rules',
  (each) => {
    const said = new Set(rulesIn(each.schema));
    // A field that a condition asks for is told of as missing.
    if (said.has('conditional')) said.add('isDefined');
    fc.assert(
      fc.property(each.data, (data) => {
        const rules = broken(each.form, each.type, data);
        return each.holds(data) ? rules.every((rule) => said.has(rule)) : rules.length > 0;
      }),
      { numRuns: 60 },
    );
  },
);

it('a character and the selector after it are one to intake and two to a schema: the one thing a schema refuses alone', () => {
  const { form, holds } = types.find(({ type }) => type === 'matter.opened.v1')!;
  const hearts = '\u2764\uFE0F'.repeat(160);
  const data = {
    ...{ matterId: '1d3c7a54-2f0e-4f6d-8c55-90d6f3d0a001', body: 'harryda/valfardsnamnden', bodyKind: 'board' },
    ...{ title: hearts, referenceNumbers: ['2020KS289'], about: 'stodcentrum' },
  };
  expect(broken(form, 'matter.opened.v1', data)).toEqual([]);
  expect([holds(data), holds.errors?.[0]?.instancePath]).toEqual([false, '/title']);
});

it('the rules that a schema cannot say are few', () => {
  expect([...new Set(types.flatMap(({ schema }) => rulesIn(schema)))].sort()).toEqual([
    'arrayUnique',
    'conditional',
    'isEdtf',
    'isFunctionAddress',
    'isOrganisationNumber',
    'isValueOfItsRule',
  ]);
});

it('no schema uses a word that draft-07 reads differently: AsyncAPI 3.0 builds on that', () => {
  const words = new Set<string>();
  const collect = (schema: JsonSchema): void => {
    for (const word of Object.keys(schema)) words.add(word);
    for (const each of Object.values((schema['properties'] ?? {}) as Record<string, JsonSchema>)) collect(each);
    if (schema['items']) collect(schema['items'] as JsonSchema);
  };
  for (const { schema } of types) collect(schema);
  const later = /^(?:prefixItems|\$defs|\$anchor|\$dynamic\w+|dependent\w+|unevaluated\w+|minContains|maxContains)$/;
  expect([...words].filter((word) => later.test(word))).toEqual([]);
  expect(types.every(({ schema }) => !Array.isArray(schema['items']))).toBe(true);
});
