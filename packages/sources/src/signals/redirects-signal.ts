import type { FetchResult } from '../fetch/types.ts';
import { type Bilingual, both, type Json, notSeen, type Signal, seen } from './signal.ts';
import { cleanUrl } from './url/clean-url.ts';
import { registeredDomain } from './url/registered-domain.ts';
import { isShortener } from './url/shorteners.ts';

const REASON: Bilingual = {
  id: 'Tautan yang berpindah-pindah menyembunyikan situs tujuannya.',
  en: 'A link that passes through others hides where it leads.',
};

/**
 * Where a link leads: every address on the way, the last one, the one the page calls its own, and
 * what was passed.
 *
 * @param canonicalUrl what the page itself names as its address
 */
export function redirectsSignal(
  result: FetchResult,
  canonicalUrl: string | null,
  at: Date,
): Signal<Json> {
  const observation = { at, from: result.requestedUrl };
  const hops = result.chain.map(({ url, status, via }) => ({ url, status, via }));
  if (result.kind === 'failure') {
    const why = both(
      { id: 'Tujuan tautan tidak diketahui.', en: 'Where the link leads is unknown.' },
      result.explanation,
    );
    return { ...notSeen('redirects', observation, why), value: { hops, failure: result.code } };
  }
  const shorteners = hops.map(({ url }) => url).filter(isShortener);
  const domains = hops.map(({ url }) => domainOf(url));
  const strangers = new Set(domains.filter((domain) => domain !== domains[0]));
  const next = result.clientRedirect?.url ?? null;
  const remarks = [
    shorteners.length > 0 ? PASSED_SHORTENER : null,
    shorteners.length === 0 && strangers.size > 0 ? ANOTHER_DOMAIN : null,
    strangers.size > 1 ? MANY_DOMAINS : null,
    result.chain.some(({ downgraded }) => downgraded) ? DOWNGRADED : null,
    next !== null && domainOf(next) !== domainOf(result.url) ? SENDS_ON : null,
    hasUserInfo(result.requestedUrl) ? DISGUISED : null,
  ].filter((remark) => remark !== null);
  const value = {
    hops,
    finalUrl: result.url,
    cleanUrl: cleanUrl(result.url),
    canonicalUrl,
    shorteners,
    sendsOnTo: next,
  };
  return remarks.length === 0
    ? seen('redirects', 'known', value, observation, STRAIGHT)
    : seen('redirects', 'attention', value, observation, both(...remarks, REASON));
}

const STRAIGHT: Bilingual = {
  id: 'Tautan langsung menuju situsnya.',
  en: 'The link leads straight to its site.',
};
const PASSED_SHORTENER: Bilingual = {
  id: 'Tautan memakai pemendek alamat.',
  en: 'The link uses an address shortener.',
};
const ANOTHER_DOMAIN: Bilingual = {
  id: 'Tautan berakhir di situs lain.',
  en: 'The link ends at another site.',
};
const MANY_DOMAINS: Bilingual = {
  id: 'Tautan melewati beberapa situs.',
  en: 'The link passes through several sites.',
};
const DOWNGRADED: Bilingual = {
  id: 'Di tengah jalan sambungan aman ditinggalkan.',
  en: 'The secure connection is left on the way.',
};
const SENDS_ON: Bilingual = {
  id: 'Halaman ini mengirim pembacanya ke situs lain lagi.',
  en: 'The page sends its readers on to yet another site.',
};
const DISGUISED: Bilingual = {
  id: 'Sebelum tanda @ tertulis nama lain untuk menyamarkan tujuan.',
  en: 'Another name stands before the @ sign to disguise the destination.',
};

const domainOf = (url: string): string | null =>
  URL.canParse(url) ? (registeredDomain(new URL(url).hostname)?.domain ?? null) : null;

const hasUserInfo = (url: string): boolean => URL.canParse(url) && new URL(url).username !== '';
