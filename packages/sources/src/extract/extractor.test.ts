import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostileShapes } from '../../../../test/hostile/html-shapes.ts';
import type { RawPage } from './extract-page.ts';
import { Extractor } from './extractor.ts';

/** The door unpacks no more than this. */
const SIZE = 4 * 1024 * 1024;
const PARAGRAPH = '<p>Panen raya di lima desa berjalan lancar dan hasilnya naik tahun ini.</p>';
const raw = (bytes: Uint8Array): RawPage => ({
  bytes,
  contentType: 'text/html; charset=utf-8',
  url: 'https://warta.example.id/a',
  readAt: new Date(),
});

let extractor: Extractor;
beforeAll(async () => {
  extractor = new Extractor();
  await extractor.warmUp();
});
afterAll(() => extractor.close());

describe('hostile shapes at the size limit', () => {
  const shapes = hostileShapes(SIZE);

  it('are fifteen at least', () => expect(shapes.length).toBeGreaterThanOrEqual(15));

  it.each(shapes)('$name is read or given up, on another thread', async ({ bytes }) => {
    let turns = 0;
    const meanwhile = setInterval(() => {
      turns += 1;
    }, 1);
    const result = await extractor.extract(raw(bytes));
    clearInterval(meanwhile);
    // How long it took, and how long the caller's thread stood still, is measured in the bench.
    expect([null, 'too-slow', 'too-much-memory']).toContain(result.failure);
    expect(turns).toBeGreaterThan(1);
  });
});

describe('Extractor', () => {
  it('gives a page up when its time is over, and reads the next one', async () => {
    const hasty = new Extractor({ threads: 1, timeLimit: 1 });
    const slow = hasty.extract(raw(Buffer.from(PARAGRAPH.repeat(5_000))));
    expect(await slow).toMatchObject({ page: null, failure: 'too-slow' });
    await hasty.close();
    expect((await extractor.extract(raw(Buffer.from(PARAGRAPH)))).page?.text).toContain('Panen');
  });

  it('reads many pages at once, each with its own answer', async () => {
    const results = await Promise.all(
      Array.from({ length: 40 }, (_, at) =>
        extractor.extract(raw(Buffer.from(`<h1>Judul nomor ${at}</h1>${PARAGRAPH}`))),
      ),
    );
    expect(results.map(({ page }) => page?.title)).toEqual(
      Array.from({ length: 40 }, (_, at) => `Judul nomor ${at}`),
    );
  });

  it('ends what waits when it is closed, and refuses what comes after', async () => {
    const short = new Extractor({ threads: 1 });
    const waiting = [raw(Buffer.from(PARAGRAPH)), raw(Buffer.from(PARAGRAPH))].map((page) =>
      short.extract(page),
    );
    await short.close();
    const results = await Promise.all([...waiting, short.extract(raw(Buffer.from('')))]);
    expect(results.map(({ failure }) => failure)).toEqual(['closed', 'closed', 'closed']);
  });
});
