import { filledText, text } from '@saring/web';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

/** Most messages in one file; a larger one is split by its sender. */
export const MOST_LINES = 1000;

export const BatchRow = z.object({
  text: text().default(''),
  url: text(2000).default(''),
  note: text(2000).default(''),
  received_at: z
    .string()
    .trim()
    .default('')
    .refine((value) => value === '' || !Number.isNaN(Date.parse(value)), {
      message: 'must be a date such as 2026-11-22 or 2026-11-22T14:05',
    }),
});
export type BatchRow = z.infer<typeof BatchRow>;

export type BatchLine =
  | { readonly line: number; readonly value: unknown }
  | { readonly line: number; readonly error: string };

const Parsed = z.array(
  z.object({ record: z.record(z.string(), z.unknown()), info: z.object({ lines: z.number() }) }),
);
const Header = filledText(10_000);

/** Names of columns as offices write them. */
const COLUMNS: Readonly<Record<string, string>> = {
  teks: 'text',
  pesan: 'text',
  isi: 'text',
  tautan: 'url',
  link: 'url',
  catatan: 'note',
  tanggal: 'received_at',
  diterima: 'received_at',
};

/**
 * Takes a CSV file apart: UTF-8, a header line, comma or semicolon. A damaged line spoils no other.
 *
 * @throws Error when there is no header that names a text or a link
 */
export function readBatch(bytes: Buffer): readonly BatchLine[] {
  const source = Header.parse(bytes.toString('utf8').slice(0, 10_000)) && bytes.toString('utf8');
  const damaged: BatchLine[] = [];
  const rows: unknown = parse(source, {
    bom: true,
    columns: (header: string[]) => header.map(columnOf),
    delimiter: [',', ';'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    info: true,
    on_skip: (error) => {
      const line = error !== undefined && 'lines' in error ? Number(error.lines) : 0;
      damaged.push({ line, error: 'damaged' });
    },
  });
  const lines = Parsed.parse(rows).map(({ record, info }) => ({ line: info.lines, value: record }));
  const known = lines.some(({ value }) => 'text' in value || 'url' in value);
  if (!known) throw new Error('no column named text or url');
  return [...lines, ...damaged].sort((one, other) => one.line - other.line);
}

const columnOf = (name: string): string => {
  const lower = name.trim().toLowerCase();
  return COLUMNS[lower] ?? lower;
};
