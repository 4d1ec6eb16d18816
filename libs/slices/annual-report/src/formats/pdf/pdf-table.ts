import type { Table } from '../../domain/document/report-document.js';
import { columnWidths } from './column-widths.js';
import { ink, type Sheet, type Tag } from './sheet.js';
import { splitRow } from './split-row.js';

const SIZE = 9.5;
const PAD = 5;
/** Of a column, as far as its content asks for it. */
const WIDEST = 260;
/** So many signs are wider than that. */
const ENOUGH = 150;

/** A tagged table whose head is repeated on each page; rows are never cut but where one is longer than a page. */
export const pdfTable = (sheet: Sheet, table: Table): void => {
  const { pdf } = sheet;
  sheet.makeRoom(90);
  sheet.write('P', table.caption, { font: 'strong', size: 10.5, after: 3 });
  const drawn = new DrawnTable(sheet, table);
  const tag = pdf.struct('Table');
  sheet.root.add(tag);
  drawn.head(tag);
  const body = pdf.struct('TBody');
  tag.add(body);
  for (const row of table.rows) for (const part of drawn.parts(row)) drawn.row(body, part);
  tag.end();
  pdf.y += 10;
  pdf.x = sheet.left;
};

class DrawnTable {
  private readonly widths: readonly number[];

  constructor(
    private readonly sheet: Sheet,
    private readonly table: Table,
  ) {
    const { columns, rows } = table;
    const widest = (font: string, texts: readonly string[]): number => {
      sheet.pdf.font(font).fontSize(SIZE);
      return (
        Math.max(...texts.map((text) => Math.min(WIDEST, sheet.pdf.widthOfString(text.slice(0, ENOUGH))))) + 2 * PAD + 1
      );
    };
    const needed = columns.map((column, nth) =>
      Math.max(widest('strong', [column]), widest('regular', ['', ...rows.map((row) => row[nth] ?? '')])),
    );
    this.widths = columnWidths(needed, sheet.width);
  }

  head(tag: Tag): void {
    const head = this.sheet.pdf.struct('THead');
    tag.add(head);
    const line = this.sheet.pdf.struct('TR');
    head.add(line);
    this.cells(this.table.columns, 'strong', (nth, draw) => this.tagged(line, 'TH', draw, nth, 'Column'));
    head.end();
    this.sheet.line(this.sheet.pdf.y, 1, '#5b6775');
  }

  row(body: Tag, cells: readonly string[]): void {
    const { sheet } = this;
    if (sheet.makeRoom(this.height(cells, 'regular'))) {
      // Once more for the eye; whoever listens has heard it.
      sheet.artifact(() => this.cells(this.table.columns, 'strong', (_, draw) => draw()));
      sheet.line(sheet.pdf.y, 1, '#5b6775');
    }
    const line = sheet.pdf.struct('TR');
    body.add(line);
    this.cells(cells, 'regular', (nth, draw) =>
      nth === 0 ? this.tagged(line, 'TH', draw, nth, 'Row') : this.tagged(line, 'TD', draw, nth),
    );
    line.end();
    sheet.line(sheet.pdf.y);
  }

  parts(cells: readonly string[]): readonly (readonly string[])[] {
    const tallest = this.sheet.bottom - this.sheet.top - 60;
    this.sheet.pdf.font('regular').fontSize(SIZE);
    return splitRow(cells, (text, column) => this.heightOf(text, column) <= tallest);
  }

  private tagged(line: Tag, type: string, draw: () => void, _nth: number, scope?: string): void {
    const cell = this.sheet.pdf.struct(type, (scope ? { scope } : {}) as never);
    line.add(cell);
    cell.add(draw);
    cell.end();
  }

  private heightOf(text: string, column: number): number {
    return this.sheet.pdf.heightOfString(text, { width: this.widths[column]! - 2 * PAD });
  }

  private height(cells: readonly string[], font: string): number {
    this.sheet.pdf.font(font).fontSize(SIZE);
    return Math.max(...cells.map((text, column) => this.heightOf(text, column))) + 6;
  }

  private cells(texts: readonly string[], font: string, put: (nth: number, draw: () => void) => void): void {
    const { pdf, left } = this.sheet;
    const height = this.height(texts, font);
    const y = pdf.y;
    let x = left;
    texts.forEach((text, nth) => {
      const width = this.widths[nth]! - 2 * PAD;
      const align = this.table.figures && nth > 0 ? 'right' : 'left';
      const at = x + (nth === 0 ? 0 : PAD);
      put(
        nth,
        () =>
          void pdf
            .font(font)
            .fontSize(SIZE)
            .fillColor(ink)
            .text(text, at, y + 3, { width, align }),
      );
      x += this.widths[nth]!;
    });
    pdf.y = y + height;
    pdf.x = left;
  }
}
