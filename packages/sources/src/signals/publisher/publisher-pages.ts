import type { Page, PageLink } from '../../extract/page.ts';
import { registeredDomain } from '../url/registered-domain.ts';

/** Pages on which a publisher says who it is, by the words of their links and addresses. */
const KINDS: readonly { readonly kind: PublisherPageKind; readonly words: RegExp }[] = [
  {
    kind: 'redaksi',
    words: /\b(?:redaksi|susunan|editorial[ -]?(?:team|board)|masthead|newsroom)\b/iu,
  },
  {
    kind: 'pedoman',
    words: /\b(?:pedoman|media[ -]?siber|kode[ -]?etik|code[ -]of[ -]ethics)\b/iu,
  },
  { kind: 'about', words: /\b(?:tentang|about|profil|profile|company)\b/iu },
  { kind: 'contact', words: /\b(?:kontak|contact|hubungi|alamat|iklan|advertise)\b/iu },
];

export type PublisherPageKind = 'redaksi' | 'pedoman' | 'about' | 'contact';

/** Addresses longer than this are articles. */
const LONGEST_PATH = 60;

/**
 * The site's own pages that should say who publishes it, one of each kind, as linked from a page of
 * the site. Links to other sites are left out.
 */
export function publisherLinks(page: Page, url: string): PageLink[] {
  const home = domainOf(url);
  const found = new Map<PublisherPageKind, PageLink>();
  for (const link of page.links) {
    if (home === null || domainOf(link.url) !== home) continue;
    const { pathname } = new URL(link.url);
    if (pathname.length > LONGEST_PATH || link.text.length > LONGEST_PATH) continue;
    const words = `${link.text} ${pathname.replace(/[/_-]+/gu, ' ')}`;
    const kind = KINDS.find((each) => each.words.test(words))?.kind;
    if (kind !== undefined && !found.has(kind)) found.set(kind, link);
  }
  return [...found.values()];
}

const domainOf = (url: string): string | null =>
  URL.canParse(url) ? (registeredDomain(new URL(url).hostname)?.domain ?? null) : null;
