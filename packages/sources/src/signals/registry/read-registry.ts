import { type Line, type LineError, readCsv } from '../csv/read-csv.ts';
import type { OfficialName } from '../look-alike/brands.ts';
import { registeredDomain } from '../url/registered-domain.ts';
import { accountOf, isPlatform, phoneNumber } from './account.ts';
import type { OfficialAccount, OfficialPhone, OfficialRegistry } from './official-registry.ts';

const COLUMNS = [
  ['kind', 'jenis'],
  ['value', 'nilai', 'alamat'],
  ['name', 'nama'],
  ['aliases', 'sebutan', 'alias'],
  ['platform'],
  ['as_of', 'per_tanggal', 'tanggal'],
] as const;
const KINDS: Readonly<Record<string, 'domain' | 'account' | 'phone'>> = {
  domain: 'domain',
  situs: 'domain',
  account: 'account',
  akun: 'account',
  phone: 'phone',
  telepon: 'phone',
};

/** One line of a registry. */
export interface RegistryEntry {
  readonly kind: 'DOMAIN' | 'ACCOUNT' | 'PHONE';
  /** `bmkg.go.id`, `instagram/infobmkg`, `6281...`. */
  readonly value: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** When the line was checked, `2026-01-31`. */
  readonly asOf: string | null;
}

/**
 * Reads an official registry from CSV with the columns `kind` (domain, account, phone), `value`,
 * `name` and, where wanted, `aliases` (separated by `;` or `|`), `platform`, `as_of`. An account is
 * an address or a handle with its platform. Wrong lines are reported and left out.
 */
export function readRegistryEntries(text: string): {
  readonly entries: readonly RegistryEntry[];
  readonly errors: readonly LineError[];
} {
  const { lines, errors } = readCsv(text, COLUMNS, ['kind', 'value', 'name']);
  const entries: RegistryEntry[] = [];
  for (const line of lines) {
    const { kind = '', name = '', as_of: date = '' } = line.cells;
    const what = KINDS[kind.toLowerCase()];
    if (what === undefined) errors.push(wrong(line, `jenis "${kind}"`, `kind "${kind}"`));
    else if (name === '') errors.push(wrong(line, 'nama kosong', 'empty name'));
    else if (date !== '' && !isDay(date)) {
      errors.push(wrong(line, `tanggal "${date}"`, `date "${date}"`));
    } else {
      const read = { domain: readDomain, account: readAccount, phone: readPhone }[what](line);
      if (read === null) {
        errors.push(wrong(line, `${kind} "${line.cells.value}"`, `${kind} "${line.cells.value}"`));
      } else entries.push({ ...read, name, asOf: date === '' ? null : date });
    }
  }
  errors.sort((a, b) => a.line - b.line);
  return { entries, errors };
}

/** The same as a registry to look things up in. */
export function readRegistry(text: string): {
  readonly registry: OfficialRegistry;
  readonly errors: readonly LineError[];
} {
  const { entries, errors } = readRegistryEntries(text);
  return { registry: registryOf(entries), errors };
}

/** Lines of a registry by what they are about. */
export function registryOf(entries: readonly RegistryEntry[]): OfficialRegistry {
  const domains: OfficialName[] = [];
  const accounts: OfficialAccount[] = [];
  const phones: OfficialPhone[] = [];
  let asOf: string | null = null;
  for (const { kind, value, name, aliases, asOf: date } of entries) {
    if (kind === 'DOMAIN') domains.push({ domain: value, name, aliases });
    else if (kind === 'PHONE') phones.push({ number: value, name });
    else {
      const [platform = '', handle = ''] = value.split('/', 2);
      if (isPlatform(platform)) accounts.push({ platform, handle, name });
    }
    if (date !== null && (asOf === null || date > asOf)) asOf = date;
  }
  return { domains, accounts, phones, asOf };
}

/** A day that exists, `2026-01-31`. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/u.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text);

type Read = Pick<RegistryEntry, 'kind' | 'value' | 'aliases'>;

function readDomain({ cells }: Line): Read | null {
  const host = (cells.value ?? '')
    .toLowerCase()
    .replace(/^https?:\/\//u, '')
    .replace(/^www\./u, '')
    .replace(/[/?#].*$/su, '');
  if (registeredDomain(host) === null) return null;
  const aliases = (cells.aliases ?? '')
    .split(/[;|]/u)
    .map((alias) => alias.trim())
    .filter((alias) => alias !== '');
  return { kind: 'DOMAIN', value: host, aliases };
}

function readAccount({ cells }: Line): Read | null {
  const value = cells.value ?? '';
  const platform = (cells.platform ?? '').toLowerCase();
  if (isPlatform(platform) && !value.includes('/')) {
    const handle = value.replace(/^@/u, '').toLowerCase();
    return handle === '' ? null : { kind: 'ACCOUNT', value: `${platform}/${handle}`, aliases: [] };
  }
  const account = accountOf(value);
  if (account === null) return null;
  return { kind: 'ACCOUNT', value: `${account.platform}/${account.handle}`, aliases: [] };
}

function readPhone({ cells }: Line): Read | null {
  const number = phoneNumber(cells.value ?? '');
  return number === null ? null : { kind: 'PHONE', value: number, aliases: [] };
}

const wrong = ({ line }: Line, id: string, en: string): LineError => ({
  line,
  id: `Baris ${line} tidak dipakai: ${id}.`,
  en: `Line ${line} is left out: ${en}.`,
});
