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
const CAPTION = new Set('caption captions credit credits fotografer'.split(' '));

/** UTF-16 units of class and id that are looked at; real ones are far shorter. */
const NAME_LENGTH = 200;

/** What class and id call an element: something other than the article, the caption of a picture. */
export function nameOf({ attribs }: Element): 'noise' | 'caption' | null {
  const names = `${attribs.class ?? ''} ${attribs.id ?? ''}`.slice(0, NAME_LENGTH);
  let caption = false;
  for (const name of names.split(/\s+/u)) {
    const parts = name
      .replace(/([a-z])([A-Z])/gu, '$1-$2')
      .toLowerCase()
      .split(/[^a-z]+/u)
      .filter((part) => part !== '');
    if (parts.some((part) => ABOUT_LAYOUT.has(part))) continue;
    if (parts.some((part) => NOISE.has(part)) || NOISE_AT_END.has(parts.at(-1) ?? '')) {
      return 'noise';
    }
    caption ||= parts.some((part) => CAPTION.has(part));
  }
  return caption ? 'caption' : null;
}

/** Whether an element is not shown, as far as its own attributes tell. */
export function isHidden({ attribs }: Element): boolean {
  if (attribs.hidden !== undefined) return true;
  const style = attribs.style;
  return style !== undefined && /(?:display\s?:\s?none|visibility\s?:\s?hidden)/iu.test(style);
}
