import PDFDocument from 'pdfkit';
import { readFont } from '../fonts/fonts.ts';
import { printable } from '../fonts/printable.ts';
import { createPdfWriter, type PdfWriter } from './pdf-writer.ts';

export interface PdfPaper {
  /** For the reader's title bar and for screen readers. */
  readonly title: string;
  readonly author: string;
  readonly language: 'id' | 'en';
  readonly landscape?: boolean;
  /** Dates stand in the file; a fixed one makes equal content equal bytes. */
  readonly createdAt: Date;
  /** Stands small at the foot of each page, with the page's number. */
  readonly footer?: string;
}

const MARGIN = 50;

/**
 * An A4 document. Fonts are embedded as far as they are used, so a page of text has about 20 KB.
 *
 * @param write lays out the content from top to bottom
 */
export async function pdfDocument(
  paper: PdfPaper,
  write: (page: PdfWriter) => void,
): Promise<Buffer> {
  const doc = new PDFDocument({
    size: 'A4',
    layout: paper.landscape === true ? 'landscape' : 'portrait',
    margin: MARGIN,
    bufferPages: true,
    lang: paper.language,
    displayTitle: true,
    info: {
      Title: printable(paper.title),
      Author: printable(paper.author),
      CreationDate: paper.createdAt,
    },
  });
  const chunks: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
  doc.registerFont('regular', readFont('regular'));
  doc.registerFont('bold', readFont('bold'));
  write(createPdfWriter(doc));
  number(doc, paper.footer ?? '');
  doc.end();
  return done;
}

/** Footers come last, because only then the number of pages is known. */
function number(doc: InstanceType<typeof PDFDocument>, footer: string): void {
  const { start, count } = doc.bufferedPageRange();
  for (let index = start; index < start + count; index += 1) {
    doc.switchToPage(index);
    const { margins, width, height } = doc.page;
    // Inside the bottom margin a text would open a new page.
    margins.bottom = 0;
    doc.font('regular').fontSize(8).fillColor('#444');
    doc.text(printable(`${footer}  ·  ${index - start + 1}/${count}`), margins.left, height - 34, {
      width: width - margins.left - margins.right,
      align: 'center',
      lineBreak: false,
    });
    margins.bottom = MARGIN;
  }
}
