import type { Brand } from './brands.ts';
import { withinEdits } from './edit-distance.ts';
import type { Label } from './label.ts';
import { isKnownWords } from './pieces.ts';

/** How a label resembles a brand. */
export type Likeness =
  | 'exact'
  | 'confusable'
  | 'hyphenated'
  | 'added-words'
  /** Inside a longer run whose rest is no word we know: `kompasiana`. */
  | 'inside'
  | 'typo';

/** Compares one label of a host with one brand. */
export function compareLabel(label: Label, brand: Brand): Likeness | null {
  const { word } = brand;
  const { plain, joined, pieces } = label;
  if (plain === word || plain === brand.label) return 'exact';
  if (joined === word) return 'hyphenated';
  const held = pieces.includes(word) ? 'added-words' : wordInside(joined, brand);
  if (held === 'added-words') return held;
  if (brand.look.length >= 3 && label.looks.has(brand.look)) return 'confusable';
  // With digits and doubled letters undone the word may still stand among others.
  const changed = held === null && brand.strength === 'distinct' && brand.look.length >= 6;
  if (changed && label.look.includes(brand.look)) return 'confusable';
  return [joined, ...pieces].some((piece) => isTypoOf(piece, brand)) ? 'typo' : held;
}

/** Whether the brand stands inside a run of letters, and whether words we know make up the rest. */
function wordInside(run: string, { word, strength }: Brand): 'added-words' | 'inside' | null {
  let inside = false;
  for (let at = run.indexOf(word); at >= 0; at = run.indexOf(word, at + 1)) {
    const known = [run.slice(0, at), run.slice(at + word.length)].filter(isKnownWords).length;
    if (known === 2) return 'added-words';
    // Five letters may be the middle of another word, but seldom its beginning or end.
    inside ||= strength === 'distinct' && (word.length !== 5 || known === 1);
  }
  return inside ? 'inside' : null;
}

/** One slip in words of six letters, two in words of ten; the first letter is seldom mistaken. */
function isTypoOf(piece: string, { word, strength }: Brand): boolean {
  if (strength !== 'distinct' || word.length < 6 || piece === word) return false;
  if (piece[0] !== word[0]) return false;
  return withinEdits(piece, word, word.length >= 10 ? 2 : 1);
}
