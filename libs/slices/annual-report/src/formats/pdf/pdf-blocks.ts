import type { Block } from '../../domain/document/report-document.js';
import { pdfFigure } from './pdf-figure.js';
import { pdfTable } from './pdf-table.js';
import { blue, ink, quiet, type Sheet } from './sheet.js';

/** Writes one block where the last one ended. */
export const pdfBlock = (sheet: Sheet, block: Block): void => {
  switch (block.block) {
    case 'heading':
      heading(sheet, block.level, block.text);
      return;
    case 'paragraph':
      sheet.write('P', block.text);
      return;
    case 'note':
      sheet.write('P', block.text, { size: 9.5, color: quiet, indent: 10 });
      return;
    case 'table':
      pdfTable(sheet, block);
      return;
    case 'figure':
      pdfFigure(sheet, block);
      return;
  }
};

/** Never alone at the foot of a page; those of parts are bookmarks too. */
const heading = (sheet: Sheet, level: 2 | 3, text: string): void => {
  const { pdf } = sheet;
  sheet.makeRoom(110);
  if (level === 3) {
    sheet.write('H3', text, { font: 'strong', size: 11.5, color: ink, after: 3 });
    return;
  }
  pdf.y += 12;
  pdf.outline.addItem(text);
  sheet.write('H2', text, { font: 'strong', size: 15, color: blue, after: 2 });
  sheet.line(pdf.y);
  pdf.y += 6;
};
