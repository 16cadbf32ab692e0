import type { Block } from './blocks.ts';
import { textsOf } from './json-ld.ts';
import { type Markup, metaText, textBelow } from './markup.ts';

const WRITER =
  /^\W{0,3}(?:penulis|reporter|pewarta|wartawan|oleh|by|author|kontributor|laporan)\s{0,2}[:|]?\s/iu;
const EDITOR = /^\W{0,3}(?:editor|redaktur|penyunting)\s{0,2}[:|]\s?/iu;
const LONGEST = 120;

/**
 * Who wrote it: structured data, meta tags, the markup's own author, or a credit line ("Penulis:",
 * "Pewarta:", at last "Editor:"). Addresses and the name of the site itself are no author.
 */
export function authorOf(
  markup: Markup,
  blocks: readonly Block[],
  siteNames: readonly string[],
): string | null {
  const site = new Set(siteNames.map(fold));
  const marked = markup.elements.find(
    ({ attribs }) => attribs.rel === 'author' || attribs.itemprop === 'author',
  );
  const candidates = [
    textsOf(markup.article?.author, 'name').join(', '),
    metaText(markup, 'author', 'article:author', 'dc.creator', 'parsely-author', 'sailthru.author'),
    marked === undefined ? null : textBelow(marked),
    creditLine(blocks, WRITER),
    creditLine(blocks, EDITOR),
  ];
  for (const candidate of candidates) {
    const name =
      candidate?.replace(WRITER, '').replace(/\s+/gu, ' ').trim().slice(0, LONGEST) ?? '';
    if (name !== '' && !/^https?:|@|^\W+$/iu.test(name) && !site.has(fold(name))) return name;
  }
  return null;
}

function creditLine(blocks: readonly Block[], pattern: RegExp): string | null {
  const line = blocks.find(({ text, words }) => words >= 2 && words <= 8 && pattern.test(text));
  return line?.text.replace(pattern, '') ?? null;
}

const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
