import type { Page } from '../extract/page.ts';
import type { FetchResponse, FetchResult } from '../fetch/types.ts';
import { canonicalJson } from './canonical-json.ts';
import type { CaptureFile, CaptureManifest } from './manifest.ts';
import type { BlobStore, Sha256 } from './store/blob-store.ts';

/** What a capture is made of. */
export interface CaptureParts {
  readonly result: FetchResult;
  /** What was read from the body; `null` if it could not be. */
  readonly page: Page | null;
  /** PNG, where a browser is configured. */
  readonly screenshot: Uint8Array | null;
  readonly archivedAt: string | null;
  readonly notes: readonly string[];
  readonly capturedAt: Date;
}

export interface Capture {
  /** SHA-256 of the manifest: the name of the capture. */
  readonly id: Sha256;
  readonly manifest: CaptureManifest;
}

interface NewFile {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/**
 * Keeps everything that opening an address brought, as evidence: the answer as sent, its headers,
 * the way there, what was read, and a screenshot. A failed attempt is kept too: that a page did not
 * answer on a day is evidence.
 *
 * @throws SaringError STORE_FULL, STORE_UNAVAILABLE
 */
export async function storeCapture(parts: CaptureParts, store: BlobStore): Promise<Capture> {
  const files: CaptureFile[] = [];
  for (const { name, contentType, bytes } of filesOf(parts)) {
    files.push({ name, contentType, bytes: bytes.length, sha256: await store.put(bytes) });
  }
  const { result } = parts;
  const manifest: CaptureManifest = {
    format: 'saring-capture/1',
    requestedUrl: result.requestedUrl.slice(0, 4_000),
    finalUrl: result.url.slice(0, 4_000),
    capturedAt: parts.capturedAt.toISOString(),
    status: result.kind === 'response' ? result.status : null,
    failure: result.kind === 'failure' ? result.code : null,
    truncated: result.kind === 'response' && result.truncated,
    notes: parts.notes.map((note) => note.slice(0, 300)),
    archivedAt: parts.archivedAt,
    files,
  };
  const id = await store.put(Buffer.from(canonicalJson(manifest)));
  return { id, manifest };
}

function filesOf({ result, page, screenshot }: CaptureParts): NewFile[] {
  const files: NewFile[] = [json('chain.json', result.chain)];
  if (result.kind === 'response') files.push(...answerOf(result));
  if (page !== null) {
    const { text, allText: _, ...facts } = page;
    files.push({ name: 'page.txt', contentType: 'text/plain; charset=utf-8', bytes: utf8(text) });
    files.push(json('page.json', facts));
  }
  if (screenshot !== null) {
    files.push({ name: 'screenshot.png', contentType: 'image/png', bytes: screenshot });
  }
  return files;
}

function answerOf(result: FetchResponse): NewFile[] {
  const contentType = result.headers['content-type'] ?? 'application/octet-stream';
  const files = [
    json('headers.json', result.rawHeaders),
    { name: 'body.bin', contentType: contentType.slice(0, 200), bytes: result.body },
  ];
  if (result.encodings.length > 0) {
    // The bytes as they crossed the wire, before their encoding was undone.
    files.push({ name: 'wire.bin', contentType: 'application/octet-stream', bytes: result.wire });
  }
  return files;
}

const json = (name: string, value: unknown): NewFile => ({
  name,
  contentType: 'application/json',
  bytes: utf8(canonicalJson(value)),
});

const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');
