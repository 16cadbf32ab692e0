import type { Moment } from './dates/calendar.ts';
import type { Cap } from './scan-limits.ts';

export interface PageDate extends Moment {
  readonly from: 'json-ld' | 'meta' | 'time-tag' | 'text' | 'url';
}

export interface PageLink {
  /** Absolute; fragments removed. */
  readonly url: string;
  readonly text: string;
}

export interface PageForm {
  readonly action: string | null;
  /** One text per field: its label, name, placeholder and type, in lower case. */
  readonly fields: readonly string[];
}

/** What could be read from a page. Every text is plain and bounded; nothing is markup. */
export interface Page {
  readonly title: string | null;
  /** The article, paragraphs separated by line breaks; empty if the page has none. */
  readonly text: string;
  /** Everything the page shows, in reading order. */
  readonly allText: string;
  readonly author: string | null;
  readonly published: PageDate | null;
  readonly modified: PageDate | null;
  readonly siteName: string | null;
  /** Primary language subtag, going by the words where they tell, else as declared. */
  readonly language: string | null;
  readonly mainImage: string | null;
  readonly canonicalUrl: string | null;
  /** Where `<meta http-equiv="refresh">` would send a browser. */
  readonly refreshUrl: string | null;
  readonly links: readonly PageLink[];
  readonly forms: readonly PageForm[];
  readonly encoding: string;
  /** Limits the page ran into; what lay beyond them was not read. */
  readonly capped: readonly Cap[];
}

/** Most UTF-16 units of the article text, and of all text. */
export const MAX_ARTICLE_LENGTH = 100_000;
export const MAX_PAGE_TEXT_LENGTH = 200_000;
