import { latinLookalike } from './confusables.ts';

/** What breaks a word: spaces, punctuation without a role of its own, emoji. */
export const BREAK = ' ';

const MEMO_LIMIT = 8_192;
const memo = new Map<number, string>();
const IGNORABLE = /^[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\p{M}™©®]$/u;
const LETTER_OR_DIGIT = /^[\p{L}\p{Nd}]$/u;
const MARK = /\p{M}/gu;

/**
 * Folds one code point without looking at its neighbours, so that any text is folded in linear
 * time (ICU's reordering of a long run of combining marks is not linear): compatibility
 * decomposition, marks dropped, look-alikes read as Latin, lower case.
 *
 * @returns `''` for what is invisible, `BREAK` for what separates words, otherwise the letters,
 * digits or ASCII signs it stands for.
 */
export function foldCharacter(codePoint: number): string {
  const known = memo.get(codePoint);
  if (known !== undefined) return known;
  const folded = compute(codePoint);
  if (memo.size >= MEMO_LIMIT) memo.clear();
  memo.set(codePoint, folded);
  return folded;
}

function compute(codePoint: number): string {
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return BREAK;
  const sign = String.fromCodePoint(codePoint);
  const lookalike = latinLookalike(codePoint);
  if (lookalike !== undefined) return lookalike;
  if (/\s/u.test(sign)) return BREAK;
  if (IGNORABLE.test(sign)) return '';
  let out = '';
  for (const part of sign.normalize('NFKD').replace(MARK, '')) out += simplify(part);
  return out === '' ? BREAK : out;
}

function simplify(part: string): string {
  const lookalike = latinLookalike(part.codePointAt(0) ?? 0);
  if (lookalike !== undefined) return lookalike;
  if (APOSTROPHES.includes(part)) return "'";
  if (DASHES.includes(part)) return '-';
  if (part <= '\u007f') return part.toLowerCase();
  const lower = part.toLowerCase().normalize('NFKD').replace(MARK, '');
  return LETTER_OR_DIGIT.test(lower) ? lower : BREAK;
}

const APOSTROPHES = '‘’‛ʼʻʹ′´`ˈ＇';
const DASHES = '‐‑‒–—−﹣－';
