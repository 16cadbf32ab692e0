import { type Element, isTag, type ParentNode } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { articleBlocks } from './article-text.ts';
import { type Block, plainBlocksOf } from './blocks.ts';
import { findContainer } from './container.ts';
import type { Markup } from './markup.ts';
import { readWithReadability } from './reader.ts';
import type { SafeDocument } from './scan.ts';

/** Languages whose news pages our own rules are made for. */
const HOUSE_LANGUAGES = new Set(['id', 'ms', 'jv', 'su', 'bjn', 'min', 'ban']);

/** Words of a caption that tells something. */
const CAPTION_WORDS = 8;

interface ArticleQuestion {
  readonly safe: SafeDocument;
  readonly markup: Markup;
  readonly blocks: readonly Block[];
  readonly title: string | null;
  readonly language: string | null;
}

/**
 * The blocks of a page that are its article. On Indonesian pages our own rules choose among what
 * the page marks, what Readability finds and what is densest, and leave out captions, credits and
 * links to other articles. Elsewhere Readability's choice stands, and ours is the fallback.
 */
export function articleOf(question: ArticleQuestion): Block[] {
  const { safe, markup, language } = question;
  const reading = readWithReadability(safe);
  if (reading !== null && !HOUSE_LANGUAGES.has(language ?? '')) {
    const read = plainBlocksOf(parseDocument(reading.content));
    if (read.length > 0) return read;
  }
  const marked = markup.elements.filter(isMarkedArticle);
  const found = reading === null ? null : commonElement(reading.content, markup.elements);
  const container = findContainer(question.blocks, found === null ? marked : [...marked, found]);
  if (container !== null) return articleBlocks(question.blocks, container, question.title);
  // A picture story tells everything in its captions.
  return question.blocks.filter(
    ({ kind, noisy, words }) => kind === 'caption' && !noisy && words >= CAPTION_WORDS,
  );
}

const isMarkedArticle = ({ name, attribs }: Element): boolean =>
  name === 'article' || /\barticleBody\b/u.test(attribs.itemprop ?? '');

/** The element of the page that holds everything Readability kept. */
function commonElement(content: string, elements: readonly Element[]): Element | null {
  const kept = new Set(
    [...content.matchAll(/ data-n="(\d{1,6})"/gu)].flatMap(([, number]) => number ?? []),
  );
  const paths = elements
    .filter(({ attribs }) => kept.has(attribs['data-n'] ?? ''))
    .map((element) => pathOf(element));
  const [first, ...rest] = paths;
  if (first === undefined) return null;
  let depth = first.length;
  for (const path of rest) {
    let same = 0;
    while (same < depth && path[same] === first[same]) same++;
    depth = same;
  }
  return first[depth - 1] ?? null;
}

function pathOf(element: Element): Element[] {
  const path: Element[] = [];
  for (let at: ParentNode | null = element; at !== null && isTag(at); at = at.parent)
    path.unshift(at);
  return path;
}
