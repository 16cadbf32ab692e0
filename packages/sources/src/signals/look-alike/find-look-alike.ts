import { domainToUnicode } from 'node:url';
import { type RegisteredDomain, registeredDomain } from '../url/registered-domain.ts';
import type { Brand, OfficialName, OfficialNames } from './brands.ts';
import { compareLabel, type Likeness } from './compare-label.ts';
import { imitatedDomain } from './imitated-domain.ts';
import { type Label, readLabel } from './label.ts';
import { piecesOf } from './pieces.ts';
import { BAIT_WORDS, CHEAP_SUFFIXES, KNOWN_WORDS } from './vocabulary.ts';

/** How a host imitates a name. */
export type LookAlikeKind =
  | Exclude<Likeness, 'exact'>
  | 'embedded-domain'
  | 'fake-suffix'
  | 'homoglyph'
  | 'other-suffix'
  | 'subdomain';

export interface LookAlike {
  /** Whom it imitates; `null` for an imitated official suffix alone (`go-id.xyz`). */
  readonly official: OfficialName | null;
  readonly kinds: readonly LookAlikeKind[];
  /** The part of the host that does it. */
  readonly part: string;
}

/**
 * Whether a host imitates an official name without belonging to it. `null` for hosts of the
 * officials themselves, for names under suffixes that are only given to bodies of the state and to
 * schools, and for everything that imitates nobody.
 */
export function findLookAlike(host: string, names: OfficialNames): LookAlike | null {
  const name = readable(host);
  const parts = registeredDomain(name);
  if (parts === null || belongsToOfficial(parts.host, names) || parts.restricted !== null)
    return null;

  const embedded = imitatedDomain(parts, names);
  if (embedded !== null) return embedded;

  const labels = [parts.core, ...parts.subdomains].map(readLabel);
  let best: { found: LookAlike; rank: number } | null = null;
  for (const [at, label] of labels.entries()) {
    for (const brand of names.brands) {
      const likeness = compareLabel(label, brand);
      if (likeness === null) continue;
      if (
        !label.foreign &&
        !convinces(brand, likeness, at === 0, contextOf(parts, labels, brand))
      ) {
        continue;
      }
      const rank = RANK[likeness] * 100 + brand.word.length;
      if (best === null || rank > best.rank) {
        const kinds = kindsOf(likeness, label, at);
        best = { found: { official: brand.official, kinds, part: label.written }, rank };
      }
    }
  }
  return best?.found ?? null;
}

const RANK: Readonly<Record<Likeness, number>> = {
  exact: 5,
  confusable: 4,
  hyphenated: 4,
  'added-words': 3,
  inside: 1,
  typo: 2,
};

interface Context {
  /** A word that lures stands somewhere in the host. */
  readonly bait: boolean;
  /** The suffix costs nothing, anybody can open a page there, or it is none at all. */
  readonly cheap: boolean;
  /** The core holds a word known from other names, `program` or `info`. */
  readonly known: boolean;
}

function contextOf(parts: RegisteredDomain, labels: readonly Label[], { word }: Brand): Context {
  // The name itself may begin with a luring word, as DANA does.
  const rest = labels.flatMap(({ plain }) => piecesOf(plain.replace(word, '-')));
  return {
    bait: rest.some((piece) => BAIT_WORDS.has(piece) || endsInBait(piece)),
    cheap: CHEAP_SUFFIXES.has(parts.suffix) || parts.hosted || !parts.listed,
    known: piecesOf(parts.core).some((piece) => KNOWN_WORDS.has(piece)),
  };
}

/** Glued words are looked at from both ends; four letters at least, so that `spin` is not in `spina`. */
function endsInBait(piece: string): boolean {
  for (let length = 4; length < piece.length - 2; length++) {
    if (BAIT_WORDS.has(piece.slice(0, length)) || BAIT_WORDS.has(piece.slice(-length))) return true;
  }
  return false;
}

/** Letters of a name that occurs in no other word. */
const LONG = 8;

/** Whether the likeness is more than chance, given what else the host holds. */
function convinces(
  { strength, word }: Brand,
  likeness: Likeness,
  inCore: boolean,
  { bait, cheap, known }: Context,
): boolean {
  if (likeness === 'inside') return word.length >= LONG || bait || cheap;
  if (strength === 'distinct') return true;
  const sameName = likeness === 'exact' && inCore;
  if (strength === 'ordinary') {
    if (sameName) return cheap;
    if (likeness === 'hyphenated') return word.length >= 6;
    return bait && (cheap || likeness === 'added-words');
  }
  return sameName || bait || cheap || (likeness === 'added-words' && known);
}

function kindsOf(likeness: Likeness, { foreign }: Label, at: number): LookAlikeKind[] {
  const kinds: LookAlikeKind[] = at > 0 ? ['subdomain'] : [];
  if (likeness !== 'exact') kinds.push(likeness);
  else if (at === 0) kinds.push('other-suffix');
  return foreign ? [...kinds, 'homoglyph'] : kinds;
}

/** Punycode is read as a browser would show it. */
function readable(host: string): string {
  const lower = host.trim().toLowerCase().replace(/\.$/u, '');
  return lower.includes('xn--') ? domainToUnicode(lower) || lower : lower;
}

function belongsToOfficial(host: string, { domains }: OfficialNames): boolean {
  const labels = host.split('.');
  return labels.some((_, at) => domains.has(labels.slice(at).join('.')));
}
