import type { ReleasedTable } from '../domain/released-table.js';
import { csv, csvNotes } from './csv/csv.js';
import { jsonStat } from './json-stat/json-stat.js';
import { releasedJson } from './json/released-json.js';
import type { Language } from './language.js';
import { mediaTypes } from './media-types.js';
import { plainSvg, svg } from './svg/chart.js';
import { xlsx } from './xlsx/xlsx.js';

export { dcat } from './dcat/dcat.js';
export type { Publisher, PublisherType } from './dcat/publisher.js';
export type { Language } from './language.js';

type Written = string | Buffer | Promise<string>;

/** A form that a table can be read in. Pure: equal tables give equal bytes. */
export interface Format {
  /** As in the header `Content-Type`, with its parameters. */
  readonly mediaType: string;
  readonly extension: string;
  /** What it holds, where that is not the table: part of the file's name. */
  readonly holds?: 'notes';
  readonly write: (table: ReleasedTable, language: Language) => Written;
  /** Several tables in one file, where the form has room for them. */
  readonly writeAll?: (tables: readonly ReleasedTable[], language: Language) => Written;
}

/** Every form by its short name, the one that is given unasked first. */
export const formats = {
  json: {
    mediaType: mediaTypes.json,
    extension: 'json',
    write: (table) => releasedJson(table),
    writeAll: (tables) => releasedJson(tables),
  },
  'json-stat': { mediaType: mediaTypes.jsonStat, extension: 'json', write: jsonStat, writeAll: jsonStat },
  csv: { mediaType: `${mediaTypes.csv}; charset=utf-8; header=present`, extension: 'csv', write: csv },
  'csv-notes': {
    mediaType: `${mediaTypes.csv}; charset=utf-8; header=present`,
    extension: 'csv',
    holds: 'notes',
    write: csvNotes,
  },
  xlsx: { mediaType: mediaTypes.xlsx, extension: 'xlsx', write: xlsx, writeAll: xlsx },
  svg: { mediaType: mediaTypes.svg, extension: 'svg', write: svg },
  'svg-plain': { mediaType: mediaTypes.svg, extension: 'svg', write: plainSvg },
} satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;

const names = Object.keys(formats) as FormatName[];
const bare = (mediaType: string): string => mediaType.split(';')[0]!.trim().toLowerCase();

/** The form of a short name (`csv`) or of a media type (`text/csv`), if there is one. */
export const formatOf = (wanted: string): FormatName | undefined =>
  names.find((name) => name === wanted) ?? names.find((name) => bare(formats[name].mediaType) === bare(wanted));
