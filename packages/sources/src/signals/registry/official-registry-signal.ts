import { type Bilingual, type Json, notSeen, type Signal, seen } from '../signal.ts';
import { accountOf, phoneOf } from './account.ts';
import type { OfficialRegistry } from './official-registry.ts';

const NOT_LISTED: Bilingual = {
  id: 'Tidak tercantum dalam daftar resmi kantor ini; itu tidak berarti palsu.',
  en: "Not on this office's official list; that does not make it fake.",
};

/** Whether a site, account or number stands in the tenant's official registry. */
export function officialRegistrySignal(
  url: string,
  registry: OfficialRegistry,
  at: Date,
): Signal<Json> {
  const listed = listedName(url, registry);
  const from = `official-registry ${registry.asOf ?? ''}`.trim();
  if (listed === null) return notSeen('official-registry', { at, from }, NOT_LISTED);
  const value = { kind: listed.kind, entry: listed.entry, name: listed.name, asOf: registry.asOf };
  return seen(
    'official-registry',
    'known',
    value,
    { at, from },
    {
      id: `Tercantum dalam daftar resmi sebagai ${listed.name}.`,
      en: `On the official list as ${listed.name}.`,
    },
  );
}

/** The entry an address belongs to: its host or a parent of it, its account, its number. */
export function listedName(
  url: string,
  registry: OfficialRegistry,
): { kind: 'domain' | 'account' | 'phone'; entry: string; name: string } | null {
  const account = accountOf(url);
  if (account !== null) {
    const { platform, handle } = account;
    const match = registry.accounts.find(
      (each) => each.platform === platform && each.handle === handle,
    );
    return match === undefined
      ? null
      : { kind: 'account', entry: `${platform}/${handle}`, name: match.name };
  }
  const number = phoneOf(url);
  if (number !== null) {
    const match = registry.phones.find((each) => each.number === number);
    return match === undefined ? null : { kind: 'phone', entry: number, name: match.name };
  }
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  const match = registry.domains.find(
    ({ domain }) => host === domain || host.endsWith(`.${domain}`),
  );
  return match === undefined ? null : { kind: 'domain', entry: match.domain, name: match.name };
}
