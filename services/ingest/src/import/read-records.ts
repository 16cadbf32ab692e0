import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parse as parseCsv } from 'csv-parse';

/** One record of a file with the line it starts on; `error` when it could not be taken apart. */
export type RawRecord =
  | { readonly line: number; readonly value: unknown }
  | { readonly line: number; readonly error: string };

const LONGEST_LINE = 2_000_000;

/**
 * Reads JSON Lines or CSV (with a header line) as a stream, by the file's ending.
 *
 * @param onBytes told how many bytes were read, for a progress bar
 */
export function readRecords(
  path: string,
  onBytes: (bytes: number) => void,
): AsyncIterable<RawRecord> {
  const input = createReadStream(path);
  input.on('data', (chunk) => onBytes(chunk.length));
  return /\.(?:csv|tsv)$/iu.test(path) ? csvRecords(input, path) : jsonLines(input);
}

async function* jsonLines(input: NodeJS.ReadableStream): AsyncIterable<RawRecord> {
  let line = 0;
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    const bare = line === 1 ? text.replace(/^\uFEFF/u, '') : text;
    if (bare.trim() === '') continue;
    if (bare.length > LONGEST_LINE) {
      yield { line, error: 'line is too long' };
      continue;
    }
    try {
      yield { line, value: JSON.parse(bare) };
    } catch {
      yield { line, error: 'not valid JSON' };
    }
  }
}

async function* csvRecords(input: NodeJS.ReadableStream, path: string): AsyncIterable<RawRecord> {
  const parser = input.pipe(
    parseCsv({
      bom: true,
      columns: true,
      delimiter: /\.tsv$/iu.test(path) ? '\t' : [',', ';'],
      relax_column_count: true,
      skip_records_with_error: true,
      skip_empty_lines: true,
      info: true,
      max_record_size: LONGEST_LINE,
    }),
  );
  const skipped: RawRecord[] = [];
  parser.on('skip', (error: Error & { lines?: number }) => {
    skipped.push({ line: error.lines ?? 0, error: error.message.slice(0, 120) });
  });
  for await (const entry of parser) {
    yield* skipped.splice(0);
    const { info, record } = entry as { info: { lines: number }; record: unknown };
    yield { line: info.lines, value: record };
  }
  yield* skipped;
}
