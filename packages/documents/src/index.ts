export type { Card, CardTone } from './card/card.ts';
export {
  CARD_MOST_BYTES,
  type CardRenderer,
  createCardRenderer,
  renderCard,
} from './card/render-card.ts';
export { type CsvColumn, csvFile, csvHead, csvRows } from './csv/csv-file.ts';
export { safeCell } from './csv/safe-cell.ts';
export { type PdfPaper, pdfDocument } from './pdf/pdf-document.ts';
export type { PdfWriter } from './pdf/pdf-writer.ts';
export { type QrPath, qrPath, qrSvg } from './qr/qr.ts';
export {
  type SheetColumn,
  Workbook,
  type WorkbookSheet,
  xlsxFile,
} from './sheet/xlsx-file.ts';
