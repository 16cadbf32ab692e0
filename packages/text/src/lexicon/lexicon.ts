import { createHash } from 'node:crypto';
import { BOILERPLATE_LINES, BOILERPLATE_PHRASES } from './forwarding.ts';
import { INDONESIAN } from './indonesian.ts';
import { BANJAR, JAVANESE, NGAJU } from './regional.ts';

/** What folding knows about words: spellings with one meaning, and phrases without any. */
export interface Lexicon {
  /** Changes with any entry or phrase; stored with what was folded by it. */
  readonly version: string;
  /** Canonical words by written form (folded, lower case). */
  readonly words: ReadonlyMap<string, readonly string[]>;
  /** Left out of a folded text wherever they stand. */
  readonly phrases: readonly string[];
  /** Left out as the first words of a text or as a line of their own. */
  readonly lines: readonly string[];
}

export interface LexiconChanges {
  /** Form -> meaning of one to three words; `null` takes an entry of the house away. */
  readonly entries?: Readonly<Record<string, string | null>>;
  readonly phrases?: readonly string[];
  readonly lines?: readonly string[];
}

/**
 * The house lexicon with a tenant's changes on top. Forms and meanings are lower-case words; a
 * meaning that is itself a form is followed to its end, so that every spelling of a word folds
 * to the same one.
 */
export function createLexicon(changes: LexiconChanges = {}): Lexicon {
  const raw = new Map<string, string>();
  for (const source of [JAVANESE, NGAJU, BANJAR, INDONESIAN]) readEntries(source, raw);
  for (const [form, meaning] of Object.entries(changes.entries ?? {})) {
    const key = form.toLowerCase();
    if (meaning === null) raw.delete(key);
    else raw.set(key, meaning.trim().toLowerCase().replace(/\s+/gu, '+'));
  }
  const words = new Map<string, readonly string[]>();
  for (const form of raw.keys()) words.set(form, follow(form, raw));
  const phrases = [...BOILERPLATE_PHRASES, ...(changes.phrases ?? [])];
  const lines = [...BOILERPLATE_LINES, ...(changes.lines ?? [])];
  return { version: versionOf(words, phrases, lines), words, phrases, lines };
}

let house: Lexicon | null = null;

/** The house lexicon without a tenant's changes; made on first use. */
export function houseLexicon(): Lexicon {
  house ??= createLexicon();
  return house;
}

function readEntries(source: string, into: Map<string, string>): void {
  for (const entry of source.trim().split(/\s+/u)) {
    const [form = '', meaning = ''] = entry.split('=');
    into.set(form, meaning);
  }
}

/** Follows a meaning to words that are no form themselves; a circle ends where it closes. */
function follow(form: string, raw: ReadonlyMap<string, string>): readonly string[] {
  const seen = new Set([form]);
  const resolve = (words: readonly string[]): readonly string[] =>
    words.flatMap((word) => {
      const next = raw.get(word);
      if (next === undefined || seen.has(word)) return [word];
      seen.add(word);
      return resolve(next.split('+'));
    });
  return resolve((raw.get(form) ?? form).split('+')).slice(0, 4);
}

function versionOf(
  words: ReadonlyMap<string, readonly string[]>,
  phrases: readonly string[],
  lines: readonly string[],
): string {
  const hash = createHash('sha256');
  for (const [form, meaning] of [...words].sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`${form}=${meaning.join('+')}\n`);
  }
  hash.update(`${phrases.join('\n')}\n\n${lines.join('\n')}`);
  return hash.digest('hex').slice(0, 16);
}
