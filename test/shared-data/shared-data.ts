import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Real material without an open licence; never committed, used where it is present. */
const FOLDER = resolve(
  process.env.SARING_SHARED ?? join(import.meta.dirname, '../../../shared'),
  'data',
);

/** The rows of a JSON Lines file (also gzipped) of the shared data; `null` where it is absent. */
export function linesOf(path: string): readonly Readonly<Record<string, unknown>>[] | null {
  const file = join(FOLDER, path);
  if (!existsSync(file)) return null;
  const bytes = readFileSync(file);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => asRow(JSON.parse(line)));
}

/** For a test's name: says why it is skipped, there and on the terminal; empty when it runs. */
export function reportSkipped(rows: readonly unknown[] | null, name: string): string {
  if (rows !== null) return '';
  const reason = `skipped: ${name} is not under ${FOLDER}`;
  process.stderr.write(`${reason}\n`);
  return ` (${reason})`;
}

function asRow(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) throw new TypeError('a line is no object');
  return Object.fromEntries(Object.entries(value));
}
