import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { FetchFault } from './fault.ts';
import { readEncodings, unpack } from './unpack.ts';

const limits = { bodyBytes: 1024 * 1024, ratio: 100 };
const options = { limits, keepPartial: false, signal: new AbortController().signal };
const TEXT = Buffer.from('Bantuan sosial tidak pernah meminta kode OTP. '.repeat(50));

/** Bytes that do not pack well, so that only the size limit speaks. */
const noise = (length: number) =>
  Buffer.from(Array.from({ length }, (_, i) => (i * 2654435761) >>> 24));

describe('undoes', () => {
  it.each([
    ['gzip', gzipSync(TEXT)],
    ['deflate', deflateSync(TEXT)],
    ['deflate', deflateRawSync(TEXT)],
    ['br', brotliCompressSync(TEXT)],
    ['gzip', Buffer.concat([gzipSync(TEXT.subarray(0, 9)), gzipSync(TEXT.subarray(9))])],
    ['gzip', Buffer.concat([gzipSync(TEXT), Buffer.alloc(7)])],
  ])('%s', async (encoding, wire) => {
    expect((await unpack(wire, [encoding], options)).body.equals(TEXT)).toBe(true);
  });

  it('two over each other, the outermost first', async () => {
    const wire = gzipSync(brotliCompressSync(TEXT));
    expect((await unpack(wire, ['br', 'gzip'], options)).body.equals(TEXT)).toBe(true);
  });

  it('nothing when there is nothing', async () => {
    expect((await unpack(Buffer.alloc(0), ['gzip'], options)).body).toHaveLength(0);
  });
});

describe('keeps to the limits', () => {
  const code = (error: unknown) => (error instanceof FetchFault ? error.code : error);
  const fails = (wire: Buffer, encodings: string[]) =>
    unpack(wire, encodings, options).then(() => null, code);

  it('of size', async () => {
    expect(await fails(gzipSync(noise(1_100_000)), ['gzip'])).toBe('BODY_TOO_LARGE');
  });

  it('of ratio, in the inner layer too', async () => {
    const inner = gzipSync(Buffer.alloc(900_000));
    expect(await fails(inner, ['gzip'])).toBe('BOMB');
    expect(await fails(gzipSync(inner), ['gzip', 'gzip'])).toBe('BOMB');
  });

  it('of soundness', async () => {
    expect(await fails(gzipSync(TEXT).subarray(0, 60), ['gzip'])).toBe('BODY_BROKEN');
    expect(await fails(Buffer.from('bukan'), ['br'])).toBe('BODY_BROKEN');
  });
});

describe('keeps what came out when the caller wants it', () => {
  const keep = { ...options, keepPartial: true };

  it.each([
    ['gzip', gzipSync(TEXT)],
    ['br', brotliCompressSync(noise(5000))],
  ])('of a cut %s', async (encoding, wire) => {
    const { body } = await unpack(wire.subarray(0, wire.length - 9), [encoding], keep);
    expect(body.length).toBeGreaterThan(0);
  });

  it('up to the size limit', async () => {
    const { body, truncated } = await unpack(gzipSync(noise(1_100_000)), ['gzip'], keep);
    expect([body.length, truncated]).toEqual([limits.bodyBytes, true]);
  });
});

it.each([
  [[], []],
  [['gzip'], ['gzip']],
  [['x-gzip , BR'], ['gzip', 'br']],
  [['identity', 'utf-8', ''], []],
  [
    ['gzip', 'deflate'],
    ['gzip', 'deflate'],
  ],
])('reads the header %j as %j', (fields, encodings) => {
  expect(readEncodings(fields, 2)).toEqual(encodings);
});

it.each([[['zstd']], [['compress']], [['gzip, gzip, gzip']], [['aes128gcm']]])(
  'refuses the header %j',
  (fields) => {
    expect(() => readEncodings(fields, 2)).toThrow('ENCODING_REFUSED');
  },
);
