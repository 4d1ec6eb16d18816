import type { ReleasedTable } from '../../domain/released-table.js';
import type { Language } from '../language.js';
import { headerOf, linesOf, type Field } from '../lines-for-people.js';
import type { Sheet } from './sheet.js';

const widthOf = (fields: readonly Field[]): number =>
  Math.min(48, Math.max(...fields.map((field) => String(field ?? '').length)) + 2);

/** A sheet with one table: the header in the first row and nothing above it, so that filters and pivots find it. */
export const tableSheet = (table: ReleasedTable, name: string, language: Language): Sheet => {
  const header = headerOf(table, language);
  const lines = linesOf(table, language);
  return {
    name,
    frozenHeader: true,
    columns: header.map((text, column) => ({ width: widthOf([text, ...lines.map((line) => line[column]!)]) })),
    rows: [header.map((text) => ({ text, style: 'bold' as const })), ...lines],
  };
};
