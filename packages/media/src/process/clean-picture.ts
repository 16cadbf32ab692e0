import sharp from 'sharp';
import { differenceHash, HASH_HEIGHT, HASH_WIDTH } from '../difference-hash.ts';
import { KEPT_PIXELS, KEPT_SHORT_SIDE, MOST_PIXELS } from '../limits.ts';
import type { CleanPicture } from '../pictures.ts';
import { Refused } from './refused.ts';

// Only three decoders exist from here on, whatever a file claims to be.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'],
});
sharp.cache(false);
sharp.concurrency(1);

const QUALITY = 82;

/** Opens a stranger's picture: first frame only, broken ends tolerated, dimensions capped. */
export const open = (bytes: Uint8Array) =>
  sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'none', sequentialRead: true, pages: 1 });

/**
 * Decodes, turns upright, shrinks and writes anew. What is not pixels (EXIF with the place and the
 * phone, comments, appended files, further frames) does not come along.
 *
 * @throws Refused
 */
export async function cleanPicture(bytes: Uint8Array): Promise<CleanPicture> {
  const { width, height } = await sizeOf(bytes);
  const scale = Math.min(
    1,
    KEPT_SHORT_SIDE / Math.min(width, height),
    Math.sqrt(KEPT_PIXELS / (width * height)),
  );
  const image = open(bytes).autoOrient().flatten({ background: '#fff' }).toColourspace('srgb');
  const sized =
    scale === 1
      ? image
      : image.resize(
          Math.max(1, Math.round(width * scale)),
          Math.max(1, Math.round(height * scale)),
          { fit: 'fill' },
        );
  const { data, info } = await sized
    .jpeg({ quality: QUALITY })
    .toBuffer({ resolveWithObject: true })
    .catch((error: unknown) => {
      throw new Refused('not-a-picture', error instanceof Error ? error.message : 'no decoder');
    });
  return {
    bytes: data,
    mediaType: 'image/jpeg',
    width: info.width,
    height: info.height,
    hash: differenceHash(await greyLevels(data)),
  };
}

/** Width and height as seen, after turning; refused before any pixel is decoded. */
async function sizeOf(bytes: Uint8Array): Promise<{ width: number; height: number }> {
  const { autoOrient: size, format } = await open(bytes)
    .metadata()
    .catch((error: unknown) => {
      const detail = error instanceof Error ? error.message : 'no decoder';
      throw new Refused(/pixel limit/iu.test(detail) ? 'too-large' : 'not-a-picture', detail);
    });
  if (!['jpeg', 'png', 'webp'].includes(format)) throw new Refused('not-a-picture', format);
  if (size.width * size.height > MOST_PIXELS) {
    throw new Refused('too-large', `${size.width} x ${size.height}`);
  }
  return size;
}

const greyLevels = (bytes: Uint8Array): Promise<Buffer> =>
  open(bytes)
    .greyscale()
    .resize(HASH_WIDTH, HASH_HEIGHT, { fit: 'fill', kernel: 'cubic' })
    .raw()
    .toBuffer();
