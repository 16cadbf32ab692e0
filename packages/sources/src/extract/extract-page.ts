import { articleOf } from './article.ts';
import { authorOf } from './author.ts';
import { type Block, blocksOf } from './blocks.ts';
import { decodeText } from './decode.ts';
import { languageOf } from './language.ts';
import { formsOf, linksOf } from './links.ts';
import { mainImageOf } from './main-image.ts';
import { type Markup, metaText, readMarkup } from './markup.ts';
import { canonicalUrlOf, refreshUrlOf } from './own-addresses.ts';
import { MAX_ARTICLE_LENGTH, MAX_PAGE_TEXT_LENGTH, type Page } from './page.ts';
import { pageDates } from './page-dates.ts';
import { scanHtml } from './scan.ts';
import { siteNames } from './site-name.ts';
import { markTeasers } from './teasers.ts';
import { headlineOf } from './title.ts';

export interface RawPage {
  readonly bytes: Uint8Array;
  /** The `Content-Type` header. */
  readonly contentType: string | null;
  /** The address the bytes came from, after redirects. */
  readonly url: string;
  readonly readAt: Date;
}

/**
 * Reads a page. Pure, but as slow as the page wants it to be within the scan's limits: call it
 * through `Extractor`, which runs it in a thread that can be killed.
 */
export function extractPage({ bytes, contentType, url, readAt }: RawPage): Page {
  const { text: source, encoding } = decodeText(bytes, contentType);
  const safe = scanHtml(source);
  const markup = readMarkup(safe, url);
  const names = siteNames(markup, url);
  const { text: title, element: heading } = headlineOf(markup, names);
  const blocks = markTeasers(blocksOf(markup.document, heading));
  const language = languageOf(blocks, declaredLanguage(markup));
  const article = articleOf({ safe, markup, blocks, title, language });
  const dates = pageDates({ markup, blocks, article, url, readAt, indonesian: language === 'id' });
  return {
    title,
    text: joined(article, MAX_ARTICLE_LENGTH),
    allText: joined(blocks, MAX_PAGE_TEXT_LENGTH),
    author: authorOf(markup, blocks, names),
    ...dates,
    siteName: names[0] ?? null,
    language,
    mainImage: mainImageOf(markup),
    canonicalUrl: canonicalUrlOf(markup),
    refreshUrl: refreshUrlOf(markup),
    links: linksOf(markup),
    forms: formsOf(markup),
    encoding,
    capped: safe.capped,
  };
}

const joined = (blocks: readonly Block[], length: number): string =>
  blocks
    .map((block) => block.text)
    .join('\n')
    .slice(0, length);

function declaredLanguage(markup: Markup): string | null {
  const html = markup.elements.find((element) => element.name === 'html');
  return (
    html?.attribs.lang ??
    metaText(markup, 'og:locale', 'content-language', 'language', 'dc.language')
  );
}
