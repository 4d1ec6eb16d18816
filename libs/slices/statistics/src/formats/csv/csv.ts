import { stringify } from 'csv-stringify/sync';
import type { ReleasedTable } from '../../domain/released-table.js';
import { numberIn } from '../class-of.js';
import type { Language } from '../language.js';
import { headerOf, linesOf, type Field } from '../lines-for-people.js';
import { plainText } from '../plain-text.js';
import { words } from '../words.js';

// escape_formulas puts ' before = + - @, tab and CR, and the full-width forms of the signs (OWASP, CSV Injection).
const options = { bom: true, delimiter: ';', record_delimiter: 'windows', escape_formulas: true } as const;

const fieldIn = (field: Field, language: Language): string =>
  typeof field === 'number' ? numberIn(field, language) : (field ?? '');

/**
 * One table for people: semicolons, CRLF and a byte order mark, which is what Excel opens rightly in Swedish. One header
 * and one kind of line, so that it can be filtered, and read by a program; what the notes say is in {@link csvNotes}.
 */
export const csv = (table: ReleasedTable, language: Language): string => {
  const lines = [headerOf(table, language), ...linesOf(table, language)];
  return stringify(
    lines.map((line) => line.map((field) => fieldIn(field, language))),
    options,
  );
};

/** What a class means, and the notes of the table: beside the table and not under it, where a program would stumble. */
export const csvNotes = (table: ReleasedTable, language: Language): string =>
  stringify(
    [
      [words.note[language], words.meaning[language]],
      [words.class[language], words.classMeaning[language]],
      ...table.footnotes.map((footnote) => [footnote.code, footnote[language]]),
    ].map((line) => line.map(plainText)),
    options,
  );
