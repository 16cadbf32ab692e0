import { createRequire } from 'node:module';

/** Shorter words carry no affix; longer ones are no words. */
const SHORTEST = 4;
const LONGEST = 32;
const MEMO_LIMIT = 65_536;

const memo = new Map<string, string>();
let stemmer: ((word: string) => string) | null = null;

/**
 * The root of a folded Indonesian word (`mendapatkan` -> `dapat`), as `natural`'s stemmer (after
 * Nazief and Adriani, with Sastrawi's rules) finds it; words in other scripts, numbers and codes
 * come back as they are. Words are remembered: the same one costs once.
 */
export function stem(word: string): string {
  if (word.length < SHORTEST || word.length > LONGEST || !isPlain(word)) return word;
  const known = memo.get(word);
  if (known !== undefined) return known;
  stemmer ??= loadStemmer();
  const root = stemmer(word);
  if (memo.size >= MEMO_LIMIT) memo.clear();
  memo.set(word, root);
  return root;
}

/** By its deep path: the library's main entry starts database clients and reads `.env`. */
function loadStemmer(): (word: string) => string {
  const require = createRequire(import.meta.url);
  const library: unknown = require('natural/lib/natural/stemmers/indonesian/stemmer_id.js');
  if (!isStemmer(library)) throw new Error('natural has no Indonesian stemmer at its deep path');
  return (word) => {
    const root = library.stem(word);
    return typeof root === 'string' && root !== '' ? root : word;
  };
}

function isStemmer(library: unknown): library is { stem: (word: string) => unknown } {
  return typeof library === 'object' && library !== null && 'stem' in library;
}

function isPlain(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code < 97 || code > 122) return false;
  }
  return true;
}
