import { plainText } from './plain-text.js';
import type { Block, Table } from './report-document.js';

export const paragraph = (text: string): Block => ({ block: 'paragraph', text: plainText(text) });
export const note = (text: string): Block => ({ block: 'note', text: plainText(text) });
export const subheading = (text: string): Block => ({ block: 'heading', level: 3, text: plainText(text) });

/** A table of recorded texts; nothing where there is no row. */
export const table = (
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  figures = false,
): readonly Table[] =>
  rows.length === 0
    ? []
    : [
        {
          ...{ block: 'table', caption: plainText(caption), columns: columns.map(plainText), figures },
          rows: rows.map((row) => row.map(plainText)),
        },
      ];
