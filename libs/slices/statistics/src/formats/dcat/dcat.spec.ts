import fc from 'fast-check';
import type { ReleasedTable } from '../../domain/released-table.js';
import { aTable } from '../../testing/example-table.js';
import { factsOf, type Fact } from '../../testing/rdf-reader.js';
import { releasedTables } from '../../testing/released-tables.js';
import { plainText } from '../plain-text.js';
import { dcat } from './dcat.js';
import { daysOf } from './period-days.js';
import type { Publisher } from './publisher.js';

const publisher: Publisher = {
  name: 'Göteborgs Stad',
  organisationNumber: '212000-1355',
  type: 'LocalAuthority',
  contact: { name: 'Stödcentrum', email: 'stod@example.se' },
  catalogue: { title: { sv: 'Statistik', en: 'Statistics' }, description: { sv: 'Tabeller', en: 'Tables' } },
  licence: 'http://creativecommons.org/publicdomain/zero/1.0/',
  openAudience: 'public',
};
const written = (...tables: ReleasedTable[]) => dcat(tables, publisher, 'https://hub.example.se/v1/statistics/');

const named = (all: Fact[]) => all.filter(({ blank }) => !blank);
const ofType = (all: Fact[], type: string) =>
  all
    .filter(({ property, value }) => property === 'type' && value.replace(/^.*[/#]/, '') === type)
    .map(({ subject }) => subject);
const of = (all: Fact[], subject: string, property: string) =>
  all.filter((fact) => fact.subject === subject && fact.property === property);

it('is read by another program, every label in both languages, whatever it says', () =>
  fc.assert(
    fc.asyncProperty(releasedTables(), async (made) => {
      const table: ReleasedTable = { ...made, audience: 'public', synthetic: false };
      fc.pre(table.cells.length > 0);
      const all = await factsOf(written(table));
      const [dataset] = ofType(all, 'Dataset');
      expect(of(all, dataset!, 'title').map(({ value, language }) => [language, value])).toEqual([
        ['sv', plainText(`${table.title.sv}, ${table.period.id}`)],
        ['en', plainText(`${table.title.en}, ${table.period.id}`)],
      ]);
      for (const { subject } of named(all)) expect(new URL(subject).href).toBe(subject);
    }),
    { numRuns: 50 },
  ));

it.each([
  ['Catalog', ['title', 'description', 'publisher', 'license', 'dataset', 'modified']],
  ['Agent', ['name', 'type', 'identifier']],
  ['DatasetSeries', ['title', 'description', 'publisher', 'contactPoint', 'accrualPeriodicity']],
  ['Dataset', ['title', 'description', 'publisher', 'contactPoint', 'inSeries', 'issued', 'temporal', 'accessRights']],
  ['Distribution', ['accessURL', 'format', 'language', 'license', 'title', 'description']],
])('gives every %s what DCAT-AP-SE asks of it, in Swedish and English where it is text', async (type, properties) => {
  const all = await factsOf(written(aTable()));
  const [one] = ofType(all, type);
  for (const property of properties) expect(of(all, one!, property)).not.toEqual([]);
  for (const property of ['title', 'description'].filter((name) => properties.includes(name)))
    expect(of(all, one!, property).map(({ language }) => language)).toEqual(['sv', 'en']);
});

it('names the publisher by the address of its organisation number, so that the portal knows it', async () => {
  const all = await factsOf(written(aTable()));
  expect(ofType(all, 'Agent')).toEqual(['http://dataportal.se/organisation/SE2120001355']);
  expect(() => dcat([], { ...publisher, organisationNumber: '1355' }, 'https://x.se')).toThrow('ten digits');
});

it('describes one dataset with three files of the same data in each language, and one series over the periods', async () => {
  const next = aTable({ release: '2026-Q2', period: { kind: 'quarter', id: '2026-Q2' }, publishedOn: '2026-08-15' });
  const all = await factsOf(written(next, aTable()));
  const datasets = ofType(all, 'Dataset');
  expect(datasets.map((dataset) => of(all, dataset, 'distribution').length)).toEqual([6, 6]);
  expect(datasets.map((dataset) => of(all, dataset, 'inSeries')[0]!.value)).toEqual(
    Array(2).fill(ofType(all, 'DatasetSeries')[0]),
  );
  expect(of(all, ofType(all, 'Catalog')[0]!, 'modified')[0]!.value).toBe('2026-08-15');
});

it('periods of one table have each their title, and the series that of the table', async () => {
  const months = ['2026-01', '2026-02'].map((id) => aTable({ release: id, period: { kind: 'month', id } }));
  const all = await factsOf(written(...months));
  const titles = (type: string) => ofType(all, type).map((one) => of(all, one, 'title')[0]!.value);
  const { sv } = aTable().title;
  expect([titles('Dataset'), titles('DatasetSeries')]).toEqual([[`${sv}, 2026-01`, `${sv}, 2026-02`], [sv]]);
});

it('says that access is restricted, since no file is had without a token, and offers none for download', async () => {
  const all = await factsOf(written(aTable()));
  expect(of(all, ofType(all, 'Dataset')[0]!, 'accessRights').map(({ value }) => value)).toEqual([
    'http://publications.europa.eu/resource/authority/access-right/RESTRICTED',
  ]);
  expect(all.filter(({ property }) => property === 'downloadURL')).toEqual([]);
});

it('says of each file the language that its address gives', async () => {
  const all = await factsOf(written(aTable()));
  for (const file of ofType(all, 'Distribution')) {
    const [language] = of(all, file, 'language').map(({ value }) => value.slice(-3));
    expect(language).toBe({ sv: 'SWE', en: 'ENG' }[new URL(file).searchParams.get('language') as 'en' | 'sv']);
  }
});

it('describes no table that is for one party only, no made-up figures and none without figures', async () => {
  const all = await factsOf(
    written(
      aTable({ audience: 'west' }),
      aTable({ synthetic: true, table: 'other' }),
      aTable({ cells: [], table: 'third' }),
    ),
  );
  expect([...ofType(all, 'Dataset'), ...ofType(all, 'DatasetSeries'), ...ofType(all, 'Distribution')]).toEqual([]);
});

it('gives equal bytes for equal tables, in whatever order they come', () => {
  const other = aTable({ table: 'other' });
  expect(written(aTable(), other)).toBe(written(other, aTable()));
});

it('has blank nodes for periods only, since the portal takes no other', async () => {
  const all = await factsOf(written(aTable()));
  const blank = new Set(all.filter((fact) => fact.blank).map(({ property }) => property));
  expect([...blank].sort()).toEqual(['endDate', 'startDate', 'type']);
});

it.each([
  [{ kind: 'month', id: '2028-02' }, '2028-02-01', '2028-02-29'],
  [{ kind: 'quarter', id: '2026-Q4' }, '2026-10-01', '2026-12-31'],
  [{ kind: 'half-year', id: '2026-H1' }, '2026-01-01', '2026-06-30'],
  [{ kind: 'year', id: '2026' }, '2026-01-01', '2026-12-31'],
] as const)('a period has a first and a last day: %j', (period, first, last) =>
  expect(daysOf(period)).toEqual({ first, last }),
);
