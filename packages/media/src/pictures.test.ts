import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { hammingDistance } from './difference-hash.ts';
import { createPictures } from './pictures.ts';

const pictures = createPictures();
afterAll(() => pictures.close());

const screenshot = readFileSync(join(import.meta.dirname, 'fixtures/chat.png'));

/** A picture with enough in it for a hash: blurred coloured noise from a fixed seed. */
async function photo(seed: number, width = 640, height = 480): Promise<Buffer> {
  let state = seed;
  const noise = Buffer.from(
    Array.from({ length: 12 * 9 * 3 }, () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return state >>> 24;
    }),
  );
  return sharp(noise, { raw: { width: 12, height: 9, channels: 3 } })
    .resize(width, height, { kernel: 'cubic' })
    .jpeg({ quality: 90 })
    .toBuffer();
}

/** A PNG whose header promises `width` x `height`; the pixels behind it are a few bytes. */
function bombPng(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(4096))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

async function cleaned(bytes: Uint8Array) {
  const outcome = await pictures.clean(bytes);
  if (outcome.value === null) throw new Error(`${outcome.failure}: ${outcome.detail}`);
  return outcome.value;
}

describe('cleaning', () => {
  it('shrinks a large photo and keeps its shape', async () => {
    const clean = await cleaned(await photo(1, 4800, 3600));
    expect([clean.width, clean.height]).toEqual([2133, 1600]);
  });

  it('drops place, phone and everything else beside the pixels', async () => {
    const secret = 'Jalan Rahasia 7';
    const withExif = await sharp(await photo(2))
      .withExif({ IFD0: { ImageDescription: secret, Make: 'Ponsel Uji' } })
      .toBuffer();
    expect(withExif.includes(secret)).toBe(true);
    const { bytes } = await cleaned(withExif);
    expect(bytes.includes(secret)).toBe(false);
    expect((await sharp(bytes).metadata()).exif).toBeUndefined();
  });

  it('turns a picture upright before it drops what said how', async () => {
    const lying = await sharp(await photo(3))
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const clean = await cleaned(lying);
    expect([clean.width, clean.height]).toEqual([480, 640]);
  });

  it('gives the same bytes for the same picture', async () => {
    const source = await photo(4);
    expect((await cleaned(source)).bytes.equals((await cleaned(source)).bytes)).toBe(true);
  });

  it('keeps the hash of a copy near and of another picture far', async () => {
    const source = await photo(5);
    const original = (await cleaned(source)).hash ?? 0n;
    const copy = await sharp(source).resize(320).jpeg({ quality: 35 }).toBuffer();
    expect(hammingDistance(original, (await cleaned(copy)).hash ?? 0n)).toBeLessThanOrEqual(4);
    const other = (await cleaned(await photo(6))).hash ?? 0n;
    expect(hammingDistance(original, other)).toBeGreaterThan(12);
  });
});

describe('hostile pictures', () => {
  it('keeps the first part of a cut photo', async () => {
    const source = await photo(7);
    const clean = await cleaned(source.subarray(0, Math.floor(source.length / 2)));
    expect([clean.width, clean.height]).toEqual([640, 480]);
  });

  it('takes the first frame of an animation', async () => {
    const frames = await sharp([await photo(8), await photo(9)], { join: { animated: true } })
      .webp()
      .toBuffer();
    expect((await sharp(frames, { animated: true }).metadata()).pages).toBe(2);
    const clean = await cleaned(frames);
    expect([clean.width, clean.height]).toEqual([640, 480]);
  });

  it('leaves behind what was appended to a picture', async () => {
    const script = Buffer.from('<script>alert(1)</script>PK\x03\x04');
    const { bytes } = await cleaned(Buffer.concat([await photo(10), script]));
    expect(bytes.includes('<script>')).toBe(false);
  });

  it.each([
    ['a picture of a billion pixels', () => bombPng(40_000, 40_000), 'too-large'],
    ['a header without pixels', () => bombPng(600, 400).subarray(0, 40), 'not-a-picture'],
    ['SVG', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'not-a-picture'],
    [
      'a page that begins like a JPEG',
      () => Buffer.from('\xff\xd8\xff<html>', 'latin1'),
      'not-a-picture',
    ],
    ['nothing', () => Buffer.alloc(0), 'not-a-picture'],
  ] as const)('refuses %s and goes on', async (_name, make, failure) => {
    expect((await pictures.clean(make())).failure).toBe(failure);
    expect((await cleaned(await photo(11))).width).toBe(640);
  });

  it('ends a process that takes too long or too much, and starts another', async () => {
    const strict = createPictures({
      cleanLimits: { timeMs: 1, memoryMb: 600 },
      readLimits: { timeMs: 20_000, memoryMb: 40 },
    });
    const large = await photo(12, 6000, 4000);
    expect((await strict.clean(large)).failure).toBe('too-slow');
    expect((await strict.clean(large)).failure).toBe('too-slow');
    expect((await strict.read(screenshot)).failure).toBe('too-much-memory');
    await strict.close();
    expect((await strict.clean(large)).failure).toBe('closed');
  });
});

describe('reading', () => {
  it('reads Indonesian off a screenshot', async () => {
    const { bytes } = await cleaned(screenshot);
    const { value, failure } = await pictures.read(bytes);
    expect(failure).toBeNull();
    const text = value?.text.replace(/\s+/gu, ' ') ?? '';
    for (const part of ['bantuan', 'Lapangan Uji', 'Rp 250.000', 'sebelum besok']) {
      expect(text).toContain(part);
    }
    expect(value?.certainty).toBeGreaterThan(70);
  });

  it('finds no text where there is none', async () => {
    const { value } = await pictures.read((await cleaned(await photo(13))).bytes);
    expect(value?.text.replace(/[^\p{L}]/gu, '').length ?? 99).toBeLessThan(8);
  });
});
