import type { KeptFile } from './item.ts';

const MOST_BYTES = 300_000;
/** Letters of a screenshot stay readable at this; a photo says nothing more above it. */
const SHORT_SIDE = 1280;
const MOST_PIXELS = 4_000_000;
const STEPS: readonly (readonly [scale: number, quality: number])[] = [
  [1, 0.8],
  [1, 0.6],
  [0.8, 0.6],
  [0.65, 0.5],
  [0.5, 0.45],
  [0.35, 0.4],
];

/**
 * Makes a picture small enough for a weak signal, upright and without what the camera wrote beside
 * it (place, time, phone). A picture this phone cannot open goes out as it is; the office decides.
 */
export async function keepFile(file: File): Promise<KeptFile> {
  const small = file.type.startsWith('image/') ? await shrink(file).catch(() => null) : null;
  const blob = small ?? file;
  return { name: file.name || 'berkas', type: blob.type, bytes: await blob.arrayBuffer() };
}

async function shrink(file: File): Promise<Blob | null> {
  const picture = await createImageBitmap(file);
  const { width, height } = picture;
  const fit = Math.min(
    1,
    SHORT_SIDE / Math.min(width, height),
    Math.sqrt(MOST_PIXELS / (width * height)),
  );
  let smallest: Blob | null = null;
  for (const [scale, quality] of STEPS) {
    const canvas = new OffscreenCanvas(
      Math.max(1, Math.round(width * fit * scale)),
      Math.max(1, Math.round(height * fit * scale)),
    );
    const context = canvas.getContext('2d');
    if (context === null) break;
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    smallest = await canvas.convertToBlob({ type: 'image/jpeg', quality });
    if (smallest.size <= MOST_BYTES) break;
  }
  picture.close();
  return smallest;
}
