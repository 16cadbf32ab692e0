import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { dayOf, Extractor, readabilityText } from '@saring/sources';
import { z } from 'zod';
import { mean, tokenF1, tokens } from './token-f1.ts';

/** One page of the truth file; only `file` and `content` have to be there. */
const Truth = z.array(
  z.object({
    file: z.string(),
    url: z.string().optional(),
    title: z.string().optional(),
    date_iso: z.string().optional(),
    content: z.string().optional(),
  }),
);

interface Row {
  readonly file: string;
  readonly ours: number;
  readonly readability: number;
  readonly title: boolean | null;
  readonly date: boolean | null;
  readonly from: string;
}

/**
 * Reads every page of a folder and compares it with its truth: token F1 of the text (words as a
 * multiset, lower case) beside @mozilla/readability alone, share of titles that are equal but for
 * case and punctuation, and of dates that name the same day in western Indonesian time.
 *
 * Arguments: `--pages DIR --truth FILE [--json]`. Pages may be gzipped. Rows without `content`
 * (listing pages) are left out.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      pages: { type: 'string' },
      truth: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  if (values.pages === undefined || values.truth === undefined) {
    throw new Error('extraction: --pages DIR and --truth FILE are needed');
  }
  const truth = Truth.parse(JSON.parse(readFileSync(values.truth, 'utf8')));
  const extractor = new Extractor();
  const rows: Row[] = [];
  try {
    for (const row of truth) {
      if (row.content === undefined) continue;
      rows.push(await compare(extractor, values.pages, { ...row, content: row.content }));
    }
  } finally {
    await extractor.close();
  }
  for (const row of rows) {
    console.log(
      [
        row.file.slice(0, 48).padEnd(48),
        row.ours.toFixed(3),
        row.readability.toFixed(3),
        mark(row.title, 'title'),
        mark(row.date, 'date'),
        row.from,
      ].join('  '),
    );
  }
  const summary = {
    n: rows.length,
    tokenF1: {
      ours: mean(rows.map((row) => row.ours)),
      readability: mean(rows.map((row) => row.readability)),
    },
    title: share(rows.map((row) => row.title)),
    dates: share(rows.map((row) => row.date)),
  };
  console.log(
    `n ${summary.n}  token F1 ours ${summary.tokenF1.ours.toFixed(4)}, readability ${summary.tokenF1.readability.toFixed(4)}  titles ${summary.title ?? '-'}  dates ${summary.dates ?? '-'}`,
  );
  if (values.json) console.log(JSON.stringify(summary));
}

async function compare(
  extractor: Extractor,
  pages: string,
  truth: z.infer<typeof Truth>[number] & { content: string },
): Promise<Row> {
  const stored = readFileSync(join(pages, truth.file));
  const bytes = truth.file.endsWith('.gz') ? gunzipSync(stored) : stored;
  const url = truth.url ?? 'https://example.invalid/';
  const result = await extractor.extract({ bytes, contentType: null, url, readAt: new Date() });
  const page = result.page;
  const date = truth.date_iso;
  return {
    file: truth.file,
    ours: tokenF1(page?.text ?? '', truth.content),
    readability: tokenF1(readabilityText(bytes, null), truth.content),
    title:
      truth.title === undefined
        ? null
        : tokens(truth.title).join(' ') === tokens(page?.title ?? '').join(' '),
    date:
      date === undefined
        ? null
        : page?.published != null &&
          dayOf(page.published) ===
            dayOf({ iso: new Date(date).toISOString(), precision: 'minute' }),
    from: `${page?.published?.from ?? '-'} ${page?.published?.iso ?? ''} ${result.failure ?? ''}`,
  };
}

const mark = (right: boolean | null, name: string): string =>
  right === null ? ' '.repeat(name.length + 1) : `${right ? '+' : '-'}${name}`;
const share = (values: readonly (boolean | null)[]): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.filter(Boolean).length / known.length;
};
