import { captureNeeded } from '@saring/database';
import { type SweepResult, sweepBlobs } from '@saring/sources';
import type { CheckSourcesContext } from './context.ts';

const DAY_MS = 86_400_000;

/**
 * Removes captures older than the retention that no open case, public text or source rests on.
 * What they were and their hashes stay in the evidence.
 */
export async function sweepCaptures(
  {
    captures,
    database,
    captureDays,
  }: Pick<CheckSourcesContext, 'captures' | 'database' | 'captureDays'>,
  now = new Date(),
): Promise<SweepResult> {
  const before = new Date(now.getTime() - captureDays * DAY_MS);
  return sweepBlobs(captures, before, (sha256) => captureNeeded(database, sha256, before));
}
