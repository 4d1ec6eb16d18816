import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formSchema, type JsonSchema } from '#platform/intake';
import { allCatalogues } from './history/served-history.js';

/** Words for the marking or the protected registration of a person, in either language. */
const protectedState =
  /skydda|sekretessmark|markering|kvarskriv|fingerad|protected|(secret|hidden|confidential)[-_]?(address|identity|person|name)|^(is)?marked$|marking/i;

const words = (schema: JsonSchema, path: string): (readonly [path: string, word: string])[] => {
  const {
    properties = {},
    items,
    enum: values = [],
  } = schema as {
    readonly properties?: Readonly<Record<string, JsonSchema>>;
    readonly items?: JsonSchema;
    readonly enum?: readonly unknown[];
  };
  return [
    ...Object.entries(properties).flatMap(([name, each]) => [
      [`${path}/${name}`, name] as const,
      ...words(each, `${path}/${name}`),
    ]),
    ...(items ? words(items, path) : []),
    ...values.map((value) => [path, String(value)] as const),
  ];
};

it.each(['skyddadFolkbokforing', 'sekretessmarkering', 'isProtected', 'hiddenAddress', 'marking', 'marked'])(
  'the deny list knows %s',
  (word) => expect(word).toMatch(protectedState),
);

it('S71, S74: no form of any event has a field or a code for the protected state of a person; labels are of documents', async () => {
  const catalogues = await allCatalogues();
  const types = catalogues.types();
  const found = types.flatMap((type) => {
    const { form } = catalogues.entry(type)!;
    return words(formSchema(form as new () => object), type).filter(([, word]) => protectedState.test(word));
  });
  expect(types.length).toBeGreaterThan(80);
  expect(found).toEqual([['secrecy-mark.set.v1/label', 'sekretessmarkering']]);
});

it('S62: every slice whose events carry sealed content is a record class that can be purged', async () => {
  const { recordClasses } = await import('#slices/records');
  const catalogues = await allCatalogues();
  const carrying = catalogues.types().filter((type) => catalogues.entry(type)!.content);
  const slices = new Set(carrying.map((type) => catalogues.find(type)!.slice));
  expect([...slices, 'access-log'].sort()).toEqual([...recordClasses]);
});

const sources = ['apps', 'libs']
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts') && !file.includes('/testing/'))
  .filter((file) => !/node_modules|\/dist\//.test(file));

it('S75: no slice reaches out of the hub, and nothing writes to an address or number of a person', () => {
  const writing = sources.filter((file) =>
    /mailto:|smtps?:\/\/|sms:|webpush|Notification\b/.test(readFileSync(file, 'utf8')),
  );
  const calling = sources.filter(
    (file) =>
      file.startsWith('libs/slices/') &&
      /'(node:)?(net|tls|dgram|https?)'|(?<![.\w])fetch\(/.test(readFileSync(file, 'utf8')),
  );
  expect(calling).toEqual([]);
  expect(sources.length).toBeGreaterThan(500);
  // The mailbox of the authority that publishes, as the description of a table names it: text that goes nowhere by itself.
  expect(writing).toEqual(['libs/slices/statistics/src/formats/dcat/dcat.ts']);
});

it('whoever opens a page of the hub is known to nobody else: no address of another host is loaded', () => {
  const pages = sources.filter((file) => /<!doctype html/i.test(readFileSync(file, 'utf8')));
  expect(pages.length).toBeGreaterThan(0);
  const loading = /(?:src|href)=["'](?:https?:)?\/\/|@import|<iframe/;
  expect(pages.filter((file) => loading.test(readFileSync(file, 'utf8')))).toEqual([]);
});
