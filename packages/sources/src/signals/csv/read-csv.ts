import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { Bilingual } from '../signal.ts';

/** What is wrong with one line of a list that somebody imports. */
export interface LineError extends Bilingual {
  /** 1 is the header. */
  readonly line: number;
}

/** One line by column, names in lower case. */
export interface Line {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

const Records = z.array(
  z.object({
    info: z.object({ lines: z.number() }),
    record: z.record(z.string(), z.string().optional()),
  }),
);
/** Most UTF-16 units and lines of one list. */
const MAX_LENGTH = 4_000_000;
const MAX_LINES = 50_000;

/**
 * Reads a list as spreadsheets save it: commas, semicolons or tabs, quotes, a byte order mark. What
 * cannot be read is an error of its line; the rest is kept.
 *
 * @param columns accepted names of each column, lower case; the first name is the one in `cells`
 * @param required columns without which nothing can be read
 */
export function readCsv(
  text: string,
  columns: readonly (readonly string[])[],
  required: readonly string[],
): { readonly lines: Line[]; readonly errors: LineError[] } {
  const errors: LineError[] = [];
  const names = new Map(
    columns.flatMap((column) => column.map((name) => [name, column[0] ?? name])),
  );
  const header = text.slice(0, 2_000).split('\n', 1)[0] ?? '';
  const delimiter = delimiterOf(header);
  const found = header
    .replace(/^\ufeff/u, '')
    .split(delimiter)
    .map((name) => names.get(cleanName(name)) ?? '');
  const missing = required.filter((name) => !found.includes(name));
  if (missing.length > 0) return { lines: [], errors: [noColumn(missing.join(', '))] };

  let skipped = 0;
  const parsed: unknown = parse(text.slice(0, MAX_LENGTH), {
    bom: true,
    columns: (row: string[]) => row.map((name) => names.get(cleanName(name)) ?? cleanName(name)),
    delimiter,
    info: true,
    trim: true,
    skip_empty_lines: true,
    relax_column_count: true,
    skip_records_with_error: true,
    to: MAX_LINES,
    on_skip: (error) => {
      skipped++;
      errors.push(unreadable(Number(error?.lines ?? 0)));
    },
  });
  const lines = Records.parse(parsed).map(({ info, record }) => ({
    line: info.lines,
    cells: Object.fromEntries(Object.entries(record).map(([name, cell]) => [name, cell ?? ''])),
  }));
  if (text.length > MAX_LENGTH || lines.length + skipped >= MAX_LINES) {
    errors.push(tooLong(lines.at(-1)?.line ?? 0));
  }
  return { lines, errors };
}

/** Spreadsheets in Indonesian settings save semicolons, because the comma is the decimal sign. */
const delimiterOf = (header: string): string =>
  [',', ';', '\t'].sort((a, b) => header.split(b).length - header.split(a).length)[0] ?? ',';

const cleanName = (name: string): string => name.trim().replace(/^"|"$/gu, '').toLowerCase();

const noColumn = (names: string): LineError => ({
  line: 1,
  id: `Kolom ${names} tidak ada.`,
  en: `There is no column ${names}.`,
});
const unreadable = (line: number): LineError => ({
  line,
  id: 'Baris tidak dapat dibaca; periksa tanda kutip.',
  en: 'The line cannot be read; check its quotes.',
});
const tooLong = (line: number): LineError => ({
  line,
  id: 'Daftar terlalu panjang; sisanya tidak dibaca.',
  en: 'The list is too long; the rest was not read.',
});
