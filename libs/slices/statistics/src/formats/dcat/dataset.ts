import type { Label, ReleasedTable } from '../../domain/released-table.js';
import { mediaTypes } from '../media-types.js';
import { unitLabels, words } from '../words.js';
import { element, type Markup } from '../xml.js';
import type { Addresses } from './addresses.js';
import { daysOf, frequencies } from './period-days.js';
import { publisherAddress, type Publisher } from './publisher.js';
import { day, points, says, thing } from './rdf.js';

const EU = 'http://publications.europa.eu/resource/authority';

/** What every description in the catalogue needs. */
export interface Described {
  readonly publisher: Publisher;
  readonly at: Addresses;
}

// The same data in three forms, so three distributions of one dataset and not three datasets.
const distributions = [
  { format: 'csv', type: mediaTypes.csv, title: { sv: 'CSV med semikolon', en: 'CSV with semicolons' } },
  {
    format: 'xlsx',
    type: mediaTypes.xlsx,
    title: { sv: 'Excel, med noter', en: 'Excel, with notes' },
  },
  { format: 'json-stat', type: 'application/json', title: { sv: 'JSON-stat 2.0', en: 'JSON-stat 2.0' } },
];

const descriptionOf = (table: ReleasedTable): Label => {
  const said = (language: keyof Label) =>
    [
      `${words.counted[language]}: ${unitLabels[table.count][language]}.`,
      words.classMeaning[language],
      ...table.footnotes.map((footnote) => footnote[language]),
    ].join(' ');
  return { sv: said('sv'), en: said('en') };
};

const common = (table: ReleasedTable, { publisher, at }: Described): Markup[] => [
  ...says('dcterms:title', table.title),
  ...says('dcterms:description', descriptionOf(table)),
  points('dcterms:publisher', publisherAddress(publisher)),
  points('dcat:contactPoint', at.contact),
  points('dcat:theme', `${EU}/data-theme/SOCI`),
];

/** One table over all its periods. */
export const datasetSeries = (table: ReleasedTable, described: Described): Markup =>
  thing('dcat:DatasetSeries', described.at.series(table), [
    ...common(table, described),
    points('dcterms:accrualPeriodicity', `${EU}/frequency/${frequencies[table.period.kind]}`),
  ]);

const periodOf = (table: ReleasedTable): Markup => {
  const { first, last } = daysOf(table.period);
  const period = element('dcterms:PeriodOfTime', {}, [day('dcat:startDate', first), day('dcat:endDate', last)]);
  return element('dcterms:temporal', {}, [period]);
};

/** One table of one release. Its period is no part of the title: the portal filters by fields. */
export const dataset = (table: ReleasedTable, described: Described): Markup =>
  thing('dcat:Dataset', described.at.dataset(table), [
    ...common(table, described),
    element('dcterms:identifier', {}, [described.at.dataset(table)]),
    points('dcat:inSeries', described.at.series(table)),
    day('dcterms:issued', table.publishedOn),
    periodOf(table),
    points('dcterms:accessRights', `${EU}/access-right/PUBLIC`),
    points('dcterms:language', `${EU}/language/SWE`),
    points('dcterms:language', `${EU}/language/ENG`),
    ...distributions.map(({ format }) => points('dcat:distribution', described.at.file(table, format))),
  ]);

/** The files of one table. */
export const filesOf = (table: ReleasedTable, { publisher, at }: Described): Markup[] =>
  distributions.map(({ format, type, title }) => {
    const address = at.file(table, format);
    return thing('dcat:Distribution', address, [
      ...says('dcterms:title', title),
      points('dcat:accessURL', address),
      points('dcat:downloadURL', address),
      element('dcterms:format', {}, [type]),
      points('dcterms:license', publisher.licence),
    ]);
  });
