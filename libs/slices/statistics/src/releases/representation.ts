import type { ReleasedTable } from '../domain/released-table.js';
import { formatOf, formats, type Format, type FormatName, type Language } from '../formats/index.js';

export const formatNames = Object.keys(formats) as readonly FormatName[];

/** The form that is named, else the first that is accepted and there is; JSON where nothing is asked for. */
export const representationOf = (format: FormatName | undefined, accept = ''): Format => {
  const wanted = accept.split(',').map((each) => formatOf(each.split(';')[0]!.trim()));
  return formats[format ?? wanted.find((name) => name !== undefined) ?? 'json'];
};

/** A name of its own for each form and language, so that one file does not take the place of another. */
export const fileName = (
  { table, period }: Pick<ReleasedTable, 'period' | 'table'>,
  { extension, holds }: Pick<Format, 'extension' | 'holds'>,
  language: Language,
): string => `${[table, period.id, ...(holds ? [holds] : []), language].join('-')}.${extension}`;
