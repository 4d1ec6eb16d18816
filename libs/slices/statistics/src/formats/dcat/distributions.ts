import type { ReleasedTable } from '../../domain/released-table.js';
import type { Language } from '../language.js';
import { mediaTypes } from '../media-types.js';
import { element, type Markup } from '../xml.js';
import type { Described } from './addresses.js';
import { EU, points, says, thing } from './rdf.js';

const forms = [
  { format: 'csv', type: mediaTypes.csv, title: { sv: 'CSV med semikolon', en: 'CSV with semicolons' } },
  { format: 'xlsx', type: mediaTypes.xlsx, title: { sv: 'Excel, med noter', en: 'Excel, with notes' } },
  { format: 'json-stat', type: 'application/json', title: { sv: 'JSON-stat 2.0', en: 'JSON-stat 2.0' } },
];
const languages: readonly { readonly language: Language; readonly sv: string; readonly en: string }[] = [
  { language: 'sv', sv: 'på svenska', en: 'in Swedish' },
  { language: 'en', sv: 'på engelska', en: 'in English' },
];
export const languageAddress = { sv: `${EU}/language/SWE`, en: `${EU}/language/ENG` } as const;

// The same data in three forms and two languages, so distributions of one dataset and not datasets.
const files = forms.flatMap((form) => languages.map((words) => ({ ...form, ...words })));

const onTerms = {
  sv: 'Lämnas mot en åtkomsttoken, som parternas enheter har.',
  en: 'Given for an access token, which the units of the parties have.',
};

/** The addresses of the files of one table. */
export const filesAt = (table: ReleasedTable, { at }: Described): Markup[] =>
  files.map(({ format, language }) => points('dcat:distribution', at.file(table, format, language)));

/** The files of one table, where they are had; there is no address to download from without a token. */
export const filesOf = (table: ReleasedTable, { publisher, at }: Described): Markup[] =>
  files.map(({ format, type, title, language, sv, en }) => {
    const address = at.file(table, format, language);
    return thing('dcat:Distribution', address, [
      ...says('dcterms:title', { sv: `${title.sv}, ${sv}`, en: `${title.en}, ${en}` }),
      ...says('dcterms:description', onTerms),
      points('dcat:accessURL', address),
      element('dcterms:format', {}, [type]),
      points('dcterms:language', languageAddress[language]),
      points('dcterms:license', publisher.licence),
    ]);
  });
