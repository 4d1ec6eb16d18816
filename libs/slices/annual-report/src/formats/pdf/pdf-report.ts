import { once } from 'node:events';
import type { ReportDocument } from '../../domain/document/report-document.js';
import { marksOf, type Marking } from '../marks.js';
import { markPages } from './page-marks.js';
import { pdfBlock } from './pdf-blocks.js';
import { blue, emptyPdf, ink, quiet, Sheet } from './sheet.js';

/** A report as a tagged PDF (PDF/UA): fonts embedded, figures as vectors, headings as bookmarks. Equal reports are equal bytes. */
export const pdfReport = async (document: ReportDocument, marking: Marking): Promise<Buffer> => {
  const { title, subtitle, issuedOn, blocks } = document;
  const pdf = emptyPdf(`${title} – ${subtitle}`, issuedOn);
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = once(pdf, 'end');
  const marks = marksOf(document, marking);
  const sheet = new Sheet(pdf);
  sheet.write('H1', title, { font: 'strong', size: 26, color: blue, after: 0 });
  sheet.write('P', subtitle, { size: 13, color: ink, after: 2 });
  sheet.write('P', `${marking.draft ? 'Utkast' : 'Utfärdad'} ${issuedOn}`, { color: quiet, after: 4 });
  for (const mark of marks) sheet.write('P', mark, { font: 'strong', size: 11, color: '#7a3e00', after: 2 });
  sheet.line(pdf.y + 4, 2, '#2f6690');
  pdf.y += 14;
  for (const block of blocks) pdfBlock(sheet, block);
  sheet.root.end();
  markPages(sheet, title, marks);
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
};
