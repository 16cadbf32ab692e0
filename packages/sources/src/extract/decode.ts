import { windows1252 } from './windows-1252.ts';

export interface DecodedText {
  readonly text: string;
  /** WHATWG name, lower case. */
  readonly encoding: string;
  /** What settled it; a header that contradicts the bytes loses. */
  readonly from: 'bom' | 'bytes' | 'header' | 'meta' | 'default';
}

/** Bytes of the start in which a `<meta charset>` is looked for; the HTML standard asks for 1,024. */
const META_WINDOW = 4_096;
/** A body cut by a size limit, or one with a few broken bytes, is still UTF-8. */
const TOLERATED_FAULTS = 0.005;

/**
 * Turns the bytes of a page into text. Order of trust: byte order mark, what the bytes plainly are
 * (UTF-16 without a mark, well-formed multi-byte UTF-8), the header, `<meta>`, windows-1252.
 * Never throws; bytes that fit nothing become U+FFFD.
 *
 * Source: WHATWG Encoding and HTML "determining the character encoding", with the bytes put before
 * the header, because servers that send UTF-8 as ISO-8859-1 are common and the reverse cannot
 * pass for UTF-8.
 */
export function decodeText(bytes: Uint8Array, contentType: string | null): DecodedText {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return decodeAs(bytes, marked, 'bom');
  const wide = looksLikeUtf16(bytes);
  if (wide !== null) return decodeAs(bytes, wide, 'bytes');

  const hint = charsetOf(contentType ?? '');
  const meta = charsetInMeta(bytes);
  const declared = hint ?? meta;
  if (isUtf8WithMultiByte(bytes)) {
    const from = declared !== 'utf-8' ? 'bytes' : hint === null ? 'meta' : 'header';
    return decodeAs(bytes, 'utf-8', from);
  }
  for (const [label, from] of [
    [hint, 'header'],
    [meta, 'meta'],
  ] as const) {
    if (label === null || (label === 'utf-8' && faultyShare(bytes) > TOLERATED_FAULTS)) continue;
    return decodeAs(bytes, label, from);
  }
  return decodeAs(bytes, isAscii(bytes) ? 'utf-8' : 'windows-1252', 'default');
}

function decodeAs(bytes: Uint8Array, encoding: string, from: DecodedText['from']): DecodedText {
  const text =
    encoding === 'windows-1252' ? windows1252(bytes) : new TextDecoder(encoding).decode(bytes);
  return { text, encoding, from };
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** Markup is mostly ASCII, so UTF-16 shows as a zero in every second byte. */
function looksLikeUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, 512) & ~1;
  if (length < 8) return null;
  const zeros = [0, 0];
  for (let at = 0; at < length; at++) {
    if (bytes[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  const most = (length / 2) * 0.7;
  if (odd > most && even < length / 20) return 'utf-16le';
  if (even > most && odd < length / 20) return 'utf-16be';
  return null;
}

function isUtf8WithMultiByte(bytes: Uint8Array): boolean {
  if (isAscii(bytes)) return false;
  try {
    // `stream` forgives a sequence cut off at the end by the size limit.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function faultyShare(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8').decode(bytes);
  let faults = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) faults++;
  return text.length === 0 ? 0 : faults / text.length;
}

function charsetInMeta(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, META_WINDOW)).toString('latin1');
  const label = charsetOf(start);
  // A UTF-16 page could not have been read this far as ASCII.
  return label?.startsWith('utf-16') ? 'utf-8' : label;
}

/** `charset=` in a header value or in markup, as the WHATWG name; `null` if absent or unknown. */
function charsetOf(value: string): string | null {
  const label = /charset\s{0,9}=\s{0,9}["']?([\w.:+-]{1,40})/iu.exec(value)?.[1];
  if (label === undefined) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80);
