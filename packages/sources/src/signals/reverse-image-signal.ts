import { type Json, notSeen, type Signal, seen } from './signal.ts';
import { defangUrl } from './url/defang-url.ts';

/** Services that look for a picture by its address. */
const SERVICES: readonly { readonly name: string; readonly link: (image: string) => string }[] = [
  { name: 'Google Lens', link: (image) => `https://lens.google.com/uploadbyurl?url=${image}` },
  {
    name: 'Yandex Images',
    link: (image) => `https://yandex.com/images/search?rpt=imageview&url=${image}`,
  },
  {
    name: 'Bing Visual Search',
    link: (image) => `https://www.bing.com/images/search?view=detailv2&iss=sbi&q=imgurl:${image}`,
  },
  { name: 'TinEye', link: (image) => `https://tineye.com/search?url=${image}` },
];

/**
 * Where a reviewer can look for earlier uses of a picture. Nothing is asked here: the links are
 * only written out, the picture's own address defanged.
 */
export function reverseImageSignal(imageUrl: string | null, at: Date): Signal<Json> {
  if (imageUrl === null || !/^https?:/iu.test(imageUrl)) {
    return notSeen(
      'reverse-image',
      { at, from: 'reverse-image' },
      {
        id: 'Tidak ada gambar beralamat publik untuk dicari.',
        en: 'There is no picture with a public address to look for.',
      },
    );
  }
  const image = encodeURIComponent(imageUrl);
  const value = {
    image: defangUrl(imageUrl).text,
    searches: SERVICES.map(({ name, link }) => ({ name, url: link(image) })),
  };
  return seen(
    'reverse-image',
    'known',
    value,
    { at, from: imageUrl },
    {
      id: 'Gambar lama sering dipasang pada kabar baru; cari kapan gambar ini pertama muncul.',
      en: 'Old pictures are often attached to new stories; look when this one first appeared.',
    },
  );
}
