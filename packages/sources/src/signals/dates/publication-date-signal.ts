import type { Page } from '../../extract/page.ts';
import { type Bilingual, type Json, notSeen, type Signal, seen } from '../signal.ts';

const REASON: Bilingual = {
  id: 'Berita lama sering diedarkan lagi seolah-olah baru.',
  en: 'Old news is often passed around again as if it were new.',
};
const FROM: Readonly<Record<'json-ld' | 'meta' | 'time-tag' | 'text' | 'url', Bilingual>> = {
  'json-ld': { id: 'data terstruktur halaman', en: 'structured data of the page' },
  meta: { id: 'tag meta halaman', en: 'meta tags of the page' },
  'time-tag': { id: 'penanda waktu halaman', en: 'the time element of the page' },
  text: { id: 'baris tanggal yang tertulis', en: 'the written date line' },
  url: { id: 'alamat halaman', en: 'the address of the page' },
};

/** When the page says it was published. */
export function publicationDateSignal(page: Page | null, url: string, at: Date): Signal<Json> {
  if (page?.published == null) {
    return notSeen(
      'publication-date',
      { at, from: url },
      {
        id: 'Tanggal terbit tidak ditemukan.',
        en: 'No date of publication was found.',
      },
    );
  }
  const { published, modified } = page;
  const value = {
    published: { ...published },
    modified: modified === null ? null : { ...modified },
  };
  const day = published.iso.slice(0, 10);
  return seen(
    'publication-date',
    'known',
    value,
    { at, from: url },
    {
      id: `Terbit ${day}, menurut ${FROM[published.from].id}. ${REASON.id}`,
      en: `Published ${day}, according to ${FROM[published.from].en}. ${REASON.en}`,
    },
  );
}
