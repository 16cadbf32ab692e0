import { domainToUnicode } from 'node:url';
import { registeredDomain } from './registered-domain.ts';

/** An address written so that no program makes a link of it, cut where the eye should rest. */
export interface DefangedUrl {
  /** All parts joined. */
  readonly text: string;
  /** `hxxps://`, with subdomains. */
  readonly before: string;
  /** The registered domain, to be shown in bold: whoever owns this owns the page. */
  readonly domain: string;
  /** Port, path and query. */
  readonly after: string;
  /** The host as a browser might show it, where that differs (`xn--` names). */
  readonly unicodeHost: string | null;
}

/** UTF-16 units of path and query that are shown. */
const MAX_TAIL = 300;

/** Writes an address for display; what cannot be parsed has every dot and colon broken up. */
export function defangUrl(address: string): DefangedUrl {
  if (!URL.canParse(address)) {
    return {
      text: broken(address),
      before: '',
      domain: '',
      after: broken(address),
      unicodeHost: null,
    };
  }
  const url = new URL(address);
  const web = url.protocol === 'http:' || url.protocol === 'https:';
  const scheme = web ? url.protocol.replace('tt', 'xx') : url.protocol.replace(':', '[:]');
  if (!web) return outside(scheme, address.slice(url.protocol.length));
  const host = url.hostname;
  const domain = registeredDomain(host)?.domain ?? host;
  const tail = `${url.pathname}${url.search}`;
  const shortened = tail.length > MAX_TAIL ? `${tail.slice(0, MAX_TAIL)}…` : tail;
  const unicode = domainToUnicode(host);
  return assemble({
    before: `${scheme}//${dots(host.slice(0, host.length - domain.length))}`,
    domain: dots(domain),
    after: `${url.port === '' ? '' : `[:]${url.port}`}${shortened === '/' ? '' : shortened}`,
    unicodeHost: unicode === host || unicode === '' ? null : dots(unicode),
  });
}

/** Addresses of apps (`whatsapp:`, `tel:`). */
const outside = (scheme: string, rest: string): DefangedUrl =>
  assemble({ before: scheme, domain: '', after: rest.slice(0, MAX_TAIL), unicodeHost: null });

const assemble = (parts: Omit<DefangedUrl, 'text'>): DefangedUrl => ({
  text: `${parts.before}${parts.domain}${parts.after}`,
  ...parts,
});

const dots = (host: string): string => host.replaceAll('.', '[.]');
const broken = (text: string): string =>
  text.slice(0, MAX_TAIL).replaceAll(':', '[:]').replaceAll('.', '[.]');
