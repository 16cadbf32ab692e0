import { SaringError } from '@saring/domain';
import type { UploadedFile } from '@saring/web';
import type { IngestContext } from './context.ts';

interface StoredImage {
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: number;
}

/** First bytes of the kinds we take; what a sender calls a file proves nothing. */
const SIGNATURES: readonly (readonly [mediaType: string, matches: (bytes: Buffer) => boolean])[] = [
  ['image/jpeg', (bytes) => bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))],
  ['image/png', (bytes) => bytes.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))],
  [
    'image/webp',
    (bytes) =>
      bytes.subarray(0, 4).toString('latin1') === 'RIFF' &&
      bytes.subarray(8, 12).toString('latin1') === 'WEBP',
  ],
];

/**
 * Stores uploaded images by content hash. Empty file fields, as forms without a choice send them,
 * are passed over.
 *
 * @throws SaringError `FILE_NOT_ACCEPTED`
 */
export async function storeImages(
  context: Pick<IngestContext, 'blobs'>,
  files: readonly UploadedFile[],
): Promise<StoredImage[]> {
  const stored: StoredImage[] = [];
  for (const { bytes } of files.filter((file) => file.bytes.length > 0)) {
    const mediaType = SIGNATURES.find(([, matches]) => matches(bytes))?.[0];
    if (mediaType === undefined) throw new SaringError('FILE_NOT_ACCEPTED');
    const { sha256 } = await context.blobs.put(bytes);
    stored.push({ sha256, mediaType, bytes: bytes.length });
  }
  return stored;
}
