import {
  type BrotliDecompress,
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  type Gunzip,
  type Inflate,
  type InflateRaw,
} from 'node:zlib';
import { ByteCollector } from './byte-collector.ts';
import { FetchFault } from './fault.ts';
import type { FetchLimits } from './types.ts';

/** Words that servers put into `Content-Encoding` although nothing is encoded. */
const NO_ENCODING: ReadonlySet<string> = new Set(['', 'identity', 'none', 'utf-8', 'binary']);

const CODERS: ReadonlySet<string> = new Set(['gzip', 'deflate', 'br']);

/** Below this size a high ratio means an empty table, not an attack. */
const RATIO_FLOOR = 256 * 1024;

/** What we ask for. Zstandard is not in every Node we run on, so it is neither asked for nor read. */
export const ACCEPT_ENCODING = 'gzip, deflate, br';

/**
 * The encodings of a body, outermost last, as the header lists them.
 *
 * @throws FetchFault `ENCODING_REFUSED` for one we cannot undo, or for too many over each other
 */
export function readEncodings(fields: readonly string[], limit: number): string[] {
  const encodings = fields
    .flatMap((field) => field.toLowerCase().split(','))
    .map((word) => word.trim().replace(/^x-/u, ''))
    .filter((word) => !NO_ENCODING.has(word));
  const unknown = encodings.find((word) => !CODERS.has(word));
  if (unknown !== undefined || encodings.length > limit) {
    throw new FetchFault('ENCODING_REFUSED', {
      detail: unknown?.slice(0, 40) ?? `${encodings.length} encodings`,
    });
  }
  return encodings;
}

export interface Unpacked {
  readonly body: Buffer;
  readonly truncated: boolean;
}

interface UnpackOptions {
  readonly limits: Pick<FetchLimits, 'bodyBytes' | 'ratio'>;
  /** The wire bytes are only a beginning, or may be damaged: keep what comes out of them. */
  readonly keepPartial: boolean;
  readonly signal: AbortSignal;
}

/**
 * Undoes the encodings of a body. Each layer is held to the size and the ratio, so that an inner
 * layer cannot hide what an outer one unfolds.
 *
 * @throws FetchFault `BOMB`, `BODY_TOO_LARGE` or `BODY_BROKEN`
 */
export async function unpack(
  wire: Buffer,
  encodings: readonly string[],
  options: UnpackOptions,
): Promise<Unpacked> {
  let body = wire;
  let truncated = false;
  for (const encoding of encodings.toReversed()) {
    if (body.length === 0) break;
    const layer = await unpackLayer(body, encoding, wire.length, options);
    body = layer.body;
    truncated ||= layer.truncated;
  }
  return { body, truncated };
}

async function unpackLayer(
  packed: Buffer,
  encoding: string,
  wireLength: number,
  { limits, keepPartial, signal }: UnpackOptions,
): Promise<Unpacked> {
  const out = new ByteCollector();
  const stream = createDecoder(encoding, packed, keepPartial);
  const stop = () => stream.destroy();
  signal.addEventListener('abort', stop, { once: true });
  try {
    stream.end(packed);
    for await (const chunk of stream) {
      const size = out.length + chunk.length;
      // Against what was read so far: a bomb is known by its first piece, however long it is.
      const read = Math.min(stream.bytesWritten, wireLength);
      if (size > RATIO_FLOOR && size > limits.ratio * read) {
        throw new FetchFault('BOMB', { detail: `${encoding}, over ${limits.ratio} times` });
      }
      if (size > limits.bodyBytes) {
        if (!keepPartial) throw new FetchFault('BODY_TOO_LARGE', { detail: 'unpacked' });
        out.push(chunk.subarray(0, limits.bodyBytes - out.length));
        return { body: out.take(), truncated: true };
      }
      out.push(chunk);
    }
    return { body: out.take(), truncated: false };
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof FetchFault) throw error;
    if (keepPartial && out.length > 0) return { body: out.take(), truncated: true };
    throw new FetchFault('BODY_BROKEN', { detail: encoding, cause: error });
  } finally {
    signal.removeEventListener('abort', stop);
    stream.destroy();
  }
}

type Decoder = Gunzip | Inflate | InflateRaw | BrotliDecompress;

function createDecoder(encoding: string, packed: Buffer, keepPartial: boolean): Decoder {
  const chunkSize = 64 * 1024;
  if (encoding === 'br') {
    const flush = keepPartial ? { finishFlush: constants.BROTLI_OPERATION_FLUSH } : {};
    return createBrotliDecompress({ chunkSize, ...flush });
  }
  const options = { chunkSize, ...(keepPartial ? { finishFlush: constants.Z_SYNC_FLUSH } : {}) };
  if (encoding === 'gzip') return createGunzip(options);
  // "deflate" means the zlib format, but servers that send it bare are as old as the name; a zlib
  // header has 8 in its low nibble (RFC 1950).
  return ((packed[0] ?? 0) & 0x0f) === 8 ? createInflate(options) : createInflateRaw(options);
}
