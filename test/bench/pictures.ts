import { parseArgs } from 'node:util';
import { clarifications } from '@saring/demo';
import { createPictures, hammingDistance } from '@saring/media';
import sharp from 'sharp';
import { chatScreenshot, lookOf } from '../pictures/chat-screenshot.ts';
import { noisePicture } from '../pictures/noise-picture.ts';
import { startChromium } from './chromium.ts';
import { printTable } from './table.ts';

/** What messengers and people do to a picture before it comes back. */
const COPIES: readonly (readonly [name: string, change: (bytes: Buffer) => Promise<Buffer>])[] = [
  ['half size', (bytes) => sharp(bytes).resize(320).jpeg().toBuffer()],
  ['quality 30', (bytes) => sharp(bytes).jpeg({ quality: 30 }).toBuffer()],
  ['third size, quality 40', (bytes) => sharp(bytes).resize(213).jpeg({ quality: 40 }).toBuffer()],
  ['brighter', (bytes) => sharp(bytes).modulate({ brightness: 1.15 }).jpeg().toBuffer()],
  ['grey', (bytes) => sharp(bytes).greyscale().jpeg().toBuffer()],
  ['as WebP', (bytes) => sharp(bytes).webp({ quality: 60 }).toBuffer()],
  ['2 % cut off', (bytes) => crop(bytes, 0.02)],
  ['6 % cut off', (bytes) => crop(bytes, 0.06)],
];

async function crop(bytes: Buffer, share: number): Promise<Buffer> {
  const { width, height } = await sharp(bytes).metadata();
  const [left, top] = [Math.round(width * share), Math.round(height * share)];
  return sharp(bytes)
    .extract({ left, top, width: width - 2 * left, height: height - 2 * top })
    .jpeg()
    .toBuffer();
}

/**
 * Bits by which copies of a picture differ in their hash, beside bits by which different pictures
 * do: where the thresholds of `services/match/src/picture-matches.ts` come from. Photos are
 * imitated by blurred noise; screenshots show how many have no hash at all and are left to OCR.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      pictures: { type: 'string', default: '60' },
      json: { type: 'boolean', default: false },
    },
  });
  const pictures = createPictures();
  const hashOf = async (bytes: Buffer) => (await pictures.clean(bytes)).value?.hash ?? null;
  const originals: { bytes: Buffer; hash: bigint }[] = [];
  for (let seed = 1; seed <= Number(values.pictures); seed += 1) {
    const bytes = await noisePicture(seed);
    const hash = await hashOf(bytes);
    if (hash !== null) originals.push({ bytes, hash });
  }
  const rows: { kind: string; within3: number; within7: number; most: number; n: number }[] = [];
  const add = (kind: string, distances: readonly number[]) => {
    const share = (most: number) =>
      distances.filter((distance) => distance <= most).length / Math.max(1, distances.length);
    rows.push({
      kind,
      within3: share(3),
      within7: share(7),
      most: kind.startsWith('other') ? Math.min(...distances) : Math.max(...distances),
      n: distances.length,
    });
  };
  for (const [name, change] of COPIES) {
    const distances: number[] = [];
    for (const { bytes, hash } of originals) {
      const copy = await hashOf(await change(bytes));
      distances.push(copy === null ? 64 : hammingDistance(hash, copy));
    }
    add(name, distances);
  }
  const between = (hashes: readonly bigint[]) =>
    hashes.flatMap((a, at) => hashes.slice(at + 1).map((b) => hammingDistance(a, b)));
  add('other pictures', between(originals.map(({ hash }) => hash)));
  const browser = await startChromium();
  const page = await browser.newPage();
  const shown: (bigint | null)[] = [];
  for (const [index, { circulated }] of clarifications.entries()) {
    shown.push(await hashOf(await chatScreenshot(page, circulated, lookOf(index))));
  }
  await browser.close();
  await pictures.close();
  const hashed = shown.filter((hash) => hash !== null);
  if (hashed.length > 1) add('other screenshots', between(hashed));
  printTable(
    'Bits of 64 that differ between hashes',
    ['picture', 'pairs', '<= 3', '<= 7', 'most (least for others)'],
    rows.map(({ kind, n, within3, within7, most }) => [
      kind,
      n,
      within3.toFixed(3),
      within7.toFixed(3),
      most,
    ]),
  );
  console.log(
    `\n${hashed.length} of ${shown.length} screenshots have a hash; the rest is left to OCR`,
  );
  if (values.json) console.log(JSON.stringify({ rows, screenshotsWithHash: hashed.length }));
}
