/** What the bytes 80 to 9F stand for (WHATWG Encoding, index windows-1252); the rest is Latin-1. */
const UPPER =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/**
 * Decodes windows-1252. Node 20's own decoder of that name reads plain Latin-1, which turns curly
 * quotes and dashes into control characters.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin.replace(/[\u0080-\u009f]/gu, (char) => UPPER[char.charCodeAt(0) - 0x80] ?? char);
}
