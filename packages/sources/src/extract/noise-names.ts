import type { Element } from 'domhandler';

/** Parts of class names and ids, in English and Indonesian, that stand for what is not the text. */
const NOISE = new Set(
  (
    'ad ads adv advert advertisement iklan banner sponsor sponsored promo promotion ' +
    'comment comments komentar disqus respond reply ' +
    'related terkait recommend recommended recommendation rekomendasi popular populer ' +
    'terpopuler trending terkini terbaru lainnya ' +
    'share sharing sharer bagikan social sosmed socmed sosial follow addthis sharethis ' +
    'sidebar nav navbar navigation navigasi menu breadcrumb breadcrumbs header footer masthead ' +
    'newsletter subscribe subscription berlangganan langganan cookie consent popup modal overlay ' +
    'pagination paging pager rating vote polling poll toolbar ' +
    'bacajuga readmore readalso linksisip lihatjg lihatjuga ' +
    'copyright disclaimer bio biodata byline login search widget skip'
  ).split(' '),
);
/** The same at the end of a name only: WordPress marks whole articles `tag-banjir category-berita`. */
const NOISE_AT_END = new Set(
  'tag tags label labels topik topics kategori category categories author penulis meta'.split(' '),
);
/** Words that turn such a name around: `has-sidebar` says something about the page, not the part. */
const ABOUT_LAYOUT = new Set(
  'has with no without not full main content article body wrap wrapper hentry'.split(' '),
);
const NO_NAMES = new Set<string>();
const CAPTION = new Set('caption captions credit credits fotografer'.split(' '));

/** Whether class or id of an element call it something other than the article. */
export const hasNoiseName = (element: Element): boolean => hasName(element, NOISE, NOISE_AT_END);

/** Whether class or id of an element call it the caption of a picture. */
export const hasCaptionName = (element: Element): boolean => hasName(element, CAPTION, NO_NAMES);

/** Whether an element is not shown, as far as its own attributes tell. */
export function isHidden({ attribs }: Element): boolean {
  if (attribs.hidden !== undefined) return true;
  const style = attribs.style;
  return style !== undefined && /(?:display\s?:\s?none|visibility\s?:\s?hidden)/iu.test(style);
}

function hasName(
  { attribs }: Element,
  anywhere: ReadonlySet<string>,
  atEnd: ReadonlySet<string>,
): boolean {
  const all = `${attribs.class ?? ''} ${attribs.id ?? ''}`;
  return all
    .slice(0, 400)
    .split(/\s+/u)
    .some((token) => {
      const parts = token
        .replace(/([a-z])([A-Z])/gu, '$1-$2')
        .toLowerCase()
        .split(/[^a-z]+/u)
        .filter((part) => part !== '');
      if (parts.some((part) => ABOUT_LAYOUT.has(part))) return false;
      return parts.some((part) => anywhere.has(part)) || atEnd.has(parts.at(-1) ?? '');
    });
}
