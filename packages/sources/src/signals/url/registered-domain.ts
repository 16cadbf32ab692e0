import { getDomain, parse } from 'tldts';

/** What a suffix promises about who may have a name under it (PANDI rules for `.id`). */
export type RestrictedUse = 'government' | 'village' | 'military' | 'university' | 'school';

export interface RegisteredDomain {
  readonly host: string;
  /** The part somebody registered: `bri.co.id` of `ib.bri.co.id`. */
  readonly domain: string;
  /** The same where a hosting service is not looked through: `blogspot.com` of `x.blogspot.com`. */
  readonly bought: string;
  /** `co.id`. */
  readonly suffix: string;
  /** Labels before the registered domain, outermost first: `['www', 'ib']`. */
  readonly subdomains: readonly string[];
  /** The label before the suffix: `bri`. */
  readonly core: string;
  /** Whether the suffix is one anybody can open a page under (`blogspot.com`). */
  readonly hosted: boolean;
  readonly restricted: RestrictedUse | null;
  /** Whether the suffix exists; `go.idn` does not. */
  readonly listed: boolean;
}

const RESTRICTED: Readonly<Record<string, RestrictedUse>> = {
  'go.id': 'government',
  'desa.id': 'village',
  'mil.id': 'military',
  'ac.id': 'university',
  'sch.id': 'school',
};

/**
 * Cuts a host name at the public suffix. A page under a hosting service counts as registered by its
 * user: `x.blogspot.com` is its own domain. `null` for IP numbers and names without a suffix.
 */
export function registeredDomain(host: string): RegisteredDomain | null {
  const name = host.toLowerCase().replace(/\.$/u, '');
  const parts = parse(name, { allowPrivateDomains: true, extractHostname: false });
  const { domain, publicSuffix: suffix, domainWithoutSuffix: core, subdomain } = parts;
  if (parts.isIp === true || domain === null || suffix === null || core === null) return null;
  return {
    host: name,
    domain,
    bought: parts.isPrivate === true ? (getDomain(name) ?? domain) : domain,
    suffix,
    core,
    subdomains: subdomain === null || subdomain === '' ? [] : subdomain.split('.'),
    hosted: parts.isPrivate === true,
    restricted: RESTRICTED[suffix] ?? null,
    listed: parts.isIcann === true || parts.isPrivate === true,
  };
}
