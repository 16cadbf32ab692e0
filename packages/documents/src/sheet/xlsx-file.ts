import writeXlsxFile, { type SheetData } from 'write-excel-file/node';

export interface SheetColumn<Row> {
  readonly title: string;
  /** Width in characters. */
  readonly width?: number;
  readonly value: (row: Row) => string | number | Date | null;
}

/** One sheet of a workbook; made by `Workbook.sheet` so that its rows fit its columns. */
export interface WorkbookSheet {
  readonly name: string;
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly (string | number | Date | null)[])[];
}

/** Excel's own limits: 31 characters and no `[ ] : * ? / \`. */
const sheetName = (name: string): string => name.replace(/[[\]:*?/\\]/gu, ' ').slice(0, 31);
/** Excel refuses a cell with more than 32,767 characters. */
const LONGEST_CELL = 32_000;
const DEFAULT_WIDTH = 18;

export const Workbook = {
  sheet: <Row>(
    name: string,
    rows: readonly Row[],
    columns: readonly SheetColumn<Row>[],
  ): WorkbookSheet => ({
    name: sheetName(name),
    columns: columns.map(({ title, width }) => ({ title, width: width ?? DEFAULT_WIDTH })),
    rows: rows.map((row) => columns.map((column) => column.value(row))),
  }),
};

/** An XLSX workbook. Texts are texts: nothing in it is ever calculated. */
export async function xlsxFile(sheets: readonly WorkbookSheet[]): Promise<Buffer> {
  return writeXlsxFile(
    sheets.map(({ name, columns, rows }) => {
      const data: SheetData = [
        columns.map(({ title }) => ({ value: title, type: String, fontWeight: 'bold' as const })),
        ...rows.map((row) => row.map(cell)),
      ];
      return {
        sheet: name,
        data,
        columns: columns.map(({ width }) => ({ width })),
        stickyRowsCount: 1,
        dateFormat: 'yyyy-mm-dd hh:mm',
      };
    }),
  ).toBuffer();
}

function cell(value: string | number | Date | null) {
  if (value === null) return null;
  if (typeof value === 'number') return { value, type: Number };
  if (value instanceof Date) return { value, type: Date };
  return { value: value.slice(0, LONGEST_CELL).toWellFormed(), type: String };
}
