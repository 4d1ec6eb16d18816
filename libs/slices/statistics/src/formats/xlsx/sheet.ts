import { element, type Markup } from '../xml.js';

/** A cell: a number, a text (in bold, or wrapped in its column), or nothing. */
export type SheetCell = number | string | { readonly text: string; readonly style: 'bold' | 'wrapped' } | null;

/** A sheet before it is written. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly { readonly width: number }[];
  /** Whether the first row stays when one scrolls. */
  readonly frozenHeader: boolean;
  readonly rows: readonly (readonly SheetCell[])[];
}

const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** The longest text that Excel keeps in a cell. */
const LONGEST = 32_767;
/** The place of a style in the workbook's list of cell formats. */
const styles = { bold: 1, wrapped: 2 } as const;

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

// A text lies in the cell itself as a string: nothing in it is ever taken for a formula.
const textIn = (text: string): Markup => element('is', {}, [element('t', {}, [text.slice(0, LONGEST)])]);

const cellAt = (cell: SheetCell, r: string): Markup[] => {
  if (cell === null || cell === '') return [];
  if (typeof cell === 'number') return [element('c', { r }, [element('v', {}, [String(cell)])])];
  if (typeof cell === 'string') return [element('c', { r, t: 'inlineStr' }, [textIn(cell)])];
  return [element('c', { r, s: styles[cell.style], t: 'inlineStr' }, [textIn(cell.text)])];
};

const frozen = element('pane', { ySplit: 1, topLeftCell: 'A2', activePane: 'bottomLeft', state: 'frozen' });

/** A worksheet part (ECMA-376 part 1, 18.3). */
export const worksheet = ({ columns, frozenHeader, rows }: Sheet): Markup =>
  element('worksheet', { xmlns: SPREADSHEET }, [
    element('sheetViews', {}, [element('sheetView', { workbookViewId: 0 }, frozenHeader ? [frozen] : [])]),
    element(
      'cols',
      {},
      columns.map(({ width }, index) => element('col', { min: index + 1, max: index + 1, width, customWidth: 1 })),
    ),
    element(
      'sheetData',
      {},
      rows.map((row, index) =>
        element(
          'row',
          { r: index + 1 },
          row.flatMap((cell, column) => cellAt(cell, `${letters(column)}${index + 1}`)),
        ),
      ),
    ),
  ]);
