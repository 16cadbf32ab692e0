import type { BlobStore, Sha256 } from './blob-store.ts';

export interface SweepResult {
  readonly kept: number;
  readonly deleted: number;
  readonly bytesFreed: number;
}

/**
 * Removes what is older than the retention and needed by nobody. Young blobs stay whatever is said
 * about them: the capture they belong to may not be recorded yet.
 *
 * @param isNeeded whether a case or a clarification still rests on it
 */
export async function sweepBlobs(
  store: BlobStore,
  before: Date,
  isNeeded: (sha256: Sha256) => Promise<boolean> | boolean,
): Promise<SweepResult> {
  let [kept, deleted, bytesFreed] = [0, 0, 0];
  for await (const { sha256, bytes, storedAt } of store.list()) {
    if (storedAt >= before || (await isNeeded(sha256))) {
      kept++;
      continue;
    }
    await store.delete(sha256);
    deleted++;
    bytesFreed += bytes;
  }
  return { kept, deleted, bytesFreed };
}
