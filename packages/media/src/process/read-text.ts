import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createWorker, type Worker } from 'tesseract.js';
import type { PictureText } from '../pictures.ts';
import { open } from './clean-picture.ts';

/** Chats on a phone are written 12 to 14 px high at 360 px; the recogniser wants about 30. */
const WANTED_WIDTH = 1500;
const MOST_ENLARGED = 2.5;
/** Mean grey level below which letters are bright on dark. */
const DARK = 110;
/** Words below it are guesses; pictures without text are full of those. */
const SURE = 45;

let recogniser: Promise<Worker> | null = null;

/** The data lies in the npm package beside us; nothing is fetched, nothing is cached elsewhere. */
function recognise(): Promise<Worker> {
  const data = dirname(
    createRequire(import.meta.url).resolve('@tesseract.js-data/ind/package.json'),
  );
  recogniser ??= createWorker('ind', 1, {
    langPath: join(data, '4.0.0_best_int'),
    cacheMethod: 'none',
    gzip: true,
  });
  return recogniser;
}

/** The text of a picture, line by line as it stands there. */
export async function readText(bytes: Uint8Array): Promise<PictureText> {
  const worker = await recognise();
  const { data } = await worker.recognize(await prepare(bytes), {}, { blocks: true, text: false });
  const lines: string[] = [];
  const certainties: number[] = [];
  for (const block of data.blocks ?? []) {
    for (const line of block.paragraphs.flatMap((paragraph) => paragraph.lines)) {
      const words = line.words.filter((word) => word.confidence >= SURE);
      if (!words.some((word) => /[\p{L}\p{N}]{2}/u.test(word.text))) continue;
      lines.push(words.map((word) => word.text).join(' '));
      certainties.push(...words.map((word) => word.confidence));
    }
  }
  const sum = certainties.reduce((total, each) => total + each, 0);
  return {
    text: lines.join('\n').replaceAll('\0', '').toWellFormed(),
    certainty: certainties.length === 0 ? 0 : sum / certainties.length,
  };
}

/** Grey, large enough, full contrast, dark letters on a bright ground. */
async function prepare(bytes: Uint8Array): Promise<Buffer> {
  const { width } = await open(bytes).metadata();
  const { channels } = await open(bytes).greyscale().stats();
  const scale = Math.min(MOST_ENLARGED, Math.max(1, WANTED_WIDTH / width));
  const image = open(bytes)
    .greyscale()
    .resize(Math.round(width * scale), null, { kernel: 'cubic' });
  const dark = (channels[0]?.mean ?? 255) < DARK;
  return (dark ? image.negate() : image).normalise().png({ compressionLevel: 1 }).toBuffer();
}
