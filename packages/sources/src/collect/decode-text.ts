import { isUtf8 } from 'node:buffer';
import { decodeWindows1252 } from './windows-1252.ts';

/**
 * Turns the bytes of a feed into text. Servers and files often say one encoding and use another, so
 * the bytes are believed first: a byte order mark, the shape of UTF-16, and bytes that are valid
 * UTF-8 (text in another encoding is that hardly by accident). Then the XML declaration, then the
 * header, and at last windows-1252, which reads anything.
 *
 * @param charset parameter of the `Content-Type` header
 */
export function decodeText(bytes: Uint8Array, charset: string | null): string {
  const marked = encodingByMark(bytes);
  if (marked !== null) return decode(bytes, marked);
  if (isUtf8(bytes)) return decode(bytes, 'utf-8');
  const declared = declaredEncoding(bytes);
  const label = [declared, charset].find((each) => each !== null && isUsable(each));
  return decode(bytes, label ?? 'windows-1252');
}

function encodingByMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  // A mark, or `<` in two bytes.
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be';
  return null;
}

/** `<?xml version="1.0" encoding="ISO-8859-1"?>` */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  return /<\?xml[^>]{0,100}encoding\s*=\s*["']([\w.:-]{1,40})["']/iu.exec(head)?.[1] ?? null;
}

/** Known to the decoder, and not the one that the bytes are known not to be in. */
function isUsable(label: string): boolean {
  try {
    return !/^utf-?(?:8|16)/iu.test(new TextDecoder(label).encoding);
  } catch {
    return false;
  }
}

function decode(bytes: Uint8Array, label: string): string {
  const decoder = new TextDecoder(label);
  return decoder.encoding === 'windows-1252' ? decodeWindows1252(bytes) : decoder.decode(bytes);
}
