import type { Stretch } from './not-personal.ts';

/** Links whose digits are a telephone number: they are read like any other text. */
const HANDS_OVER_A_PHONE =
  /^(?:https?:\/\/)?(?:www\.)?(?:wa\.me\/|(?:api\.|web\.)?whatsapp\.com\/send|t\.me\/\+|chat\.wa\.me)/iu;
const PHONE_IN_LINK = /(?<!\d)(?:\+?62|0)8[1235789]\d{7,10}(?!\d)/gu;

export function isMessengerLink(link: string): boolean {
  return HANDS_OVER_A_PHONE.test(link);
}

/** Mobile numbers inside any other link, as in `?phone=62812...`. */
export function phonesInLink(
  text: string,
  link: Stretch,
): readonly (Stretch & { readonly value: string })[] {
  return Array.from(text.slice(link.start, link.end).matchAll(PHONE_IN_LINK), (match) => ({
    start: link.start + match.index,
    end: link.start + match.index + match[0].length,
    value: match[0].replace(/^(?:\+?62|0)/u, '+62'),
  }));
}
