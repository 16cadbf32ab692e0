import { absoluteUrl, type Markup, metaText } from './markup.ts';

/** The address the page calls its own, absolute, without fragment. */
export function canonicalUrlOf(markup: Markup): string | null {
  const linked = markup.elements.find(
    ({ name, attribs }) => name === 'link' && attribs.rel?.toLowerCase() === 'canonical',
  );
  const href =
    absoluteUrl(linked?.attribs.href, markup.base) ??
    absoluteUrl(metaText(markup, 'og:url'), markup.base);
  if (href === null) return null;
  const url = new URL(href);
  url.hash = '';
  return url.href;
}

/** Where `<meta http-equiv="refresh">` leads, if anywhere else. */
export function refreshUrlOf(markup: Markup): string | null {
  const target = /^\s?[\d.]{0,6}\s?[;,]?\s?(?:url\s?=\s?)?["']?([^"'>]{1,2000})/iu.exec(
    metaText(markup, 'refresh') ?? '',
  )?.[1];
  return absoluteUrl(target, markup.base);
}
