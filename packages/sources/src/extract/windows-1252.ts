/** What windows-1252 puts where ISO-8859-1 has C1 control characters (0x80 to 0x9F), WHATWG index. */
const UPPER =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/**
 * Decodes windows-1252. By hand, because some Node versions decode it as plain ISO-8859-1 in
 * `TextDecoder`, which loses the quotation marks every newsroom system writes.
 */
export function windows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/gu, (sign) => UPPER[sign.charCodeAt(0) - 0x80] ?? sign);
}
