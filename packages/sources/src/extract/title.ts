import type { Element } from 'domhandler';
import { textOf } from './json-ld.ts';
import { type Markup, metaText, textBelow } from './markup.ts';

const SEPARATOR = /\s[-–—|:·•»«~]{1,2}\s|\s?[|»]\s?/gu;
/** The name of a site is short; more words than this are part of the headline. */
const SITE_NAME_WORDS = 4;
const LONGEST = 300;

export interface Headline {
  readonly text: string | null;
  /** The heading that shows it; `null` where the page has none. */
  readonly element: Element | null;
}

/**
 * The headline: a heading the page also names as its title, else its structured data, else the
 * `<title>` without the name of the site.
 *
 * @param siteNames what the site calls itself, its host among them
 */
export function headlineOf(markup: Markup, siteNames: readonly string[]): Headline {
  const documentTitle = markup.elements.find((element) => element.name === 'title');
  const declared = [
    textOf(markup.article?.headline),
    metaText(markup, 'og:title', 'twitter:title', 'title', 'dc.title'),
    documentTitle === undefined ? null : textBelow(documentTitle),
  ].flatMap((title) => (title === null || title === '' ? [] : [title.slice(0, LONGEST)]));

  const heading = headingIn(
    markup,
    declared.flatMap((title) => [fold(title), fold(withoutSiteName(title, siteNames))]),
  );
  if (heading !== null) return heading;
  for (const title of declared) {
    const bare = withoutSiteName(title, siteNames);
    if (bare !== '') return { text: bare, element: null };
  }
  return firstHeading(markup);
}

/** For pages that declare no title at all. */
function firstHeading(markup: Markup): Headline {
  for (const [name, least] of [
    ['h1', 1],
    ['h2', 3],
    ['h3', 3],
  ] as const) {
    for (const element of markup.elements) {
      const text = element.name === name ? textBelow(element).slice(0, LONGEST) : '';
      if (text !== '' && text.split(' ').length >= least) return { text, element };
    }
  }
  return { text: null, element: null };
}

/** The longest heading that says the same as a declared title, give or take a rubric or a site. */
function headingIn(markup: Markup, declared: readonly string[]): Headline | null {
  const exact = ({ text }: { text: string }): number => Number(declared.includes(fold(text)));
  for (const names of [['h1'], ['h2', 'h3'], ['h4', 'h5', 'div', 'span', 'strong']]) {
    const [best] = markup.elements
      .filter((element) => names.includes(element.name) && isShort(element))
      .map((element) => ({ element, text: textBelow(element) }))
      .filter(({ text }) => declared.some((title) => saySame(fold(text), title)))
      .sort((a, b) => exact(b) - exact(a) || b.text.length - a.text.length);
    if (best !== undefined) return { text: best.text.slice(0, LONGEST), element: best.element };
  }
  return null;
}

/** Three words at least, so that no rubric is taken; the shorter is at least half of the longer. */
function saySame(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short.split(' ').length >= 3 && short.length * 2 >= long.length && long.includes(short);
}

/** A headline's element holds little else; a look at its children keeps this cheap. */
const isShort = (element: Element): boolean => element.children.length <= 4;

/** Cuts the name of the site off either end of a title. */
export function withoutSiteName(title: string, siteNames: readonly string[]): string {
  const names = new Set(siteNames.map(compact).filter((name) => name.length >= 3));
  const isSite = (part: string): boolean => {
    const name = compact(part);
    return [...names].some(
      (site) => name === site || (name.length >= 4 && site.includes(name)) || name.includes(site),
    );
  };
  let parts = pieces(title);
  while (parts.length > 1) {
    const [first = '', last = ''] = [parts[0], parts.at(-1)];
    if (last.split(/\s+/u).length <= SITE_NAME_WORDS + 2 && isSite(last))
      parts = parts.slice(0, -2);
    else if (first.split(/\s+/u).length <= SITE_NAME_WORDS && isSite(first)) parts = parts.slice(2);
    else break;
  }
  return parts.join('').trim();
}

/** Text, separator, text, ... */
function pieces(title: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const match of title.matchAll(SEPARATOR)) {
    parts.push(title.slice(from, match.index), match[0]);
    from = match.index + match[0].length;
  }
  return [...parts, title.slice(from)];
}

const compact = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
