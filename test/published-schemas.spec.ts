import { eventSchema, publishedSchemas, refusalOf, review, rulesOf, type Standing } from '#platform/event-schemas';
import { checkForm } from '#platform/intake';
import type { JsonSchema } from '#platform/intake';
import { catalogues, typed, upcasters } from './schemas/catalogues.js';
import { validatorOf } from './schemas/validator.js';

const published = publishedSchemas();
// The words come from a build; the rules are here.
const rules = new Map([...published].map(([type, schema]) => [type, rulesOf(schema)]));
const current = new Map([
  ...catalogues.types().map((type) => [type, rulesOf(eventSchema(type, typed(type)))] as const),
  ...[...catalogues.releasedForms()].map(
    ([name, form]) => [name, rulesOf(eventSchema(name, { form, visibility: 'open' }))] as const,
  ),
]);
const succeeded = new Set(upcasters.withOlder(catalogues.types()));

const standings = (
  now: ReadonlyMap<string, JsonSchema>,
  upcast = succeeded,
): readonly (readonly [string, Standing])[] =>
  [...review(rules, now, upcast)].filter(([, { standing }]) => standing !== 'as-published');

it('what the catalogue takes is what is published: `npm run schemas -- --publish` after a change that only adds', () => {
  expect(standings(current)).toEqual([]);
});

it('a published schema is never narrowed: it is refused by place, with the way that is open', () => {
  const { properties, ...rest } = current.get('matter.opened.v1') as { properties: Record<string, JsonSchema> };
  const narrowed = { ...rest, properties: { ...properties, title: { ...properties['title'], maxLength: 10 } } };
  const [[type, found]] = standings(new Map([...current, ['matter.opened.v1', narrowed]])) as [[string, Standing]];
  expect(refusalOf(type, found)).toBe(`matter.opened.v1 would refuse what it took before:
  /title: maxLength was lowered or added
Keep what is published. Make matter.opened.v2 beside it, with an upcaster from matter.opened.v1 (CONTRIBUTING.md, ADR 0030).`);
});

it('a type that was published is gone only when an upcaster reads what is stored of it', () => {
  const fewer = new Map([...current].filter(([type]) => type !== 'matter.opened.v1'));
  const of = (upcast: ReadonlySet<string>) => standings(fewer, new Set(upcast)).map(([, { standing }]) => standing);
  expect(of(new Set())).toEqual(['dropped']);
  expect(of(new Set(['matter.opened.v1']))).toEqual(['succeeded']);
});

it('a field more is no break, and has to be published', () => {
  const { properties, ...rest } = current.get('matter.opened.v1') as { properties: object };
  const more = { ...rest, properties: { ...properties, remark: { type: 'string', maxLength: 100 } } };
  const found = standings(new Map([...current, ['matter.opened.v1', more]]));
  expect(found).toEqual([['matter.opened.v1', { standing: 'extended' }]]);
});

const examples = [...published].flatMap(([type, schema]) =>
  ((schema['examples'] ?? []) as object[]).map((example) => ({ type, schema, example })),
);

it.each(examples)('the example of $type is valid by its schema, and intake would take its form', (each) => {
  expect(validatorOf(each.schema)(each.example)).toBe(true);
  expect(() => checkForm(typed(each.type).form, each.type, each.example)).not.toThrow();
});

it('examples come from what was told: types that nobody has said anything by have none', () => {
  expect(examples.length).toBeGreaterThanOrEqual(35);
});

it('each stands under the address it names, with words for people', () => {
  for (const [type, schema] of published) {
    expect(schema['$id']).toBe(`/schemas/${type}.json`);
    expect([schema['title'], schema['description']]).toEqual([expect.any(String), expect.any(String)]);
  }
});
