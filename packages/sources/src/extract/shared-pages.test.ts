import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { mean, tokenF1 } from '../../../../test/bench/token-f1.ts';
import { sharedFolder } from '../../../../test/shared-data/shared-folder.ts';
import { plainBlocksOf } from './blocks.ts';
import { dayOf } from './dates/calendar.ts';
import { extractPage } from './extract-page.ts';
import { readabilityText } from './reader.ts';

const Truth = z.array(
  z.object({
    file: z.string(),
    url: z.string().default('https://example.invalid/'),
    date_iso: z.string().optional(),
    content: z.string().optional(),
  }),
);
const indonesian = sharedFolder('data/id-html-pages');
const others = sharedFolder('data/multi-html-readability');
const read = (bytes: Uint8Array, url: string) =>
  extractPage({ bytes, contentType: null, url, readAt: new Date() });

describe.skipIf(indonesian === null)('Indonesian news pages (shared data, where present)', () => {
  it('are read with token F1 of .95 and nine dates in ten', () => {
    const folder = indonesian ?? '';
    const rows = Truth.parse(
      JSON.parse(readFileSync(join(folder, 'ground_truth.json'), 'utf8')),
    ).flatMap(({ file, url, date_iso, content }) => {
      if (content === undefined || date_iso === undefined) return [];
      const page = read(readFileSync(join(folder, 'html', file)), url);
      const day = dayOf({ iso: new Date(date_iso).toISOString(), precision: 'minute' });
      return {
        f1: tokenF1(page.text, content),
        date: page.published && dayOf(page.published) === day,
      };
    });
    expect(rows.length).toBeGreaterThanOrEqual(20);
    expect(mean(rows.map(({ f1 }) => f1))).toBeGreaterThanOrEqual(0.95);
    expect(mean(rows.map(({ date }) => Number(date)))).toBeGreaterThanOrEqual(0.9);
  });
});

describe.skipIf(others === null)('pages in other languages (shared data, where present)', () => {
  it('are read no worse than by Readability alone', () => {
    const folder = others ?? '';
    const rows = readdirSync(folder)
      .filter((name) => existsSync(join(folder, name, 'source.html.gz')))
      .map((name) => {
        const file = (base: string): Buffer => gunzipSync(readFileSync(join(folder, name, base)));
        const source = file('source.html.gz');
        const wanted = plainBlocksOf(parseDocument(file('expected.html.gz').toString()))
          .map(({ text }) => text)
          .join('\n');
        return {
          ours: tokenF1(read(source, 'https://example.invalid/').text, wanted),
          alone: tokenF1(readabilityText(source, null), wanted),
        };
      });
    expect(rows.length).toBeGreaterThanOrEqual(30);
    expect(mean(rows.map(({ ours }) => ours))).toBeGreaterThanOrEqual(
      mean(rows.map(({ alone }) => alone)),
    );
  });
});
