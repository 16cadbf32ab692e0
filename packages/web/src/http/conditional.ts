import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { bytes, notModified, type Reply } from './reply.ts';

const asGzip = promisify(gzip);
const asBrotli = promisify(brotliCompress);
/** Smaller bodies are not worth the header. */
const WORTH_PACKING = 512;
/** Level 5 packs better than gzip in about its time. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/**
 * An answer that is made once and given often: its bytes, packed when first asked for, and its
 * validators.
 */
export interface StoredReply {
  readonly type: string;
  readonly body: Buffer;
  /** Weak, because the same answer travels packed in different ways (RFC 9110, section 8.8.1). */
  readonly tag: string;
  readonly lastModified: Date | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly packed: Map<Encoding, Promise<Buffer>>;
}

type Encoding = 'br' | 'gzip';

export function storedReply(
  type: string,
  body: string | Buffer,
  options: {
    readonly lastModified?: Date | null;
    readonly headers?: Readonly<Record<string, string>>;
  } = {},
): StoredReply {
  const raw = typeof body === 'string' ? Buffer.from(body) : body;
  const hash = createHash('sha256').update(raw).digest('base64url').slice(0, 27);
  return {
    type,
    body: raw,
    tag: `W/"${hash}"`,
    lastModified: options.lastModified ?? null,
    headers: options.headers ?? {},
    packed: new Map(),
  };
}

/**
 * Gives a stored answer, packed as the client wishes, or 304 when the client has it (RFC 9110,
 * section 13). `If-None-Match` decides alone where it is sent.
 */
export async function giveStored(
  stored: StoredReply,
  header: (name: string) => string | null,
  now = Date.now(),
): Promise<Reply> {
  const { tag, lastModified } = stored;
  // Within its second a date says too little: what changes in the rest of it has the same one.
  const dated = lastModified !== null && now - lastModified.getTime() > 1000;
  const headers: Record<string, string> = {
    'Cache-Control': 'no-cache',
    ...stored.headers,
    ETag: tag,
    Vary: 'Accept-Encoding',
    ...(dated ? { 'Last-Modified': lastModified.toUTCString() } : {}),
  };
  const noneMatch = header('if-none-match');
  if (noneMatch !== null) {
    const known = noneMatch.split(',').map((each) => each.trim());
    if (known.includes(tag) || known.includes('*')) return notModified(headers);
  } else if (dated) {
    const since = Date.parse(header('if-modified-since') ?? '');
    if (Math.floor(lastModified.getTime() / 1000) * 1000 <= since) return notModified(headers);
  }
  const encoding = stored.body.length < WORTH_PACKING ? null : wished(header('accept-encoding'));
  if (encoding === null) return bytes(stored.type, stored.body, headers);
  let packing = stored.packed.get(encoding);
  if (packing === undefined) {
    packing = encoding === 'br' ? asBrotli(stored.body, BROTLI) : asGzip(stored.body);
    stored.packed.set(encoding, packing);
  }
  return bytes(stored.type, await packing, { ...headers, 'Content-Encoding': encoding });
}

/** The better of the two that the client takes; `null` for neither. */
function wished(accept: string | null): Encoding | null {
  if (accept === null) return null;
  const refused = /;\s*q=0(?:\.0*)?$/u;
  const named = accept
    .split(',')
    .slice(0, 20)
    .map((each) => each.trim().toLowerCase())
    .filter((each) => !refused.test(each))
    .map((each) => each.split(';')[0]?.trim());
  if (named.includes('br')) return 'br';
  return named.includes('gzip') || named.includes('*') ? 'gzip' : null;
}
