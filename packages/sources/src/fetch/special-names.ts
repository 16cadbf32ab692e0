/**
 * Endings of names that never belong to the public internet: the special-use registry of RFC 6761
 * and its additions, the ending ICANN reserved for private use, and endings that home and office
 * networks invented and that ICANN keeps out of the root. `example.com` and its like are registered
 * names with public addresses and stay allowed.
 */
const SPECIAL_ENDINGS: readonly string[] = [
  'alt',
  'arpa',
  'example',
  'internal',
  'invalid',
  'local',
  'localhost',
  'onion',
  'test',
  'corp',
  'home',
  'intranet',
  'lan',
  'localdomain',
  'mail',
  'private',
];

/**
 * Whether a name may be looked up at all.
 *
 * @param name as the URL parser gives it (lower case, punycode), without a trailing dot
 */
export function isPublicName(name: string): boolean {
  if (name.length > 253) return false;
  const labels = name.split('.');
  if (labels.length < 2 || !labels.every(isLabel)) return false;
  return !SPECIAL_ENDINGS.includes(labels.at(-1) ?? '');
}

/** Letters, digits, hyphens, and the underscore that some real hosts carry. */
function isLabel(label: string): boolean {
  return /^[a-z0-9_-]{1,63}$/u.test(label);
}
