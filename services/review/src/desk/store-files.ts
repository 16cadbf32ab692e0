import type { NewDeskFile } from '@saring/database';
import { SaringError } from '@saring/domain';
import type { UploadedFile } from '@saring/web';
import type { ReviewContext } from '../context.ts';

/** First bytes of the kinds we take; what a sender calls a file proves nothing. */
const KINDS: readonly (readonly [mediaType: string, matches: (bytes: Buffer) => boolean])[] = [
  ['image/jpeg', (bytes) => bytes.subarray(0, 3).toString('hex') === 'ffd8ff'],
  ['image/png', (bytes) => bytes.subarray(0, 8).toString('hex') === '89504e470d0a1a0a'],
  [
    'image/webp',
    (bytes) =>
      bytes.subarray(0, 4).toString('latin1') === 'RIFF' &&
      bytes.subarray(8, 12).toString('latin1') === 'WEBP',
  ],
  ['application/pdf', (bytes) => bytes.subarray(0, 5).toString('latin1') === '%PDF-'],
];

/**
 * Keeps files of people without an account as they came. They are never opened here, and handed to
 * reviewers as downloads only. Empty fields of a form are passed over.
 *
 * @throws SaringError `FILE_NOT_ACCEPTED`, `STORE_FULL`
 */
export async function storeFiles(
  context: Pick<ReviewContext, 'blobs'>,
  files: readonly UploadedFile[],
): Promise<NewDeskFile[]> {
  const stored: NewDeskFile[] = [];
  for (const { bytes } of files.filter((file) => file.bytes.length > 0)) {
    const mediaType = KINDS.find(([, matches]) => matches(bytes))?.[0];
    if (mediaType === undefined) throw new SaringError('FILE_NOT_ACCEPTED');
    const { sha256 } = await context.blobs.put(bytes);
    stored.push({ sha256, mediaType, bytes: bytes.length });
  }
  return stored;
}
