import { findDates } from '../../extract/dates/find-dates.ts';
import type { FactFinder, StatedFact } from './fact-finder.ts';

const MAGNITUDES: Readonly<Record<string, number>> = {
  ribu: 1e3,
  rb: 1e3,
  k: 1e3,
  juta: 1e6,
  jt: 1e6,
  miliar: 1e9,
  milyar: 1e9,
  m: 1e9,
  triliun: 1e12,
  t: 1e12,
};
const NUMBER =
  /(?<![\d.,/:\p{L}-])(?:(rp|idr)\.?\s?)?(\d{1,3}(?:\.\d{3})+|\d{1,15})(?:,(\d{1,4}))?(?:\s?(%|persen|ribu|rb|juta|jt|miliar|milyar|triliun)\b|(%))?(?![\d/:]|-\d)/giu;
/** Quotation marks in pairs, four words at least between them. */
const QUOTE = /["“]([^"“”\n]{15,400})["”]/gu;
const SENTENCE = /[^.!?\n]{20,600}[.!?\n]?/gu;
/** Two or more capitalised words in a row: names of people, places, bodies. */
const NAME = /\b\p{Lu}\p{Ll}{1,25}(?:\s(?:\p{Lu}\p{Ll}{1,25}|\p{Lu}{2,8})){1,4}/gu;
const MAX_TEXT = 100_000;

/**
 * Facts by their form alone: numbers, money, percentages, dates, names in capitals, quotations and
 * sentences. Numbers are read in the Indonesian way: `1.500` is fifteen hundred, `1,5` one and a
 * half.
 */
export const simpleFacts: FactFinder = (whole) => {
  const text = whole.slice(0, MAX_TEXT);
  const dates = findDates(text).map(({ date, start, end }): StatedFact => {
    const key = [date.year, date.month, date.day].join('-');
    return { kind: 'date', key, text: text.slice(start, end), start, end };
  });
  const inDate = (at: number): boolean => dates.some(({ start, end }) => at >= start && at < end);
  const numbers = [...text.matchAll(NUMBER)].flatMap((match) =>
    inDate(match.index) ? [] : (numberFact(match) ?? []),
  );
  return [...dates, ...numbers, ...quotesOf(text), ...namesOf(text), ...sentencesOf(text)].sort(
    (a, b) => a.start - b.start,
  );
};

function numberFact(match: RegExpMatchArray): StatedFact | null {
  const [written, currency, whole = '', fraction, unit, sign] = match;
  // `0812` begins a telephone number.
  if (/^0\d/u.test(whole)) return null;
  const start = match.index ?? 0;
  const base = Number(`${whole.replaceAll('.', '')}.${fraction ?? '0'}`);
  const word = (unit ?? sign ?? '').toLowerCase();
  const percentage = word === '%' || word === 'persen';
  const amount = percentage ? base : base * (MAGNITUDES[word] ?? 1);
  // A lone digit is a list marker as often as a fact.
  if (currency === undefined && word === '' && amount < 10) return null;
  const kind = percentage ? 'percentage' : currency === undefined ? 'number' : 'money';
  const text = written.trimEnd();
  return { kind, key: String(amount), text, start, end: start + text.length };
}

const quotesOf = (text: string): StatedFact[] =>
  [...text.matchAll(QUOTE)].flatMap((match) => {
    const [, inner = ''] = match;
    if (inner.trim().split(/\s+/u).length < 4) return [];
    const start = match.index + 1;
    return [{ kind: 'quote', key: inner, text: inner, start, end: start + inner.length }];
  });

const sentencesOf = (text: string): StatedFact[] =>
  [...text.matchAll(SENTENCE)].flatMap((match) => {
    const sentence = match[0].trim();
    if (sentence.split(/\s+/u).length < 6) return [];
    const start = match.index + match[0].indexOf(sentence);
    return [
      { kind: 'sentence', key: sentence, text: sentence, start, end: start + sentence.length },
    ];
  });

/** Nothing in a text that shouts: there every word is capitalised. */
function namesOf(text: string): StatedFact[] {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  if (capitals * 4 > text.length) return [];
  return [...text.matchAll(NAME)].map((match) => ({
    kind: 'name',
    key: match[0].toLowerCase().replace(/\s+/gu, ' '),
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}
