import { domainToASCII } from 'node:url';
import { type OfficialName, registeredDomain } from '@saring/sources';

export interface Imitation {
  readonly kind: string;
  readonly host: string;
  readonly of: string;
}

const SUFFIXES =
  'xyz top club info online site my.id web.id com net org co vip shop icu live'.split(' ');
/** Chosen without looking at the detector's own list; about half of them stand there too. */
const WORDS = (
  'hadiah2025 undian bantuan-tunai bansos daftar klaim pencairan resmi login verifikasi promo ' +
  'gebyar-akbar penerima rekrutmen-terbuka cs24jam layanan-nasabah kupon-belanja program ' +
  'pemutakhiran poin-ganda anugerah konsumen akses pendataan ulangtahun peduli pemerintah'
).split(' ');
const DIGITS: Readonly<Record<string, string>> = {
  o: '0',
  i: '1',
  l: '1',
  e: '3',
  a: '4',
  s: '5',
  b: '8',
  t: '7',
};
const OTHER_SCRIPTS: Readonly<Record<string, string>> = {
  a: 'а',
  e: 'е',
  o: 'о',
  p: 'р',
  c: 'с',
  i: 'і',
  k: 'к',
  s: 'ѕ',
  d: 'ԁ',
  n: 'ո',
  u: 'υ',
  t: 'τ',
};
const NEIGHBOURS: Readonly<Record<string, string>> = {
  a: 's',
  b: 'v',
  d: 'f',
  e: 'r',
  i: 'o',
  k: 'l',
  l: 'k',
  m: 'n',
  n: 'm',
  o: 'p',
  p: 'o',
  r: 't',
  s: 'a',
  t: 'y',
  u: 'i',
};
const HOSTING =
  'blogspot.com wixsite.com weebly.com vercel.app netlify.app pages.dev yolasite.com'.split(' ');

interface Source {
  readonly core: string;
  readonly domain: string;
  readonly pick: <T>(from: readonly T[]) => T | undefined;
}

/** Ways in which names are imitated; `null` where a name is too short for one. */
const KINDS: Readonly<Record<string, (source: Source) => string | null>> = {
  'other suffix': ({ core, pick }) => `${core}.${pick(SUFFIXES)}`,
  'word after': ({ core, pick }) => `${core}-${pick(WORDS)}.${pick(SUFFIXES)}`,
  'word before': ({ core, pick }) => `${pick(WORDS)}-${core}.${pick(SUFFIXES)}`,
  'word glued': ({ core, pick }) =>
    core.length < 5 ? null : `${pick(WORDS)?.replaceAll('-', '')}${core}.${pick(SUFFIXES)}`,
  'digits for letters': ({ core, pick }) => {
    const found = [...core].filter((letter) => DIGITS[letter] !== undefined);
    const letter = pick(found);
    return core.length < 5 || letter === undefined
      ? null
      : `${core.replace(letter, DIGITS[letter] ?? '')}.${pick(SUFFIXES)}`;
  },
  'other script': ({ core, pick }) => {
    const letter = pick([...core].filter((each) => OTHER_SCRIPTS[each] !== undefined));
    return letter === undefined
      ? null
      : domainToASCII(
          `${core.replace(letter, OTHER_SCRIPTS[letter] ?? '')}.${pick(['com', 'net', 'org'])}`,
        );
  },
  'letter left out': ({ core, pick }) => {
    const at = pick([...core].map((_, index) => index).slice(1, -1));
    return core.length < 7 || at === undefined
      ? null
      : `${core.slice(0, at)}${core.slice(at + 1)}.${pick(SUFFIXES)}`;
  },
  'letters swapped': ({ core, pick }) => {
    const at = pick([...core].map((_, index) => index).slice(1, -1));
    return core.length < 7 || at === undefined
      ? null
      : `${core.slice(0, at)}${core[at + 1]}${core[at]}${core.slice(at + 2)}.${pick(SUFFIXES)}`;
  },
  'letter beside': ({ core, pick }) => {
    const at = pick(
      [...core]
        .map((_, index) => index)
        .filter((index) => index > 0 && NEIGHBOURS[core[index] ?? ''] !== undefined),
    );
    return core.length < 7 || at === undefined
      ? null
      : `${core.slice(0, at)}${NEIGHBOURS[core[at] ?? '']}${core.slice(at + 1)}.${pick(SUFFIXES)}`;
  },
  'letter doubled': ({ core, pick }) => {
    const at = pick([...core].map((_, index) => index).slice(1));
    return core.length < 5 || at === undefined
      ? null
      : `${core.slice(0, at)}${core[at]}${core.slice(at)}.${pick(SUFFIXES)}`;
  },
  'hyphen inside': ({ core, pick }) =>
    core.length < 6 ? null : `${core.slice(0, 3)}-${core.slice(3)}.${pick(SUFFIXES)}`,
  'address inside': ({ domain, pick }) => `${domain}.${pick(WORDS)}.${pick(SUFFIXES)}`,
  'address with hyphens': ({ domain, pick }) => `${domain.replaceAll('.', '-')}.${pick(SUFFIXES)}`,
  'suffix glued': ({ domain, pick }) => `${domain.replaceAll('.', '')}.${pick(SUFFIXES)}`,
  'hosted page': ({ core, pick }) => `${core}-${pick(WORDS)}.${pick(HOSTING)}`,
  'name before a stranger': ({ core, pick }) =>
    core.length < 5
      ? null
      : `${core}.${pick(WORDS)}-${pick(['pusat', 'layanan', 'info'])}.${pick(SUFFIXES)}`,
  'rn for m': ({ core, pick }) =>
    core.includes('m') && core.length >= 5 ? `${core.replace('m', 'rn')}.${pick(SUFFIXES)}` : null,
  'digits and words': ({ core, pick }) => {
    const letter = pick([...core].filter((each) => DIGITS[each] !== undefined));
    return core.length < 6 || letter === undefined
      ? null
      : `${core.replace(letter, DIGITS[letter] ?? '')}-${pick(WORDS)}.${pick(SUFFIXES)}`;
  },
  'government suffix faked': ({ core, pick }) => `${core}.go-id.${pick(SUFFIXES)}`,
};

/** Imitations of official names, the same at every run: each name in about six of the kinds. */
export function imitations(officials: readonly OfficialName[], perName = 6): Imitation[] {
  const kinds = Object.entries(KINDS);
  const own = new Set(officials.map(({ domain }) => domain));
  const seen = new Set<string>();
  return officials.flatMap(({ domain }, at) => {
    const core = registeredDomain(domain)?.core ?? '';
    const random = sequence(at + 1);
    const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
    return Array.from({ length: perName }, (_, step) => {
      const [kind, make] = kinds[(at * perName + step * 7 + at) % kinds.length] ?? ['', () => null];
      return { kind, host: make({ core, domain, pick }) ?? '', of: domain };
    }).filter(({ host }) => host !== '' && !own.has(host) && !seen.has(host) && seen.add(host));
  });
}

/** Mulberry32: the same numbers for the same seed on every machine. */
function sequence(seed: number): () => number {
  let state = seed * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
