import type { Shape } from '../../domain/document/drawing.js';
import type { Figure } from '../../domain/document/report-document.js';
import { quiet, type Sheet } from './sheet.js';

/** A drawing as vectors, tagged with what it shows in words. */
export const pdfFigure = (sheet: Sheet, { drawing, alternative, caption }: Figure): void => {
  const { pdf, left } = sheet;
  sheet.makeRoom(drawing.height + 40);
  const top = pdf.y;
  const bbox = [left, top, left + drawing.width, top + drawing.height];
  const figure = pdf.struct('Figure', { alt: alternative, bbox, placement: 'Block' } as never);
  sheet.root.add(figure);
  figure.add(() => drawing.shapes.forEach((shape) => draw(sheet, shape, top)));
  figure.end();
  pdf.y = top + drawing.height + 4;
  sheet.write('P', caption, { size: 9.5, color: quiet, after: 10 });
};

/** How much of a text stands before the place that it is anchored at. */
const before = { start: 0, middle: 0.5, end: 1 } as const;

const draw = ({ pdf, left }: Sheet, shape: Shape, top: number): void => {
  switch (shape.shape) {
    case 'box':
      pdf.rect(left + shape.x, top + shape.y, shape.width, shape.height).fill(shape.fill);
      return;
    case 'line':
      pdf.moveTo(left + shape.x1, top + shape.y1).lineTo(left + shape.x2, top + shape.y2);
      pdf.lineWidth(0.75).strokeColor(shape.stroke).stroke();
      return;
    case 'text': {
      pdf.font('regular').fontSize(shape.size).fillColor(shape.fill);
      const back = before[shape.anchor] * pdf.widthOfString(shape.text);
      pdf.text(shape.text, left + shape.x - back, top + shape.y, { lineBreak: false, baseline: 'alphabetic' });
    }
  }
};
