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
