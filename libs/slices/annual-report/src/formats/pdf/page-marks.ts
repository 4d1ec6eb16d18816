import { quiet, type Sheet } from './sheet.js';

/** On every page: what it is, its number, and what it must not be taken for. */
export const markPages = (sheet: Sheet, title: string, marks: readonly string[]): void => {
  const { pdf, left, width } = sheet;
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page);
    // Below the margin nothing may be written without a new page beginning.
    pdf.page.margins.bottom = 0;
    sheet.artifact(() => {
      if (marks.length > 0) {
        pdf.font('strong').fontSize(10).fillColor('#7a3e00');
        pdf.text(marks.join('   ·   '), left, 34, { width, align: 'center', lineBreak: false });
      }
      pdf.font('regular').fontSize(9).fillColor(quiet);
      pdf.text(title, left, 798, { lineBreak: false });
      const number = `Sida ${page - start + 1} av ${count}`;
      pdf.text(number, left + width - pdf.widthOfString(number), 798, { lineBreak: false });
    });
  }
};
