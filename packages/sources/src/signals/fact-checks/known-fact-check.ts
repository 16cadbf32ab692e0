import type { Bilingual } from '../signal.ts';

/** A fact-check somebody else published. */
export interface KnownFactCheck {
  readonly title: string;
  readonly url: string;
  readonly publisher: string;
  /** What they concluded, in their own words. */
  readonly rating: string;
  /** `2024-05-01`, if given. */
  readonly reviewedOn: string | null;
  /** The claim they looked at, if given. */
  readonly claim: string | null;
}

export type FactCheckAnswer =
  | { readonly kind: 'found'; readonly checks: readonly KnownFactCheck[] }
  | { readonly kind: 'unknown'; readonly why: Bilingual };

/** A place where fact-checks are looked for. */
export interface FactCheckSource {
  /** How it is called in `readFrom`. */
  readonly name: string;
  /** @param claim the claim in words; never rejects */
  search(claim: string): Promise<FactCheckAnswer>;
}

/** UTF-16 units of a claim that are asked for; both services want a few words. */
export const QUERY_LENGTH = 200;

/** The beginning of a claim, cut at a word. */
export function queryOf(claim: string): string {
  const text = claim.replace(/\s+/gu, ' ').trim();
  if (text.length <= QUERY_LENGTH) return text;
  const cut = text.slice(0, QUERY_LENGTH);
  const space = cut.lastIndexOf(' ');
  return space < QUERY_LENGTH / 2 ? cut : cut.slice(0, space);
}
