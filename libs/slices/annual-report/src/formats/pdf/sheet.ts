import PDFDocument from 'pdfkit';
import { regular, strong } from './fonts.js';

export const ink = '#1d2733';
export const blue = '#214a69';
export const quiet = '#46525f';
export const rule = '#c3ccd4';

export type Tag = PDFKit.PDFStructureElement;

/** A PDF that is being written: where on the page, and under which tag. */
export class Sheet {
  readonly left = 56;
  readonly top = 72;
  readonly width = 595.28 - 2 * 56;
  readonly root: Tag;

  constructor(readonly pdf: PDFKit.PDFDocument) {
    pdf.registerFont('regular', regular as never).registerFont('strong', strong as never);
    this.root = pdf.struct('Document');
    pdf.addStructure(this.root);
    pdf.font('regular').x = this.left;
  }

  get bottom(): number {
    return this.pdf.page.maxY();
  }

  /** Goes on to a new page unless so much fits on this one. */
  makeRoom(height: number): boolean {
    if (this.pdf.y + height <= this.bottom) return false;
    this.pdf.addPage();
    this.pdf.x = this.left;
    return true;
  }

  /** One tagged text over the whole width. */
  write(tag: string, text: string, { font = 'regular', size = 10.5, color = ink, indent = 0, after = 6 } = {}): void {
    const { pdf } = this;
    pdf.font(font).fontSize(size).fillColor(color);
    const written = pdf.struct(tag);
    this.root.add(written);
    written.add(() => void pdf.text(text, this.left + indent, pdf.y, { width: this.width - indent, lineGap: 1.5 }));
    written.end();
    pdf.y += after;
  }

  /** Lines and the like, which nobody reads out. */
  artifact(draw: () => void): void {
    this.pdf.markContent('Artifact', { type: 'Layout' });
    draw();
    this.pdf.endMarkedContent();
  }

  line(y: number, width = 0.5, color = rule): void {
    this.artifact(() => {
      const right = this.left + this.width;
      this.pdf.moveTo(this.left, y).lineTo(right, y).lineWidth(width).strokeColor(color).stroke();
    });
  }
}

/** An empty document that says what it is, in which language, and of which day, so that equal reports are equal bytes. */
export const emptyPdf = (title: string, issuedOn: string): PDFKit.PDFDocument => {
  const day = new Date(`${issuedOn}T00:00:00.000Z`);
  return new PDFDocument({
    ...{ size: 'A4', margins: { top: 72, bottom: 64, left: 56, right: 56 }, bufferPages: true },
    ...{ pdfVersion: '1.7', subset: 'PDF/UA' as never, tagged: true, lang: 'sv-SE', displayTitle: true },
    // Left out, Helvetica would be referred to and not embedded.
    font: regular as never,
    info: { Title: title, Creator: 'samverk', Producer: 'samverk', CreationDate: day, ModDate: day },
  });
};
