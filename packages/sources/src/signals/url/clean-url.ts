import { registeredDomain } from './registered-domain.ts';
import { isTracking } from './tracking.ts';

/** Hosts that show the same pages to other devices. */
const DEVICE_HOST = /^(?:www\d?|m|mobile|amp|wap|touch|mbasic|web|free)\./u;
/** Endings that show the same page in another form. */
const SAME_PAGE = /(?:\/amp|\/index\.(?:html?|php))?\/*$/u;

/**
 * The address without what only tracks: tracking parameters, fragment, user info, default port. It
 * still opens the same page. `null` for what is no http(s) address.
 */
export function cleanUrl(address: string): string | null {
  const url = parseWebAddress(address);
  if (url === null) return null;
  const domain = registeredDomain(url.hostname)?.domain ?? url.hostname;
  for (const name of [...url.searchParams.keys()]) {
    if (isTracking(name, domain)) url.searchParams.delete(name);
  }
  url.username = '';
  url.password = '';
  // Pages that are addressed by their fragment (`#!`) would otherwise all be the same.
  if (!url.hash.startsWith('#!')) url.hash = '';
  return url.href;
}

/**
 * The key under which two addresses of one page meet: scheme, device host (`m.`, `amp.`), trailing
 * slash, order of parameters and tracking play no part, and short forms of known services are
 * written out. Not meant to be opened. `null` for what is no http(s) address.
 */
export function canonicalKey(address: string): string | null {
  const clean = cleanUrl(address);
  if (clean === null) return null;
  const url = new URL(clean);
  const host = sameService(url);
  url.searchParams.sort();
  const path = url.pathname.replace(SAME_PAGE, '');
  return `${host}${path}${url.search}${url.hash}`;
}

/** An http(s) address as people type it, the scheme may be missing. */
export function parseWebAddress(address: string): URL | null {
  const text = address.trim();
  const full =
    /^[a-z][a-z\d+.-]{0,20}:/iu.test(text) && !/^[\w.-]+:\d/u.test(text) ? text : `https://${text}`;
  if (!URL.canParse(full)) return null;
  const url = new URL(full);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : null;
}

function sameService(url: URL): string {
  const host = url.host.replace(DEVICE_HOST, '');
  if (host === 'youtu.be' && url.pathname.length > 1) {
    url.searchParams.set('v', url.pathname.slice(1));
    url.pathname = '/watch';
    return 'youtube.com';
  }
  if (host === 'twitter.com') return 'x.com';
  if (host === 'fb.com') return 'facebook.com';
  return host;
}
