import type { Page } from '../../extract/page.ts';
import { type Json, notSeen, type Signal, seen } from '../signal.ts';
import { bestPassage, type PlacedWord, placedWords } from './best-passage.ts';
import type { FactFinder, StatedFact } from './fact-finder.ts';
import { simpleFacts } from './simple-facts.ts';

/** What of the message stands on the page, side by side. */
export interface LookedUpFact extends StatedFact {
  /** Where the page says it; offsets into the page's article text. */
  readonly found: { readonly text: string; readonly start: number; readonly end: number } | null;
}

/** Share of a sentence's words that must stand together on the page. */
const SAID = 0.7;
/** A quotation is held to its words. */
const QUOTED = 0.9;
/** Words of a page below which nothing can be missed on it. */
const ENOUGH_WORDS = 30;
const MOST_FACTS = 60;
/** What a page may put in other words without contradicting the message. */
const FREE_WORDING = new Set<StatedFact['kind']>(['sentence', 'name', 'place']);

/**
 * Looks up what a message says in the article of the page it links to: numbers, dates, names,
 * quotations and sentences, each with its place on both sides.
 *
 * @param message text of the message without its links
 */
export function pageAgreementSignal(
  message: string,
  page: Page | null,
  url: string,
  at: Date,
  findFacts: FactFinder = simpleFacts,
): Signal<Json> {
  const observation = { at, from: url };
  const article = page?.text ?? '';
  const words = placedWords(article);
  if (words.length < ENOUGH_WORDS) {
    return notSeen('page-agreement', observation, {
      id: 'Isi halaman tidak dapat dibaca, sehingga tidak dapat dibandingkan.',
      en: 'The text of the page could not be read, so it could not be compared.',
    });
  }
  const facts = lookUp(message, article, words, findFacts);
  const missing = facts.filter(({ kind, found }) => found === null && !FREE_WORDING.has(kind));
  const found = facts.filter((fact) => fact.found !== null).length;
  const value = { facts: facts.map(toJson), found, missing: missing.length };
  if (facts.length === 0) {
    return seen('page-agreement', 'known', value, observation, {
      id: 'Pesan tidak memuat angka, nama, atau kalimat yang dapat dicari di halaman.',
      en: 'The message holds no number, name or sentence to look for on the page.',
    });
  }
  if (missing.length > 0) {
    const examples = missing.slice(0, 3).map(({ text }) => `"${text.slice(0, 80)}"`);
    return seen('page-agreement', 'attention', value, observation, {
      id: `Tidak ditemukan di halaman: ${examples.join(', ')}. Tautan sering dipasang agar pesan tampak bersumber.`,
      en: `Not found on the page: ${examples.join(', ')}. Links are often added to make a message look sourced.`,
    });
  }
  if (found === 0) {
    return seen('page-agreement', 'attention', value, observation, {
      id: 'Tidak satu pun isi pesan ditemukan di halaman yang ditautkan.',
      en: 'Nothing the message says was found on the page it links to.',
    });
  }
  return seen('page-agreement', 'known', value, observation, {
    id: `${found} dari ${facts.length} hal dalam pesan ditemukan di halaman; tidak ada angka atau kutipan yang hilang.`,
    en: `${found} of ${facts.length} things in the message were found on the page; no number or quotation is missing.`,
  });
}

/** Every fact of the message with its place on the page. */
export function lookUp(
  message: string,
  article: string,
  words: readonly PlacedWord[],
  findFacts: FactFinder,
): LookedUpFact[] {
  const onPage = findFacts(article);
  return findFacts(message)
    .slice(0, MOST_FACTS)
    .map((fact) => ({ ...fact, found: findOnPage(fact, article, words, onPage) }));
}

function findOnPage(
  fact: StatedFact,
  article: string,
  words: readonly PlacedWord[],
  onPage: readonly StatedFact[],
): LookedUpFact['found'] {
  if (fact.kind === 'sentence' || fact.kind === 'quote') {
    const sought = placedWords(fact.text).map(({ word }) => word);
    const passage = bestPassage(sought, words);
    const enough = fact.kind === 'quote' ? QUOTED : SAID;
    if (passage === null || passage.coverage < enough) return null;
    const { start, end } = passage;
    return { text: article.slice(start, end), start, end };
  }
  const same = onPage.find(({ kind, key }) => key === fact.key && isComparable(kind, fact.kind));
  if (same !== undefined) return { text: same.text, start: same.start, end: same.end };
  return fact.kind === 'name' || fact.kind === 'place'
    ? findWords(fact.text, article, words)
    : null;
}

/** "600 ribu" and "Rp 600.000" say the same. */
const isComparable = (one: StatedFact['kind'], other: StatedFact['kind']): boolean =>
  one === other || (AMOUNTS.has(one) && AMOUNTS.has(other));
const AMOUNTS = new Set<StatedFact['kind']>(['number', 'money']);

/** The words of a name in a row, whatever their case. */
function findWords(
  name: string,
  article: string,
  words: readonly PlacedWord[],
): LookedUpFact['found'] {
  const sought = placedWords(name).map(({ word }) => word);
  const at = words.findIndex((_, from) =>
    sought.every((word, step) => words[from + step]?.word === word),
  );
  const [first, last] = [words[at], words[at + sought.length - 1]];
  if (at < 0 || first === undefined || last === undefined) return null;
  return { text: article.slice(first.start, last.end), start: first.start, end: last.end };
}

const toJson = ({ kind, text, start, end, found }: LookedUpFact): Json => ({
  kind,
  text: text.slice(0, 300),
  start,
  end,
  found: found === null ? null : { ...found, text: found.text.slice(0, 300) },
});
