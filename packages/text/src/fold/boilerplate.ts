import type { Lexicon } from '../lexicon/lexicon.ts';
import { foldChunk } from './chunk.ts';
import type { Token } from './token.ts';

interface Node {
  readonly next: Map<string, Node>;
  /** A phrase ends here: anywhere, or only on a line of its own. */
  ends: 'nowhere' | 'line' | 'anywhere';
}

const tries = new WeakMap<Lexicon, Node>();

/**
 * Finds forwarding headers, greetings and calls to share. `lines` holds the line of each token.
 *
 * @returns stretches of `tokens` as [first, after last], in order, not overlapping.
 */
export function findBoilerplate(
  tokens: readonly Token[],
  lines: readonly number[],
  lexicon: Lexicon,
): readonly (readonly [number, number])[] {
  const root = trieOf(lexicon);
  const found: [number, number][] = [];
  let opening = true;
  for (let i = 0; i < tokens.length; ) {
    const length = longestPhrase(tokens, lines, i, root, opening);
    if (length === 0) {
      opening = false;
      i++;
      continue;
    }
    found.push([i, i + length]);
    i += length;
  }
  return found;
}

function longestPhrase(
  tokens: readonly Token[],
  lines: readonly number[],
  start: number,
  root: Node,
  opening: boolean,
): number {
  let node: Node | undefined = root;
  let longest = 0;
  for (let i = start; i < tokens.length; i++) {
    node = node.next.get(tokens[i]?.skeleton ?? '');
    if (node === undefined) break;
    const fits = node.ends === 'line' && (opening || fillsLine(lines, start, i));
    if (node.ends === 'anywhere' || fits) longest = i - start + 1;
  }
  return longest;
}

function fillsLine(lines: readonly number[], first: number, last: number): boolean {
  const line = lines[first];
  return lines[last] === line && lines[first - 1] !== line && lines[last + 1] !== line;
}

function trieOf(lexicon: Lexicon): Node {
  const known = tries.get(lexicon);
  if (known !== undefined) return known;
  const root: Node = { next: new Map(), ends: 'nowhere' };
  for (const phrase of lexicon.lines) addPhrase(root, phrase, lexicon, 'line');
  for (const phrase of lexicon.phrases) addPhrase(root, phrase, lexicon, 'anywhere');
  tries.set(lexicon, root);
  return root;
}

function addPhrase(root: Node, phrase: string, lexicon: Lexicon, ends: Node['ends']): void {
  let node = root;
  for (const word of phrase.split(' ')) {
    for (const piece of foldChunk(word, lexicon).pieces) {
      const next: Node = node.next.get(piece.skeleton) ?? { next: new Map(), ends: 'nowhere' };
      node.next.set(piece.skeleton, next);
      node = next;
    }
  }
  if (node !== root) node.ends = ends;
}
