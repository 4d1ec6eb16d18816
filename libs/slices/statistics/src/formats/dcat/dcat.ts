import type { ReleasedTable } from '../../domain/released-table.js';
import { isShown } from '../cells-in-order.js';
import { element, type Markup } from '../xml.js';
import { addresses, type Described } from './addresses.js';
import { dataset, datasetSeries } from './dataset.js';
import { filesOf } from './distributions.js';
import { publisherAddress, type Publisher } from './publisher.js';
import { day, EU, points, rdfXml, says, thing } from './rdf.js';

const CC0 = 'http://creativecommons.org/publicdomain/zero/1.0/';
const THEMES = `${EU}/data-theme`;

const keyOf = ({ publishedOn, release, table }: ReleasedTable): string => JSON.stringify([publishedOn, release, table]);

/** What everyone may see and what is true: no table of one party, no made-up figures, and none without figures. */
const open = (tables: readonly ReleasedTable[], { openAudience }: Publisher): ReleasedTable[] =>
  tables
    .filter(({ audience, synthetic }) => audience === openAudience && !synthetic)
    .filter(isShown)
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));

const catalogue = (tables: readonly ReleasedTable[], { publisher, at }: Described): Markup => {
  const latest = tables.at(-1);
  return thing('dcat:Catalog', at.catalogue, [
    ...says('dcterms:title', publisher.catalogue.title),
    ...says('dcterms:description', publisher.catalogue.description),
    points('dcterms:publisher', publisherAddress(publisher)),
    points('dcterms:license', CC0),
    points('dcat:themeTaxonomy', THEMES),
    ...(latest ? [day('dcterms:modified', latest.publishedOn)] : []),
    ...tables.map((table) => points('dcat:dataset', at.dataset(table))),
  ]);
};

const agent = (publisher: Publisher): Markup =>
  thing('foaf:Agent', publisherAddress(publisher), [
    element('foaf:name', {}, [publisher.name]),
    element('dcterms:identifier', {}, [publisher.organisationNumber]),
    points('dcterms:type', `http://purl.org/adms/publishertype/${publisher.type}`),
  ]);

const contact = ({ publisher, at }: Described): Markup =>
  thing('vcard:Organization', at.contact, [
    element('vcard:fn', {}, [publisher.contact.name]),
    points('vcard:hasEmail', `mailto:${publisher.contact.email}`),
  ]);

/** The last table of each series describes it. */
const seriesOf = (tables: readonly ReleasedTable[], described: Described): Markup[] => [
  ...new Map(tables.map((table) => [described.at.series(table), datasetSeries(table, described)])).values(),
];

/** The open tables as DCAT-AP-SE 3.0.1 (https://docs.dataportal.se/dcat/3.0.1/), for Sveriges dataportal to harvest. */
export const dcat = (tables: readonly ReleasedTable[], publisher: Publisher, baseUrl: string): string => {
  const described = { publisher, at: addresses(baseUrl) };
  const shown = open(tables, publisher);
  return rdfXml([
    catalogue(shown, described),
    agent(publisher),
    contact(described),
    ...seriesOf(shown, described),
    ...shown.flatMap((table) => [dataset(table, described), ...filesOf(table, described)]),
  ]);
};
