import { parseJson } from '../parse-json.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Capture } from './capture-page.ts';
import { CaptureManifest } from './manifest.ts';
import type { BlobStore, Sha256 } from './store/blob-store.ts';

/** What comes to a capture later than the page itself. */
export interface CaptureAdditions {
  /** PNG. */
  readonly screenshot: Uint8Array | null;
  readonly archivedAt: string | null;
  readonly notes: readonly string[];
}

/** The manifest of a capture; `null` when it is no longer kept. @throws SaringError */
export async function readCapture(id: Sha256, store: BlobStore): Promise<CaptureManifest | null> {
  const bytes = await store.get(id);
  const parsed =
    bytes === null ? null : CaptureManifest.safeParse(parseJson(bytes.toString('utf8')));
  return parsed?.success === true ? parsed.data : null;
}

/**
 * A capture with more in it, under a name of its own: what was kept before stays as it was.
 *
 * @returns `null` when the capture is no longer kept
 * @throws SaringError STORE_FULL, STORE_UNAVAILABLE
 */
export async function amendCapture(
  id: Sha256,
  { screenshot, archivedAt, notes }: CaptureAdditions,
  store: BlobStore,
): Promise<Capture | null> {
  const before = await readCapture(id, store);
  if (before === null) return null;
  const files = before.files.filter(({ name }) => name !== 'screenshot.png' || screenshot === null);
  if (screenshot !== null) {
    files.push({
      name: 'screenshot.png',
      contentType: 'image/png',
      bytes: screenshot.length,
      sha256: await store.put(screenshot),
    });
  }
  const manifest: CaptureManifest = {
    ...before,
    archivedAt: archivedAt ?? before.archivedAt,
    notes: [...before.notes, ...notes.map((note) => note.slice(0, 300))],
    files,
  };
  return { id: await store.put(Buffer.from(canonicalJson(manifest))), manifest };
}
