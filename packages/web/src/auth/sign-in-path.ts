/** Pages that only signed-in people see. Who opens one without a session is asked to sign in first. */
const BEHIND_LOGIN = /^\/(?:konsol|operator\/antrean(?!\/(?:api|static)(?:[/?#]|$)))(?:[/?#]|$)/u;
const PORTAL = /^\/mitra(?:[/?#]|$)/u;
const ORIGIN = 'https://saring.invalid';

/**
 * A path of ours to go on to after signing in; `null` for anything else. What browsers would read as
 * another host (`//x`, `/\x`, control characters in between) is not a path of ours.
 */
export function ownPath(wanted: string | undefined | null): string | null {
  if (wanted === undefined || wanted === null || wanted.length > 2000) return null;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop them, so they hide hosts
  if (!/^\/(?![/\\])[^\\\u0000-\u0020\u007f]*$/u.test(wanted)) return null;
  const url = URL.canParse(wanted, ORIGIN) ? new URL(wanted, ORIGIN) : null;
  if (url === null || url.origin !== ORIGIN) return null;
  const path = `${url.pathname}${url.search}${url.hash}`;
  return path.startsWith('//') ? null : path;
}

interface Asked {
  readonly method: string;
  readonly url: string;
  readonly referer: string | null;
}

/**
 * Where to send somebody who asked for a page behind the login without a session; `null` when the
 * page is not behind it. A form that was sent too late leads back to the page it stood on.
 */
export function signInPath(asked: Asked): string | null {
  if (!BEHIND_LOGIN.test(asked.url)) return null;
  return `/masuk?lanjut=${encodeURIComponent(wantedPage(asked, BEHIND_LOGIN) ?? '/konsol')}`;
}

/** The same for a page of the partners' portal, which has a way in of its own. */
export function portalSignInPath(asked: Asked): string {
  const next = wantedPage(asked, PORTAL);
  const known = next === null || next === '/mitra';
  return known ? '/mitra/masuk' : `/mitra/masuk?lanjut=${encodeURIComponent(next)}`;
}

function wantedPage({ method, url, referer }: Asked, behind: RegExp): string | null {
  const next = ownPath(method === 'GET' ? url : pathOf(referer));
  return next !== null && behind.test(next) ? next : null;
}

function pathOf(referer: string | null): string | null {
  if (referer === null || !URL.canParse(referer)) return null;
  const url = new URL(referer);
  return `${url.pathname}${url.search}`;
}
