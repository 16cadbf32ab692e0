import { createHash } from 'node:crypto';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { parseJson } from '../../parse-json.ts';
import { CaptureManifest } from '../manifest.ts';
import { sha256Of } from '../store/blob-store.ts';
import { MANIFEST_PATH, PackManifest } from './pack-manifest.ts';

export type PackCheck =
  | {
      readonly ok: true;
      /** Compare it with the one the office published. */
      readonly manifestSha256: string;
      readonly caseId: string;
      readonly files: number;
    }
  | {
      readonly ok: false;
      /** The first file that is not as it should be; the archive itself if it cannot be read. */
      readonly file: string;
      readonly problem:
        | 'not-a-pack'
        | 'changed'
        | 'missing'
        | 'not-listed'
        | 'twice'
        | 'unreadable'
        | 'wrong-capture';
    };

/** No file of a pack is larger; a manifest that says otherwise is not ours. */
const MAX_FILE = 64 * 1024 * 1024;
const MAX_MANIFEST = 16 * 1024 * 1024;

/**
 * Checks every file of an evidence pack against its manifest, and every capture against its own.
 * Reads one file at a time and trusts no size the archive claims.
 *
 * @param file path of the ZIP
 */
export async function verifyEvidencePack(file: string): Promise<PackCheck> {
  let zip: ZipFile;
  try {
    zip = await openPromise(file, { lazyEntries: true, autoClose: false });
  } catch {
    return broken(file, 'not-a-pack');
  }
  try {
    return await check(zip, file);
  } finally {
    zip.close();
  }
}

async function check(zip: ZipFile, file: string): Promise<PackCheck> {
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      if (entries.has(entry.fileName)) return broken(entry.fileName, 'twice');
      entries.set(entry.fileName, entry);
    }
  } catch {
    return broken(file, 'not-a-pack');
  }
  const manifestBytes = await read(zip, entries.get(MANIFEST_PATH), MAX_MANIFEST);
  const parsed =
    manifestBytes === null
      ? null
      : PackManifest.safeParse(parseJson(manifestBytes.toString('utf8')));
  if (manifestBytes === null || parsed?.success !== true)
    return broken(MANIFEST_PATH, 'not-a-pack');

  const manifest = parsed.data;
  for (const { path, sha256, bytes } of manifest.files) {
    const entry = entries.get(path);
    if (entry === undefined) return broken(path, 'missing');
    const content = bytes > MAX_FILE ? null : await read(zip, entry, bytes);
    if (content === null) return broken(path, 'unreadable');
    if (content.length !== bytes || sha256Of(content) !== sha256) return broken(path, 'changed');
    if (!captureHolds(path, content, manifest)) return broken(path, 'wrong-capture');
    entries.delete(path);
  }
  entries.delete(MANIFEST_PATH);
  const [extra] = entries.keys();
  if (extra !== undefined) return broken(extra, 'not-listed');
  return {
    ok: true,
    manifestSha256: sha256Of(manifestBytes),
    caseId: manifest.caseId,
    files: manifest.files.length,
  };
}

/** A capture is named after its manifest, and its files are the ones that manifest lists. */
function captureHolds(path: string, content: Buffer, pack: PackManifest): boolean {
  const [, id] = /^captures\/([0-9a-f]{64})\/manifest\.json$/u.exec(path) ?? [];
  if (id === undefined) return true;
  const capture = CaptureManifest.safeParse(parseJson(content.toString('utf8')));
  if (!capture.success || createHash('sha256').update(content).digest('hex') !== id) return false;
  const listed = new Map(pack.files.map((file) => [file.path, file.sha256]));
  return capture.data.files.every(
    ({ name, sha256 }) => listed.get(`captures/${id}/${name}`) === sha256,
  );
}

/** The content of an entry, or `null` if it is larger than `limit` or cannot be read. */
async function read(zip: ZipFile, entry: Entry | undefined, limit: number): Promise<Buffer | null> {
  if (entry === undefined || entry.uncompressedSize > limit) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    const stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream) {
      const bytes = Buffer.from(chunk);
      size += bytes.length;
      if (size > limit) return null;
      chunks.push(bytes);
    }
  } catch {
    return null;
  }
  return Buffer.concat(chunks);
}

const broken = (
  file: string,
  problem: Extract<PackCheck, { ok: false }>['problem'],
): PackCheck => ({ ok: false, file, problem });
