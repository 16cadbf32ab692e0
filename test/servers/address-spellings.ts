/** One address in one spelling, as a host to put into a URL. */
export interface AddressSpelling {
  readonly target: string;
  readonly spelling: string;
  readonly host: string;
}

/** IPv4 addresses that must never be reached, one or more of every kind. */
export const FORBIDDEN_IPV4 = [
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.7',
  '100.100.100.200',
  '127.0.0.1',
  '127.8.9.10',
  '168.63.129.16',
  '169.254.169.254',
  '172.16.5.4',
  '172.31.255.254',
  '192.0.0.192',
  '192.0.2.44',
  '192.88.99.1',
  '192.168.1.1',
  '198.18.0.9',
  '198.51.100.3',
  '203.0.113.77',
  '224.0.0.251',
  '240.1.1.1',
  '255.255.255.255',
] as const;

/** IPv6 addresses that must never be reached. */
export const FORBIDDEN_IPV6 = [
  '::',
  '::1',
  '::2',
  '64:ff9b::808:808',
  '64:ff9b:1::1',
  '100::1',
  '100:0:0:1::5',
  '2001::1',
  '2001:2::1',
  '2001:10::1',
  '2001:20::1',
  '2001:db8::1',
  '2002:808:808::1',
  '2620:4f:8000::1',
  '2606:4700::5efe:a00:1',
  '2606:4700:0:0:200:5efe:a00:1',
  '3fff::1',
  '4000::1',
  '5f00::1',
  'fc00::1',
  'fd12:3456::1',
  'fe80::1',
  'fec0::1',
  'ff02::1',
] as const;

type Spell = (parts: readonly number[], value: number) => string;
const hex = (value: number, width = 1) => value.toString(16).padStart(width, '0');
const oct = (value: number) => `0${value.toString(8)}`;
const low = (parts: readonly number[]) => (parts[2] ?? 0) * 256 + (parts[3] ?? 0);
const words = (parts: readonly number[]) =>
  `${hex((parts[0] ?? 0) * 256 + (parts[1] ?? 0))}:${hex(low(parts))}`;
const replaceDigits = (text: string, digit: (value: number) => string) =>
  text.replace(/\d/gu, (found) => digit(Number(found)));

/** The ways an IPv4 address is dressed up to look like something else. */
const SPELLINGS: Readonly<Record<string, Spell>> = {
  plain: (p) => p.join('.'),
  'trailing dot': (p) => `${p.join('.')}.`,
  'one number': (_, v) => String(v),
  'one hexadecimal number': (_, v) => `0x${hex(v)}`,
  'one octal number': (_, v) => oct(v),
  'hexadecimal parts': (p) => p.map((each) => `0x${hex(each, 2)}`).join('.'),
  'octal parts': (p) => p.map(oct).join('.'),
  'padded octal parts': (p) => p.map((each) => `000${oct(each)}`).join('.'),
  'mixed bases': (p) => `0x${hex(p[0] ?? 0)}.${oct(p[1] ?? 0)}.${p[2]}.${p[3]}`,
  'two parts': (p, v) => `${p[0]}.${v % 2 ** 24}`,
  'three parts': (p) => `${p[0]}.${p[1]}.${low(p)}`,
  'percent-encoded': (p) => replaceDigits(p.join('.'), (digit) => `%3${digit}`),
  'percent-encoded dots': (p) => p.join('%2E'),
  'full-width digits': (p) =>
    replaceDigits(p.join('.'), (digit) => String.fromCodePoint(0xff10 + digit)),
  'mathematical digits': (p) =>
    replaceDigits(p.join('.'), (digit) => String.fromCodePoint(0x1d7ce + digit)),
  'ideographic dots': (p) => p.join('。'),
  'half-width dots': (p) => p.join('｡'),
  'soft hyphen': (p) => p.join('.').replace('.', '.\u00AD'),
  'zero width': (p) => p.join('.').replace('.', '\u200B.'),
  'tab inside': (p) => p.join('.').replace('.', '\t.'),
  'line break inside': (p) => p.join('.').replace('.', '.\n'),
  mapped: (p) => `[::ffff:${p.join('.')}]`,
  'mapped in words': (p) => `[::ffff:${words(p)}]`,
  'mapped in full': (p) => `[0:0:0:0:0:FFFF:${words(p)}]`,
  compatible: (p) => `[::${p.join('.')}]`,
  translated: (p) => `[::ffff:0:${words(p)}]`,
  NAT64: (p) => `[64:ff9b::${words(p)}]`,
  'local NAT64': (p) => `[64:ff9b:1::${words(p)}]`,
  '6to4': (p) => `[2002:${words(p)}::1]`,
  Teredo: (p) => `[2001:0:${words(p)}::]`,
  ISATAP: (p) => `[2606:4700::5efe:${words(p)}]`,
  'with a zone': (p) => `[::ffff:${p.join('.')}%25eth0]`,
};

/** Every forbidden address in every spelling: more than 650 hosts. */
export function forbiddenHosts(): AddressSpelling[] {
  const dressed = FORBIDDEN_IPV4.flatMap((target) => {
    const parts = target.split('.').map(Number);
    const value = parts.reduce((sum, part) => sum * 256 + part, 0);
    return Object.entries(SPELLINGS).map(([spelling, spell]) => ({
      target,
      spelling,
      host: spell(parts, value),
    }));
  });
  const native = FORBIDDEN_IPV6.map((target) => ({
    target,
    spelling: 'native',
    host: `[${target}]`,
  }));
  return [...dressed, ...native];
}
