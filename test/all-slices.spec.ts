import { readdirSync, readFileSync } from 'node:fs';
import { RequestMethod } from '@nestjs/common';
import { getMetadataStorage } from 'class-validator';
import { formSchema, type Catalogue, type JsonSchema } from '#platform/intake';

type AnyCatalogue = Catalogue<{ readonly type: string }, unknown>;
type AnyForm = Parameters<typeof formSchema>[0];
type Controller = new () => Record<string, unknown>;

const exported = async (name: RegExp): Promise<readonly unknown[]> => {
  const files = readdirSync('libs/slices', { recursive: true, encoding: 'utf8' }).filter((file) => name.test(file));
  const found: unknown[] = [];
  for (const file of files) found.push(...Object.values((await import(`../libs/slices/${file}`)) as object));
  return found;
};

const catalogues = (await exported(/\.catalogues?\.ts$/)).filter(
  (value): value is AnyCatalogue => typeof value === 'object' && value !== null && 'decider' in value,
);
const entries = catalogues.flatMap(({ slice, events }) =>
  Object.entries(events).map(([type, entry]) => ({ slice, type, ...entry })),
);
const closed = entries.filter(({ visibility }) => visibility !== 'open');
const controllers = (await exported(/\.controller\.ts$/)).filter(
  (value): value is Controller => typeof value === 'function' && Reflect.hasMetadata('path', value),
);

/** Pointers to strings that could hold words. */
const wordsIn = (schema: JsonSchema, at: string): string[] => {
  const { type, properties = {}, items } = schema as { type?: string; properties?: object; items?: JsonSchema };
  if (items) return wordsIn(items, at);
  if (type === 'object') return Object.entries(properties).flatMap(([name, each]) => wordsIn(each, `${at}/${name}`));
  const bound = ['enum', 'const', 'format', 'pattern'].some((keyword) => keyword in schema);
  return type !== 'string' || bound ? [] : [at];
};

it('S10: what is open counts as published, and is what the parties decide: no case has an open event', () => {
  const published = new Set(entries.filter(({ visibility }) => visibility === 'open').map(({ slice }) => slice));
  expect([...published].sort()).toEqual([
    'agreement',
    'annual-report',
    'decisions',
    'directory',
    'funding',
    'keys',
    'parties',
    'policy-settings',
    'records',
    'statistics',
  ]);
});

it.each(closed.map(({ type, form }) => [type, form] as const))(
  'S22: %s has no room for words, and so none for the name of an official or of anybody',
  (type, form) => expect(wordsIn(formSchema(form as AnyForm), type)).toEqual([]),
);

it('the search for words finds those of open events', () => {
  const { form } = entries.find(({ type }) => type === 'policy-setting.decided.v1')!;
  expect(wordsIn(formSchema(form as AnyForm), '')).toEqual(['/document']);
});

it('S75: nothing that is not open obliges anybody in the calendar that households may see', () => {
  expect(closed.length).toBeGreaterThan(30);
  expect(closed.filter(({ obligations }) => obligations).map(({ type }) => type)).toEqual([]);
});

it('S75: the hub has no means to reach a person: no mail, text message or push among its packages', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: object };
  const means = /mail|smtp|sms|twilio|push|firebase|apn|telegram|slack|matrix/i;
  expect(Object.keys(dependencies).filter((name) => means.test(name))).toEqual([]);
});

/** The parameter of each question that takes the whole query string. */
const queriesOf = (controller: Controller): (readonly [string, unknown])[] =>
  Object.getOwnPropertyNames(controller.prototype).flatMap((name) => {
    const handler = (controller.prototype as Record<string, object>)[name]!;
    if (Reflect.getMetadata('method', handler) !== RequestMethod.GET) return [];
    const taken = Reflect.getMetadata('__routeArguments__', controller, name) as Record<string, { index: number }>;
    const types = Reflect.getMetadata('design:paramtypes', controller.prototype as object, name) as unknown[];
    const whole = Object.entries(taken ?? {}).filter(([kind]) => kind.startsWith('4:'));
    return whole.map(([, { index }]) => [`${controller.name}.${name}`, types[index]] as const);
  });

it.each(controllers.flatMap(queriesOf))('S11: %s takes named filters only, none of its caller’s making', (_, asked) => {
  expect(getMetadataStorage().getTargetValidationMetadatas(asked as () => void, '', true, false)).not.toEqual([]);
});

it('S11: no address answers a question that its author did not write: there is no query language', () => {
  expect(controllers.length).toBeGreaterThan(20);
  const packages = Object.keys(
    (JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: object }).dependencies,
  );
  expect(packages.filter((name) => /graphql|odata|postgrest|crud/i.test(name))).toEqual([]);
});
