/** Parameters that say how somebody came to a page, not which page it is. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|igshid|igsh|mc_cid|mc_eid|yclid|_ga|ref_src)$/iu;

/**
 * The address of a post in one spelling: absolute, http or https, without fragment, tracking and
 * default port. Nothing that could lead to another page is touched.
 *
 * @returns `null` for what is no web address
 */
export function postUrl(raw: string | null | undefined, base?: string): string | null {
  const text = raw?.trim() ?? '';
  if (text === '' || text.length > 2048 || !URL.canParse(text, base)) return null;
  const url = new URL(text, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  url.hash = '';
  url.username = '';
  url.password = '';
  const tracked = [...url.searchParams.keys()].filter((name) => TRACKING.test(name));
  for (const name of tracked) url.searchParams.delete(name);
  return url.href;
}
