import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folder } from './recorded-history.js';

export type Row = Readonly<Record<string, string>> & { readonly no: string };

/** The dated decisions and events found in the source documents. */
export const chronology = parse(readFileSync(join(folder, 'sources/chronology.csv')), {
  columns: true,
}) as readonly Row[];

/** Rows of other collaborations, which have no place in the history of this one. */
export const elsewhere: Readonly<Record<string, string>> = {
  '2': 'Sundbyberg: action plan',
  '3': 'Sundbyberg: action plan',
  '4': 'Sundbyberg: action plan',
  '10': 'Uppsala: commission on the resource team',
  '12': 'Uppsala: council decision on a team',
  '15': 'Uppsala: partnership with TRIS',
  '16': 'Dalarna: workshop',
  '18': 'Uppsala: partnership with TRIS approved',
  '29': 'Dalarna: national programme',
  '32': 'Uppsala: proposal for a resource team',
  '44': 'Uppsala: budget of the resource team',
};

const season: Readonly<Record<string, string>> = { spring: '21', summer: '22', autumn: '23', winter: '24' };

/** A row's date in EDTF, with no more precision than the columns have. */
export const edtf = ({ date, date_precision, date_end, not_before, not_after, season: part }: Row): string => {
  if (not_before && not_after) return `[${not_before}..${not_after}]`;
  if (date_end) return `${date}/${date_end}`;
  return date_precision === 'season' ? `${date}-${season[part!]}` : date!;
};

export const listed = (cell: string | undefined): readonly string[] => (cell ? cell.split('; ') : []);

/** Numbered points, verbatim. */
export const pointsOf = ({ points }: Row): readonly { readonly number: number; readonly text: string }[] =>
  (points ?? '').split(/; (?=\d+\. )/).flatMap((point) => {
    const [, number, text] = /^(\d+)\. (.*)$/.exec(point) ?? [];
    return text ? [{ number: Number(number), text }] : [];
  });
