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

/**
 * Reads an official registry from CSV with the columns `kind` (domain, account, phone), `value`,
 * `name` and, where wanted, `aliases` (separated by `;` or `|`), `platform`, `as_of`. An account is
 * an address or a handle with its platform. Wrong lines are reported and left out.
 */
export function readRegistry(text: string): {
  readonly registry: OfficialRegistry;
  readonly errors: readonly LineError[];
} {
  const { lines, errors } = readCsv(text, COLUMNS, ['kind', 'value', 'name']);
  const domains: OfficialName[] = [];
  const accounts: OfficialAccount[] = [];
  const phones: OfficialPhone[] = [];
  let asOf: string | null = null;
  for (const line of lines) {
    const { kind = '', name = '', as_of: date = '' } = line.cells;
    const what = KINDS[kind.toLowerCase()];
    if (what === undefined) errors.push(wrong(line, `jenis "${kind}"`, `kind "${kind}"`));
    else if (name === '') errors.push(wrong(line, 'nama kosong', 'empty name'));
    else if (date !== '' && !/^\d{4}-\d{2}-\d{2}$/u.test(date)) {
      errors.push(wrong(line, `tanggal "${date}"`, `date "${date}"`));
    } else {
      const read = { domain: readDomain, account: readAccount, phone: readPhone }[what](line, name);
      if (read === null) {
        errors.push(wrong(line, `${kind} "${line.cells.value}"`, `${kind} "${line.cells.value}"`));
        continue;
      }
      if ('domain' in read) domains.push(read);
      else if ('handle' in read) accounts.push(read);
      else phones.push(read);
      if (date !== '' && (asOf === null || date > asOf)) asOf = date;
    }
  }
  errors.sort((a, b) => a.line - b.line);
  return { registry: { domains, accounts, phones, asOf }, errors };
}

function readDomain({ cells }: Line, name: string): OfficialName | null {
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
  return { domain: host, name, aliases };
}

function readAccount({ cells }: Line, name: string): OfficialAccount | null {
  const value = cells.value ?? '';
  const platform = (cells.platform ?? '').toLowerCase();
  if (isPlatform(platform) && !value.includes('/')) {
    const handle = value.replace(/^@/u, '').toLowerCase();
    return handle === '' ? null : { platform, handle, name };
  }
  const account = accountOf(value);
  return account === null ? null : { ...account, name };
}

function readPhone({ cells }: Line, name: string): OfficialPhone | null {
  const number = phoneNumber(cells.value ?? '');
  return number === null ? null : { number, name };
}

const wrong = ({ line }: Line, id: string, en: string): LineError => ({
  line,
  id: `Baris ${line} tidak dipakai: ${id}.`,
  en: `Line ${line} is left out: ${en}.`,
});
