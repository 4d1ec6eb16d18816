import fc from 'fast-check';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { JsonSchema } from '#platform/intake';
import { instancesOf } from '../testing/instances.js';
import { breaks } from './breaks.js';
import { edited, schemas } from '../testing/schemas.js';

const older = {
  type: 'object',
  additionalProperties: false,
  required: ['party'],
  properties: {
    party: { type: 'string', maxLength: 60, pattern: '^[a-z]+$' },
    kind: { enum: ['region', 'municipality'] },
    shares: { type: 'array', maxItems: 20, items: { type: 'integer', minimum: 1, maximum: 100 } },
    title: { type: 'string', description: 'As the document has it.' },
  },
} as const;
type Fields = Readonly<Record<string, JsonSchema>>;
const withField = (field: string, schema: JsonSchema): JsonSchema => ({
  ...older,
  properties: { ...older.properties, [field]: schema },
});
const without = (field: keyof typeof older.properties): JsonSchema => {
  const { [field]: _gone, ...properties } = older.properties as Fields;
  return { ...older, properties };
};

const taken = (newer: JsonSchema): readonly string[] =>
  breaks(older, newer).map(({ pointer, what }) => `${pointer}: ${what}`);

it.each<[string, JsonSchema]>([
  ['a new field that may be left out', withField('note', { type: 'string' })],
  ['a field that may now be left out', { ...older, required: [] }],
  ['one value more', withField('kind', { enum: ['region', 'municipality', 'police'] })],
  ['a longer text', withField('party', { ...older.properties.party, maxLength: 80 })],
  ['any text where a pattern was', withField('party', { type: 'string', maxLength: 60 })],
  ['a wider range', withField('shares', { ...older.properties.shares, items: { type: 'number', minimum: 0 } })],
  ['other words', withField('title', { type: 'string', description: 'As the minutes have it.', examples: ['§ 9'] })],
])('%s is compatible', (_, newer) => expect(taken(newer)).toEqual([]));

it.each<[string, JsonSchema, string]>([
  ['a field that is gone', without('title'), '/title: the field was removed or renamed'],
  ['a field that is now required', { ...older, required: ['party', 'kind'] }, ': kind is now required'],
  ['a value that is gone', withField('kind', { enum: ['region'] }), '/kind: the value "municipality" was removed'],
  [
    'a shorter text',
    withField('party', { ...older.properties.party, maxLength: 50 }),
    '/party: maxLength was lowered or added',
  ],
  [
    'another pattern',
    withField('party', { ...older.properties.party, pattern: '^[A-Z]+$' }),
    '/party: pattern was changed or added',
  ],
  [
    'a narrower range in a list',
    withField('shares', { ...older.properties.shares, items: { type: 'integer', minimum: 2, maximum: 100 } }),
    '/shares/*: minimum was raised or added',
  ],
  ['another type', withField('title', { type: 'integer' }), '/title: the type changed to integer'],
  [
    'a rule that has no word',
    withField('title', { type: 'string', 'x-rules': ['isEdtf'] }),
    '/title: the rule isEdtf was added',
  ],
  [
    'a closed list where any text was',
    withField('title', { type: 'string', enum: ['a'] }),
    '/title: it is now a closed list of values',
  ],
  [
    'a word that nothing here compares',
    withField('title', { type: 'string', not: { const: 'x' } }),
    '/title: not was changed or added',
  ],
])('%s is a break, and is told by place', (_, newer, told) => expect(taken(newer)).toEqual([told]));

it('a new field is a break where unknown ones were let through: there it may have been anything', () => {
  const open = { type: 'object', properties: {} };
  const named = { type: 'object', properties: { note: { type: 'string' } } };
  expect(breaks(open, named)).toEqual([{ pointer: '/note', what: 'the type changed to string' }]);
});

it('what is called compatible takes every instance of the older schema', () => {
  const ajv = new Ajv2020({ strict: false });
  const seen = { compatible: 0, changed: 0 };
  fc.assert(
    fc.property(
      schemas.chain((before) =>
        fc.tuple(fc.constant(before), edited(before), fc.array(instancesOf(before), { maxLength: 8 })),
      ),
      ([before, after, instances]) => {
        if (breaks(before, after).length > 0) return true;
        const [old, now] = [ajv.compile(before), ajv.compile(after)];
        seen.compatible += 1;
        seen.changed += JSON.stringify(before) === JSON.stringify(after) ? 0 : 1;
        return instances.filter((each) => old(each)).every((each) => now(each));
      },
    ),
    { numRuns: 400 },
  );
  expect(seen.changed).toBeGreaterThan(20);
});

it('a schema is compatible with itself', () => {
  fc.assert(fc.property(schemas, (schema) => breaks(schema, schema).length === 0));
});
