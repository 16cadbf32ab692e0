/** Pages that only signed-in people see. Who opens one without a session is asked to sign in first. */
const BEHIND_LOGIN = /^\/(?:konsol|operator\/antrean(?!\/(?:api|static)(?:[/?#]|$)))(?:[/?#]|$)/u;
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

/**
 * Where to send somebody who asked for a page behind the login without a session; `null` when the
 * page is not behind it. A form that was sent too late leads back to the page it stood on.
 */
export function signInPath(asked: {
  readonly method: string;
  readonly url: string;
  readonly referer: string | null;
}): string | null {
  if (!BEHIND_LOGIN.test(asked.url)) return null;
  const from = asked.method === 'GET' ? asked.url : pathOf(asked.referer);
  const next = ownPath(from);
  const known = next !== null && BEHIND_LOGIN.test(next) ? next : '/konsol';
  return `/masuk?lanjut=${encodeURIComponent(known)}`;
}

function pathOf(referer: string | null): string | null {
  if (referer === null || !URL.canParse(referer)) return null;
  const url = new URL(referer);
  return `${url.pathname}${url.search}`;
}
