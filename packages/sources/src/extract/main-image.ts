import { textOf } from './json-ld.ts';
import { absoluteUrl, type Markup, metaText } from './markup.ts';

/** The picture the page shows for itself when shared, as an absolute address. */
export function mainImageOf(markup: Markup): string | null {
  const linked = markup.elements.find(
    ({ name, attribs }) => name === 'link' && attribs.rel === 'image_src',
  );
  const candidates = [
    metaText(
      markup,
      'og:image',
      'og:image:url',
      'og:image:secure_url',
      'twitter:image',
      'twitter:image:src',
    ),
    textOf(markup.article?.image, 'url', 'contentUrl', '@id'),
    linked?.attribs.href,
    metaText(markup, 'image', 'thumbnailurl'),
  ];
  for (const candidate of candidates) {
    const url = absoluteUrl(candidate, markup.base);
    if (url !== null) return url;
  }
  return null;
}

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
