import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { SaringError } from '@saring/domain';
import { ZipFile } from 'yazl';
import { parseJson } from '../../parse-json.ts';
import type { Json } from '../../signals/signal.ts';
import { canonicalJson } from '../canonical-json.ts';
import { CaptureManifest } from '../manifest.ts';
import { type BlobStore, type Sha256, sha256Of } from '../store/blob-store.ts';
import { MANIFEST_PATH, type PackFile, type PackManifest } from './pack-manifest.ts';
import { packReadme } from './pack-readme.ts';

/** What goes into the evidence pack of a case. Personal data has been masked by the caller. */
export interface EvidencePack {
  readonly caseId: string;
  readonly claim: string;
  readonly createdAt: Date;
  /** Names of captures, as `storeCapture` gave them. */
  readonly captures: readonly Sha256[];
  /** What was read about links, accounts and numbers, and why it matters. */
  readonly signals?: Json;
  /** Statements of agencies and notes of reviewers, in their order. */
  readonly statements: readonly Json[];
  /** The case's part of the decision log. */
  readonly decisionLog: Json;
}

type Content = { readonly bytes: Buffer } | { readonly blob: Sha256 };
type Entry = PackFile & { readonly content: Content };

/**
 * Writes the evidence of a case as one ZIP: a manifest with the hash of every file, captures,
 * statements, the decision log, and how to check it. Files are read and written one at a time. The
 * same case at the same time gives the same bytes.
 *
 * @returns SHA-256 of the manifest: whoever knows it can check the pack without trusting us
 * @throws SaringError NOT_FOUND if a capture is gone, EVIDENCE_DAMAGED, STORE_UNAVAILABLE
 */
export async function writeEvidencePack(
  pack: EvidencePack,
  store: Pick<BlobStore, 'get'>,
  target: Writable,
): Promise<Sha256> {
  const entries = [
    entry('README.txt', Buffer.from(packReadme)),
    ...(await captureEntries(pack.captures, store)),
    ...pack.statements.map((statement, at) =>
      jsonEntry(`statements/${String(at + 1).padStart(4, '0')}.json`, statement),
    ),
    ...(pack.signals === undefined ? [] : [jsonEntry('signals.json', pack.signals)]),
    jsonEntry('decision-log.json', pack.decisionLog),
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
  const manifest: PackManifest = {
    format: 'saring-evidence-pack/1',
    caseId: pack.caseId,
    claim: pack.claim,
    createdAt: pack.createdAt.toISOString(),
    files: entries.map(({ path, sha256, bytes }) => ({ path, sha256, bytes })),
  };
  const bytes = Buffer.from(canonicalJson(manifest));

  const zip = new ZipFile();
  // Errors of a file end the stream the archive is written to.
  zip.on('error', (error: Error) => target.destroy(error));
  const options = { mtime: dosTime(pack.createdAt), mode: 0o100644, forceDosTimestamp: true };
  zip.addBuffer(bytes, MANIFEST_PATH, options);
  for (const { path, content, bytes: size } of entries) {
    zip.addReadStreamLazy(path, { ...options, size }, (give) => {
      bytesOf(content, store).then(
        (found) => give(null, Readable.from([found])),
        (error: unknown) => give(error, Readable.from([])),
      );
    });
  }
  zip.end();
  await pipeline(zip.outputStream, target);
  return sha256Of(bytes);
}

async function captureEntries(
  captures: readonly Sha256[],
  store: Pick<BlobStore, 'get'>,
): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const id of new Set(captures)) {
    const bytes = await needed(store, id);
    const manifest = CaptureManifest.safeParse(parseJson(bytes.toString('utf8')));
    if (!manifest.success) throw new SaringError('EVIDENCE_DAMAGED', { details: { sha256: id } });
    entries.push(entry(`captures/${id}/${MANIFEST_PATH}`, bytes));
    for (const { name, sha256, bytes: size } of manifest.data.files) {
      const path = `captures/${id}/${name}`;
      entries.push({ path, sha256, bytes: size, content: { blob: sha256 } });
    }
  }
  return entries;
}

const entry = (path: string, bytes: Buffer): Entry => ({
  path,
  sha256: sha256Of(bytes),
  bytes: bytes.length,
  content: { bytes },
});

const jsonEntry = (path: string, value: unknown): Entry =>
  entry(path, Buffer.from(canonicalJson(value)));

const bytesOf = async (content: Content, store: Pick<BlobStore, 'get'>): Promise<Buffer> =>
  'bytes' in content ? content.bytes : needed(store, content.blob);

async function needed(store: Pick<BlobStore, 'get'>, sha256: Sha256): Promise<Buffer> {
  const bytes = await store.get(sha256);
  if (bytes === null) throw new SaringError('NOT_FOUND', { details: { sha256 } });
  return bytes;
}

/** ZIP stores local time without a zone; this writes UTC on every machine. */
const dosTime = (moment: Date): Date =>
  new Date(
    moment.getUTCFullYear(),
    moment.getUTCMonth(),
    moment.getUTCDate(),
    moment.getUTCHours(),
    moment.getUTCMinutes(),
    moment.getUTCSeconds(),
  );
