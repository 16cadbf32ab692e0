import { createHash } from 'node:crypto';
import { SaringError } from '@saring/domain';
import { hashBands, type PictureFailure, pictureType } from '@saring/media';
import type { UploadedFile } from '@saring/web';
import type { IngestContext } from '../context.ts';
import { documentType } from './document-type.ts';

/** A file as it is kept, under the hash of its content. */
export interface StoredFile {
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** Hash of what was sent, which tells a repeated request from another one. */
  readonly sourceSha256: string;
  /** Set for pictures, which are kept cleaned and shrunk. */
  readonly picture: StoredPicture | null;
}

interface StoredPicture {
  readonly width: number;
  readonly height: number;
  readonly hash: bigint | null;
  readonly bands: readonly number[];
}

/** Failures that say something of the hour, not of the picture. */
const PASSING: readonly PictureFailure[] = ['too-slow', 'closed'];

/**
 * Stores what was uploaded: pictures cleaned, so that neither the place nor the phone they were
 * taken with is ever kept; documents as they are. Empty file fields, as forms without a choice send
 * them, are passed over.
 *
 * @throws SaringError `FILE_NOT_ACCEPTED`; `OVERLOADED` when there was no time to look at it
 */
export async function storeFiles(
  context: Pick<IngestContext, 'blobs' | 'pictures'>,
  files: readonly Pick<UploadedFile, 'bytes'>[],
): Promise<StoredFile[]> {
  const stored: StoredFile[] = [];
  for (const { bytes } of files.filter((file) => file.bytes.length > 0)) {
    const sourceSha256 = createHash('sha256').update(bytes).digest('hex');
    if (pictureType(bytes) === null) {
      const mediaType = documentType(bytes);
      if (mediaType === null) throw new SaringError('FILE_NOT_ACCEPTED');
      const { sha256 } = await context.blobs.put(bytes);
      stored.push({ sha256, mediaType, bytes: bytes.length, sourceSha256, picture: null });
      continue;
    }
    const { value, failure } = await context.pictures.clean(bytes);
    if (value === null) {
      if (PASSING.includes(failure)) throw new SaringError('OVERLOADED', { retryAfter: 30 });
      throw new SaringError('FILE_NOT_ACCEPTED');
    }
    const { sha256 } = await context.blobs.put(value.bytes);
    const { width, height, hash } = value;
    stored.push({
      sha256,
      mediaType: value.mediaType,
      bytes: value.bytes.length,
      sourceSha256,
      picture: { width, height, hash, bands: hash === null ? [] : hashBands(hash) },
    });
  }
  return stored;
}
