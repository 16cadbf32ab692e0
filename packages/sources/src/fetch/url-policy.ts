import type { FetchFailureCode } from './failures.ts';
import { FetchFault } from './fault.ts';
import { addressFamily } from './public-address.ts';
import { isPublicName } from './special-names.ts';
import type { DoorPolicy } from './types.ts';

/** Longest address that is opened; browsers and servers agree on about this much. */
const MAX_URL_LENGTH = 4096;

/** An address that passed every check that needs no network. */
export interface Target {
  /** Without fragment. */
  readonly url: URL;
  /** Name to look up, or an address without brackets; no trailing dot. */
  readonly host: string;
  readonly port: number;
  /** An operator listed this `host:port`: its addresses are not checked. */
  readonly allowed: boolean;
}

/** The part of the operator's policy that decides about addresses. */
export type UrlPolicy = Pick<DoorPolicy, 'allow' | 'extraPorts'>;

/**
 * Reads an address and refuses what must not be opened, before any look-up. There is one parser,
 * the WHATWG one: what it read is what is checked, looked up, connected to and sent as `Host`, so
 * no second reading can disagree with the first.
 *
 * @param base for a `Location` header: the address of the hop before
 * @throws FetchFault with the reason
 */
export function readTarget(raw: string, policy: UrlPolicy, base?: URL): Target {
  if (raw.length > MAX_URL_LENGTH || !URL.canParse(raw, base?.href)) {
    throw new FetchFault('URL_INVALID', { url: raw.slice(0, MAX_URL_LENGTH) });
  }
  const url = new URL(raw, base);
  url.hash = '';
  const refuse = (code: FetchFailureCode): never => {
    throw new FetchFault(code, { url: url.href });
  };
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return refuse('SCHEME_REFUSED');
  if (url.username !== '' || url.password !== '') return refuse('USERINFO_REFUSED');

  const hostname = url.hostname.replace(/\.$/u, '');
  const host = hostname.replace(/^\[|\]$/gu, '');
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
  const allowed = policy.allow.includes(`${hostname}:${port}`);
  if (allowed) return { url, host, port, allowed };

  if (isLiteral(hostname)) return refuse('LITERAL_ADDRESS_REFUSED');
  if (!isPublicName(host)) return refuse('NAME_REFUSED');
  if (port !== 80 && port !== 443 && !policy.extraPorts.includes(port)) {
    return refuse('PORT_REFUSED');
  }
  return { url, host, port, allowed };
}

/**
 * The parser turns every spelling of an IPv4 address (decimal, octal, hexadecimal, short, full
 * width, percent-encoded) into four decimal parts and keeps brackets around IPv6.
 */
function isLiteral(hostname: string): boolean {
  return hostname.startsWith('[') || addressFamily(hostname) !== null;
}
