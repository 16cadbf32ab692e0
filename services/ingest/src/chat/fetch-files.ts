import type { Channel, MediaRef } from '@saring/channels';
import { SaringError } from '@saring/domain';
import type { IngestContext } from '../context.ts';
import { type StoredFile, storeFiles } from '../pictures/store-files.ts';

/** The provider did not hand the file out; the event is tried again. */
export class FileNotYet extends Error {
  constructor(code: string) {
    super(code);
    this.name = 'FileNotYet';
  }
}

/** Tries after which a message is taken without the file that does not come. */
const PATIENCE = 5;

/**
 * Fetches what came with a message while the provider still has it.
 *
 * @returns the files, and whether one was left behind: gone, too large or of a kind we do not take
 * @throws FileNotYet while another try may bring it
 */
export async function fetchFiles(
  context: Pick<IngestContext, 'blobs' | 'pictures'>,
  channel: Channel,
  media: readonly MediaRef[],
  attempts: number,
  signal: AbortSignal,
): Promise<{ readonly files: readonly StoredFile[]; readonly left: boolean }> {
  const files: StoredFile[] = [];
  let left = false;
  for (const each of media) {
    const result = await channel.fetchMedia(each, signal);
    if (result.kind === 'retry' && attempts < PATIENCE) throw new FileNotYet(result.code);
    const stored = result.kind === 'file' ? await storeOne(context, result.bytes) : null;
    if (stored === null) left = true;
    else files.push(stored);
  }
  return { files, left };
}

/** `null` for a kind of file that we do not look at, or a picture that is none. */
async function storeOne(
  context: Pick<IngestContext, 'blobs' | 'pictures'>,
  bytes: Buffer,
): Promise<StoredFile | null> {
  try {
    return (await storeFiles(context, [{ bytes }]))[0] ?? null;
  } catch (error) {
    if (error instanceof SaringError && error.code === 'FILE_NOT_ACCEPTED') return null;
    throw error;
  }
}
