import { stringify } from 'csv-stringify/sync';
import { safeCell } from './safe-cell.ts';

export interface CsvColumn<Row> {
  /** Header of the column, for programs as well as people. */
  readonly name: string;
  readonly value: (row: Row) => string | number | boolean | Date | null;
}

/**
 * A CSV file (RFC 4180, UTF-8 with a byte order mark, which Excel needs to read Indonesian texts
 * right). Texts that would start a formula are made harmless; dates are ISO 8601 in UTC.
 */
export function csvFile<Row>(rows: readonly Row[], columns: readonly CsvColumn<Row>[]): Buffer {
  return Buffer.concat([csvHead(columns), csvRows(rows, columns)]);
}

/** How such a file begins; rows in any number of pieces follow. */
export const csvHead = (columns: readonly Pick<CsvColumn<never>, 'name'>[]): Buffer =>
  Buffer.from(
    stringify([columns.map((column) => column.name)], { record_delimiter: 'windows', bom: true }),
  );

/** Rows of such a file without its head. */
export const csvRows = <Row>(rows: readonly Row[], columns: readonly CsvColumn<Row>[]): Buffer =>
  Buffer.from(
    stringify(
      rows.map((row) => columns.map((column) => cell(column.value(row)))),
      { record_delimiter: 'windows' },
    ),
  );

function cell(value: string | number | boolean | Date | null): string {
  if (value === null) return '';
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' ? safeCell(value) : String(value);
}
