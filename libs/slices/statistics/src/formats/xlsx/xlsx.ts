import type { ReleasedTable } from '../../domain/released-table.js';
import type { Language } from '../language.js';
import { words } from '../words.js';
import { notesSheet } from './notes-sheet.js';
import { sheetNames } from './sheet-names.js';
import { tableSheet } from './table-sheet.js';
import { workbook } from './workbook.js';

/**
 * A workbook with a sheet for each table and a last one with the notes. It tells no author, machine or time of making:
 * equal classes are equal bytes.
 */
export const xlsx = (tables: ReleasedTable | readonly ReleasedTable[], language: Language): Buffer => {
  const all = 'cells' in tables ? [tables] : tables;
  const [notes, ...names] = sheetNames([words.notes[language], ...all.map(({ title }) => title[language])]);
  const named = all.map((table, index) => [table, names[index]!] as const);
  return workbook([
    ...named.map(([table, name]) => tableSheet(table, name, language)),
    notesSheet(named, notes!, language),
  ]);
};
