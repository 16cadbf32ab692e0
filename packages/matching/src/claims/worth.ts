import type { Token } from '@saring/text';
import type { PreparedText } from '../prepare/prepared-text.ts';

/** What a word of a post shows about its chance to be in the title of the fact-check. */
export const WORTH_FEATURES = [
  'learned',
  'claimIdf',
  'usualRarity',
  'early',
  'position',
  'capital',
  'allCapitals',
  'number',
  'link',
  'length',
  'repeated',
  'brevity',
  'rarityByBrevity',
] as const;

/** The features of token `i`; `first` is whether it is the first of its sentence. */
export function worthFeatures(
  text: PreparedText,
  i: number,
  known: { learned: number; claimIdf: number; usualShare: number; count: number },
): number[] {
  const token = text.tokens[i];
  const length = text.tokens.length;
  const shape = token === undefined ? 0 : capitals(text.text, token);
  const brevity = 1 / Math.log2(4 + length);
  const rarity = -Math.log(known.usualShare);
  return [
    known.learned,
    known.claimIdf / 8,
    rarity / 8,
    1 / (1 + i / 8),
    i / length,
    shape === 1 ? 1 : 0,
    shape === 2 ? 1 : 0,
    token?.kind === 'number' || token?.kind === 'code' ? 1 : 0,
    token?.kind === 'url' || token?.kind === 'mention' ? 1 : 0,
    Math.min(1, (token?.word.length ?? 0) / 10),
    Math.log1p(known.count - 1),
    brevity,
    (rarity / 8) * brevity,
  ];
}

/** 0: small letters first; 1: a capital first; 2: capitals only. */
function capitals(text: string, token: Token): 0 | 1 | 2 {
  const first = text.charCodeAt(token.start);
  const second = text.charCodeAt(token.start + 1);
  const isCapital = (code: number): boolean => code >= 65 && code <= 90;
  if (!isCapital(first)) return 0;
  return isCapital(second) ? 2 : 1;
}
