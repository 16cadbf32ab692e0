import { registeredDomain } from '../url/registered-domain.ts';
import { lookOf } from './skeleton.ts';
import { KNOWN_WORDS, ORDINARY_NAMES } from './vocabulary.ts';

/** A body whose name is worth imitating. */
export interface OfficialName {
  readonly domain: string;
  readonly name: string;
  /** Other words people know it by. */
  readonly aliases?: readonly string[];
}

export interface Brand {
  readonly word: string;
  /** The label as registered, hyphens kept: `bpjs-kesehatan`. */
  readonly label: string;
  readonly look: string;
  /**
   * How much the word alone proves: `distinct` words occur nowhere else; `short` ones occur inside
   * other words; `ordinary` ones are words or places first.
   */
  readonly strength: 'distinct' | 'short' | 'ordinary';
  readonly official: OfficialName;
}

/** Official names, ready to be compared with hosts. */
export interface OfficialNames {
  /** Registered domains of the officials; hosts below them are their own. */
  readonly domains: ReadonlyMap<string, OfficialName>;
  readonly brands: readonly Brand[];
}

const ACRONYM = /\b[A-Z][A-Z&]{1,9}[A-Z]\b/gu;
/** Acronyms that name a kind of body, a place or a technique, not one body. */
const KIND_ACRONYMS = new Set([
  'pt',
  'ri',
  'tbk',
  'bumn',
  'bumd',
  'upt',
  'uptd',
  'dki',
  'diy',
  'tv',
]);

/** Makes ready what `findLookAlike` compares with. Domains that cannot be parsed are left out. */
export function officialNames(officials: readonly OfficialName[]): OfficialNames {
  const domains = new Map<string, OfficialName>();
  const brands = new Map<string, Brand>();
  for (const official of officials) {
    const parts = registeredDomain(official.domain);
    if (parts === null) continue;
    domains.set(parts.host, official);
    for (const word of wordsOf(official, parts.core)) {
      if (brands.has(word)) continue;
      const label = word === compact(parts.core) ? parts.core : word;
      const look = lookOf(word);
      brands.set(word, { word, label, look, strength: strengthOf(word), official });
    }
  }
  return { domains, brands: [...brands.values()] };
}

function wordsOf({ name, aliases = [] }: OfficialName, core: string): string[] {
  const acronyms = [...name.matchAll(ACRONYM)].map(([word]) => compact(word));
  const words = [
    compact(core),
    ...core.split('-').filter((part) => part.length >= 4 && !KNOWN_WORDS.has(part)),
    ...acronyms.filter((word) => !KIND_ACRONYMS.has(word)),
    ...aliases.map(compact),
    compact(name),
  ];
  return words.filter((word) => word.length >= 3 && word.length <= 30);
}

function strengthOf(word: string): Brand['strength'] {
  if (ORDINARY_NAMES.has(word) || KNOWN_WORDS.has(word)) return 'ordinary';
  if (word.length >= 5) return 'distinct';
  // Four consonants in a row are an acronym wherever they stand.
  return word.length >= 4 && !/[aeiou]/u.test(word) ? 'distinct' : 'short';
}

const compact = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/gu, '');
