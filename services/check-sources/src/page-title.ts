const HEAD_BYTES = 64 * 1024;
const LONGEST = 300;

/** The `<title>` of a page, read from its first bytes; `null` without one. */
export function pageTitle(body: Buffer): string | null {
  const head = body.subarray(0, HEAD_BYTES).toString('utf8');
  const open = head.search(/<title[\s>]/iu);
  if (open < 0) return null;
  const start = head.indexOf('>', open) + 1;
  const end = head.indexOf('<', start);
  if (start === 0 || end < 0) return null;
  const title = head.slice(start, end).replace(/\s+/gu, ' ').trim().slice(0, LONGEST);
  return title === '' ? null : title.replaceAll('\0', '').toWellFormed();
}
