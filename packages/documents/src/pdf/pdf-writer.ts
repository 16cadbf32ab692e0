import type PDFDocument from 'pdfkit';
import { printable } from '../fonts/printable.ts';
import { qrPath } from '../qr/qr.ts';

/** Lengths are in points: 72 to the inch. */
export interface PdfWriter {
  title(text: string): void;
  heading(text: string): void;
  paragraph(text: string, options?: { readonly small?: boolean; readonly bold?: boolean }): void;
  /** Label and text on one line, for letters and forms. */
  field(label: string, text: string): void;
  list(items: readonly string[]): void;
  rule(): void;
  space(points?: number): void;
  /** A black-on-white QR code at the right edge with words beside it; breaks the page if needed. */
  qr(text: string, words: readonly string[], side?: number): void;
  /** Columns share the width by their weights; the header is repeated on each page. */
  table(
    columns: readonly {
      readonly title: string;
      readonly weight: number;
      readonly right?: boolean;
    }[],
    rows: readonly (readonly string[])[],
  ): void;
  /** PNG or JPEG, at most the given height. */
  picture(bytes: Buffer, height: number): void;
  newPage(): void;
  /** For drawings that the words above do not cover. */
  readonly raw: InstanceType<typeof PDFDocument>;
}

const INK = '#111';
const GAP = 6;

export function createPdfWriter(doc: InstanceType<typeof PDFDocument>): PdfWriter {
  const left = () => doc.page.margins.left;
  const width = () => doc.page.width - doc.page.margins.left - doc.page.margins.right;
  const bottom = () => doc.page.height - doc.page.margins.bottom;
  const need = (height: number) => {
    if (doc.y + height > bottom()) doc.addPage();
  };
  const text = (font: 'regular' | 'bold', size: number, words: string, gap = GAP) => {
    doc.font(font).fontSize(size).fillColor(INK);
    doc.text(printable(words), left(), doc.y, { width: width(), paragraphGap: gap });
  };
  const row = (
    cells: readonly string[],
    columns: Parameters<PdfWriter['table']>[0],
    bold: boolean,
  ) => {
    const total = columns.reduce((sum, column) => sum + column.weight, 0);
    doc.font(bold ? 'bold' : 'regular').fontSize(9);
    const boxes = columns.map((column, index) => ({
      words: printable(cells[index] ?? ''),
      width: (width() * column.weight) / total - GAP,
      right: column.right === true,
    }));
    const height = Math.max(
      ...boxes.map((each) =>
        doc.heightOfString(each.words === '' ? ' ' : each.words, { width: each.width }),
      ),
    );
    return { boxes, height };
  };

  const table: PdfWriter['table'] = (columns, rows) => {
    const draw = (cells: readonly string[], bold: boolean) => {
      const { boxes, height } = row(cells, columns, bold);
      const y = doc.y;
      let x = left();
      for (const each of boxes) {
        doc.text(each.words, x, y, { width: each.width, align: each.right ? 'right' : 'left' });
        x += each.width + GAP;
      }
      doc.y = y + height + 3;
      doc
        .moveTo(left(), doc.y)
        .lineTo(left() + width(), doc.y)
        .lineWidth(bold ? 1 : 0.3)
        .stroke('#777');
      doc.y += 3;
      doc.fillColor(INK);
    };
    const header = columns.map((column) => column.title);
    need(40);
    draw(header, true);
    for (const cells of rows) {
      if (doc.y + row(cells, columns, false).height + GAP > bottom()) {
        doc.addPage();
        draw(header, true);
      }
      draw(cells, false);
    }
    doc.x = left();
    doc.y += GAP;
  };

  return {
    title: (words) => text('bold', 20, words, 8),
    heading: (words) => {
      need(50);
      doc.y += GAP;
      text('bold', 13, words, 4);
    },
    paragraph: (words, options = {}) =>
      text(options.bold === true ? 'bold' : 'regular', options.small === true ? 8.5 : 11, words),
    field: (label, words) => {
      doc.font('bold').fontSize(11).fillColor(INK);
      doc.text(`${printable(label)}: `, left(), doc.y, { continued: true, width: width() });
      doc.font('regular').text(printable(words), { paragraphGap: 3 });
    },
    list: (items) => {
      doc.font('regular').fontSize(11).fillColor(INK);
      for (const item of items) {
        doc.text(`•  ${printable(item)}`, left(), doc.y, {
          width: width(),
          indent: 0,
          paragraphGap: 3,
        });
      }
    },
    rule: () => {
      doc.y += GAP;
      doc
        .moveTo(left(), doc.y)
        .lineTo(left() + width(), doc.y)
        .lineWidth(0.7)
        .stroke('#555');
      doc.y += GAP;
      doc.fillColor(INK);
    },
    space: (points = 12) => {
      doc.y += points;
    },
    qr: (content, words, side = 90) => {
      need(side + GAP);
      const { size, d } = qrPath(content);
      const top = doc.y;
      const x = left() + width() - side;
      doc
        .save()
        .translate(x, top)
        .scale(side / size)
        .path(d)
        .fill('#000')
        .restore();
      doc.font('regular').fontSize(10).fillColor(INK);
      doc.text(words.map(printable).join('\n'), left(), top + GAP, { width: width() - side - 12 });
      doc.y = Math.max(doc.y, top + side) + GAP;
      doc.x = left();
    },
    table,
    picture: (bytes, height) => {
      need(height + GAP);
      const top = doc.y;
      doc.image(bytes, left(), top, { fit: [width(), height] });
      doc.y = top + height + GAP;
    },
    newPage: () => {
      doc.addPage();
    },
    raw: doc,
  };
}
