import sharp from 'sharp';

/**
 * A picture without words that no other seed resembles: blurred coloured noise. Written in another
 * width or quality it is what a messenger makes of a forwarded photo.
 */
export async function noisePicture(
  seed: number,
  { width = 640, quality = 90 }: { readonly width?: number; readonly quality?: number } = {},
): Promise<Buffer> {
  let state = Math.imul(seed + 1, 2_654_435_761) >>> 0;
  const noise = Buffer.from(
    Array.from({ length: 12 * 9 * 3 }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state >>> 24;
    }),
  );
  return sharp(noise, { raw: { width: 12, height: 9, channels: 3 } })
    .resize(width, Math.round(width * 0.75), { kernel: 'cubic' })
    .jpeg({ quality })
    .toBuffer();
}
