import type { Agreement } from '../guard/agreement.ts';
import type { Difference, DifferenceKind } from '../guard/difference.ts';
import type { FactText } from '../guard/fact-text.ts';

/** Same template, another bank, clinic, official or place: related claims, never the same one. */
export interface ClaimFamily {
  /** What was exchanged, the telling one first. */
  readonly exchanged: readonly DifferenceKind[];
}

/** What makes a template speak of somebody else, the most telling first. */
const TELLING: readonly DifferenceKind[] = ['institution', 'place', 'role', 'name'];
/** What goes along with it: another amount, another contact, another deadline. */
const DETAILS: ReadonlySet<DifferenceKind> = new Set([
  ...TELLING,
  'money',
  'percentage',
  'number',
  'date',
  'weekday',
  'time',
  'phone',
  'account',
]);
/** Share of the shorter text that has to be the common template, and words of it at least. */
const TEMPLATE_SHARE = 0.6;
const TEMPLATE_WORDS = 5;

/**
 * Recognises a claim family by what differs: somebody else's name in the same wording. A denial,
 * an opposite or exchanged roles make another claim, not a relative.
 */
export function claimFamilyOf(
  differences: readonly Difference[],
  agreement: Agreement,
): ClaimFamily | null {
  if (agreement.ofShorter < TEMPLATE_SHARE || agreement.shared < TEMPLATE_WORDS) return null;
  const kinds = new Set(differences.map(({ kind }) => kind));
  if (![...kinds].every((kind) => DETAILS.has(kind))) return null;
  const telling = TELLING.filter((kind) =>
    differences.some((each) => each.kind === kind && each.query !== null && each.target !== null),
  );
  if (telling.length === 0) return null;
  return { exchanged: [...telling, ...[...kinds].filter((kind) => !TELLING.includes(kind))] };
}

/**
 * The text with what it states replaced by the kind of fact: the same for all members of a family
 * that differ in listed facts alone, so that they can be grouped.
 */
export function templateOf({ tokens, facts }: FactText): string {
  const words = tokens.map(({ word }) => word);
  for (const { kind, first, after } of facts) {
    if (!DETAILS.has(kind)) continue;
    words.fill('', first, after);
    words[first] = `[${kind === 'money' ? 'number' : kind}]`;
  }
  return words.filter((word) => word !== '').join(' ');
}
