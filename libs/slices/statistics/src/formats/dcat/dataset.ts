import type { Label, ReleasedTable } from '../../domain/released-table.js';
import { unitLabels, words } from '../words.js';
import { element, type Markup } from '../xml.js';
import type { Described } from './addresses.js';
import { filesAt, languageAddress } from './distributions.js';
import { daysOf, frequencies } from './period-days.js';
import { publisherAddress } from './publisher.js';
import { day, EU, points, says, thing } from './rdf.js';

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
  ...says('dcterms:description', descriptionOf(table)),
  points('dcterms:publisher', publisherAddress(publisher)),
  points('dcat:contactPoint', at.contact),
  points('dcat:theme', `${EU}/data-theme/SOCI`),
];

/** One table over all its periods. */
export const datasetSeries = (table: ReleasedTable, described: Described): Markup =>
  thing('dcat:DatasetSeries', described.at.series(table), [
    ...says('dcterms:title', table.title),
    ...common(table, described),
    points('dcterms:accrualPeriodicity', `${EU}/frequency/${frequencies[table.period.kind]}`),
  ]);

const periodOf = (table: ReleasedTable): Markup => {
  const { first, last } = daysOf(table.period);
  const period = element('dcterms:PeriodOfTime', {}, [day('dcat:startDate', first), day('dcat:endDate', last)]);
  return element('dcterms:temporal', {}, [period]);
};

const withPeriod = ({ title: { sv, en }, period: { id } }: ReleasedTable): Label => ({
  sv: `${sv}, ${id}`,
  en: `${en}, ${id}`,
});

/**
 * One table of one release, by its title and period: in a list of hits there is nothing else to tell them apart. Access is
 * restricted: PUBLIC is what anyone may ask for a key to, and only units of the parties are given a token (EU access rights).
 */
export const dataset = (table: ReleasedTable, described: Described): Markup =>
  thing('dcat:Dataset', described.at.dataset(table), [
    ...says('dcterms:title', withPeriod(table)),
    ...common(table, described),
    element('dcterms:identifier', {}, [described.at.dataset(table)]),
    points('dcat:inSeries', described.at.series(table)),
    day('dcterms:issued', table.publishedOn),
    periodOf(table),
    points('dcterms:accessRights', `${EU}/access-right/RESTRICTED`),
    ...Object.values(languageAddress).map((address) => points('dcterms:language', address)),
    ...filesAt(table, described),
  ]);
