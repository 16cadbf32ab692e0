import { type PreparedText, prepareText } from '@saring/matching/training';
import { seeded } from '../../seeded/random.ts';
import { MUTATIONS } from './kinds.ts';

export interface MutatedQuery {
  /** The kind of mutation; `unrelated` for a text whose original is not in the store. */
  readonly kind: string;
  readonly text: string;
  /** Which stored text it was made from; -1 for none. */
  readonly source: number;
}

export interface Workload {
  /** Texts to be stored. */
  readonly stored: readonly string[];
  readonly queries: readonly MutatedQuery[];
  /** Whether an answer is right: the source itself, or a stored text that says the same. */
  isRight(query: MutatedQuery, stored: number): boolean;
}

/** Words that two texts share, of all their words, from which they are the same text ... */
const SAME_FROM = 0.6;
/** ... or of the shorter one's: a text that is quoted whole in another is there again. */
const CONTAINED_FROM = 0.75;
const FEWEST_WORDS = 8;

/**
 * Stores two thirds of the texts; every stored one that is drawn comes back in each of the thirteen
 * mutations, the others come raw and mutated as questions without an answer. The same seed makes
 * the same workload.
 */
export function makeWorkload(
  texts: readonly string[],
  options: { seed: number; each: number; unrelated: number },
): Workload {
  const random = seeded(options.seed);
  const unique = new Map<string, { text: string; prepared: PreparedText }>();
  for (const text of texts) {
    const prepared = prepareText(text);
    if (prepared.tokens.length < FEWEST_WORDS) continue;
    unique.set(prepared.words.join(' '), { text, prepared });
  }
  const shuffled = random.shuffle([...unique.values()]);
  const cut = Math.floor((shuffled.length * 2) / 3);
  const stored = shuffled.slice(0, cut);
  const storedSets = stored.map(({ prepared }) => new Set(prepared.words));
  // An unrelated text must not be a copy of a stored one that was worded a little differently.
  const others = withoutCopies(shuffled.slice(cut), storedSets);
  const otherTexts = others.map(({ text }) => text);
  const queries: MutatedQuery[] = [];
  const kinds = Object.entries(MUTATIONS);
  for (const [kind, mutate] of kinds) {
    for (let i = 0; i < options.each; i++) {
      const source = random.int(0, stored.length - 1);
      const text = mutate(stored[source]?.text ?? '', random, otherTexts);
      queries.push({ kind, text, source });
    }
  }
  for (let i = 0; i < options.unrelated && others.length > 0; i++) {
    const text = others[i % others.length]?.text ?? '';
    const [, mutate] = random.pick(kinds);
    const raw = random.chance(0.5);
    queries.push({
      kind: 'unrelated',
      text: raw ? text : mutate(text, random, otherTexts),
      source: -1,
    });
  }
  return {
    stored: stored.map(({ text }) => text),
    queries,
    isRight: ({ source }, at) => {
      if (source < 0) return false;
      if (source === at) return true;
      return isSame(storedSets[source], storedSets[at]);
    },
  };
}

function withoutCopies(
  texts: readonly { text: string; prepared: PreparedText }[],
  stored: readonly ReadonlySet<string>[],
): readonly { text: string; prepared: PreparedText }[] {
  const byWord = new Map<string, number[]>();
  stored.forEach((words, i) => {
    for (const word of words) {
      const list = byWord.get(word) ?? [];
      byWord.set(word, list);
      list.push(i);
    }
  });
  return texts.filter(({ prepared }) => {
    const words = new Set(prepared.words);
    const rare = [...words]
      .sort((a, b) => (byWord.get(a)?.length ?? 0) - (byWord.get(b)?.length ?? 0))
      .slice(0, Math.ceil(words.size / 2));
    const near = new Set(rare.flatMap((word) => (byWord.get(word) ?? []).slice(0, 400)));
    for (const at of near) if (isSame(words, stored[at])) return false;
    return true;
  });
}

function isSame(a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return (
    shared / (a.size + b.size - shared || 1) >= SAME_FROM ||
    shared / Math.max(FEWEST_WORDS, Math.min(a.size, b.size)) >= CONTAINED_FROM
  );
}
