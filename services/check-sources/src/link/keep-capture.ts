import { SaringError } from '@saring/domain';
import { type Capture, storeCapture } from '@saring/sources';
import type { CheckSourcesContext } from '../context.ts';
import type { LinkReading } from './link-reading.ts';

/**
 * Keeps what a link brought. A full or absent store costs the copy, not the evidence: `null`, and
 * the log says so.
 */
export async function keepCapture(
  { result, page, unreadable, readAt }: LinkReading,
  { captures, logger }: Pick<CheckSourcesContext, 'captures' | 'logger'>,
): Promise<Capture | null> {
  const notes = unreadable === null ? [] : [`text not read: ${unreadable}`];
  try {
    return await storeCapture(
      { result, page, screenshot: null, archivedAt: null, notes, capturedAt: readAt },
      captures,
    );
  } catch (error) {
    const code = error instanceof SaringError ? error.code : 'INTERNAL';
    logger.warn({ code, err: error }, 'a capture could not be kept');
    return null;
  }
}
