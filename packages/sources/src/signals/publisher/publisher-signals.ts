import type { Page } from '../../extract/page.ts';
import {
  type Bilingual,
  type Json,
  notSeen,
  type Signal,
  type SignalName,
  seen,
} from '../signal.ts';

/** A page of the publisher that was read. */
export interface PublisherPage {
  readonly url: string;
  readonly page: Page;
}

/** What of a page is looked at. */
type Shown = Pick<Page, 'allText' | 'links'>;

interface Question {
  readonly name: SignalName;
  /** Where in a page the answer stands; `null` if nowhere. */
  readonly find: (page: Shown) => string | null;
  readonly found: Bilingual;
  readonly missing: Bilingual;
}

const inText =
  (pattern: RegExp) =>
  ({ allText }: Shown): string | null =>
    pattern.exec(allText)?.[0].replace(/\s+/gu, ' ').trim().slice(0, 200) ?? null;

/** Words of a name: capitals, as in a list of an editorial office. */
const NAME = "\\p{Lu}[\\p{L}.'’-]{1,30}(?:\\s\\p{Lu}[\\p{L}.'’-]{0,30}){0,5}";

const QUESTIONS: readonly Question[] = [
  {
    name: 'redaksi',
    find: inText(
      /(?:pemimpin|pimpinan|wakil pemimpin|dewan|susunan|tim|redaktur pelaksana)\s{1,3}redaksi|redaktur (?:pelaksana|eksekutif)|editor in chief|managing editor/iu,
    ),
    found: { id: 'Susunan redaksi diumumkan.', en: 'The editorial team is published.' },
    missing: { id: 'Susunan redaksi', en: 'An editorial team' },
  },
  {
    name: 'pedoman-media-siber',
    find: ({ allText, links }) =>
      inText(/pedoman\s{1,3}(?:pemberitaan\s{1,3})?media\s{1,3}siber/iu)({
        allText: `${allText}\n${links.map(({ text }) => text).join('\n')}`,
        links,
      }),
    found: {
      id: 'Pedoman Media Siber dicantumkan.',
      en: 'The press council’s cyber media guidelines are published.',
    },
    missing: { id: 'Pedoman Media Siber', en: 'The cyber media guidelines' },
  },
  {
    name: 'publisher-address',
    find: inText(
      /\b(?:jl|jln|jalan|gedung|kompleks?|ruko|perum(?:ahan)?|gg|gang|graha|menara|wisma|plaza)\b\.?\s{1,3}[\p{L}\p{N}][^\n]{3,120}?(?:\bno(?:mor)?\b\.?\s{0,2}\d{1,4}|\blt\b|\blantai\b|\brt\b|\bkec\b|\bkel\b|\bkota\b|\bkab\b|\b\d{5}\b|jakarta|bandung|surabaya|medan|banjarmasin|makassar|yogyakarta)/iu,
    ),
    found: { id: 'Alamat kantor dicantumkan.', en: 'An office address is published.' },
    missing: { id: 'Alamat kantor', en: 'An office address' },
  },
  {
    name: 'person-in-charge',
    find: inText(
      new RegExp(
        `(?:[Pp]enanggung\\s?[Jj]awab|PENANGGUNG JAWAB|[Pp]em(?:impin|red)(?:\\s[Rr]edaksi|\\s[Uu]mum)?|PEMIMPIN (?:REDAKSI|UMUM)|[Pp]impinan\\s[Rr]edaksi|[Dd]irektur(?:\\s[Uu]tama)?|[Ee]ditor in [Cc]hief)[\\s/,&\\p{L}]{0,40}[:\\n–-]\\s{0,5}${NAME}`,
        'u',
      ),
    ),
    found: { id: 'Penanggung jawab disebut namanya.', en: 'The person in charge is named.' },
    missing: { id: 'Nama penanggung jawab', en: 'The name of the person in charge' },
  },
  {
    name: 'legal-entity',
    find: inText(
      new RegExp(
        `\\b(?:PT|CV|Yayasan|Perkumpulan|Koperasi)\\b\\.?\\s${NAME}|\\bAHU-[\\d.A-Z-]{6,40}|[Bb]adan [Hh]ukum\\s?[:–-]\\s?\\p{L}{2,40}`,
        'u',
      ),
    ),
    found: { id: 'Badan hukum penerbit disebut.', en: 'The legal entity is named.' },
    missing: { id: 'Badan hukum penerbit', en: 'The legal entity of the publisher' },
  },
  {
    name: 'publisher-contact',
    find: ({ allText, links }) =>
      links.find(({ url }) => /^(?:mailto|tel):|wa\.me\/\d/iu.test(url))?.url.slice(0, 200) ??
      /[\w.+-]{1,64}(?:@|\s?\[at\]\s?)[\w-]{1,63}\.[\w.-]{2,60}/iu.exec(allText)?.[0] ??
      /\(?0\d{2,3}\)?[\s.-]?\d{5,8}\b|\+62[\s.-]?\d{2,4}[\s.-]?\d{3,8}/u.exec(allText)?.[0] ??
      null,
    found: { id: 'Ada kontak yang dapat dihubungi.', en: 'There is a way to contact them.' },
    missing: { id: 'Kontak', en: 'A contact' },
  },
];

const REASON: Bilingual = {
  id: 'Media pers wajib terbuka tentang siapa yang bertanggung jawab.',
  en: 'Press media have to be open about who is responsible.',
};

/**
 * Six signs of a publisher that can be held to account, read from its own pages. What does not
 * stand on pages that were read asks for a look; where no page could be read nothing is known.
 *
 * @param pages home page and the pages `publisherLinks` names, as far as they could be read
 * @param site the site, for `readFrom` where nothing was found
 */
export function publisherSignals(
  pages: readonly PublisherPage[],
  site: string,
  at: Date,
): Signal<Json>[] {
  return QUESTIONS.map(({ name, find, found, missing }) => {
    if (pages.length === 0) {
      return notSeen(
        name,
        { at, from: site },
        {
          id: 'Halaman penerbit belum dapat dibaca.',
          en: "The publisher's pages could not be read.",
        },
      );
    }
    for (const { url, page } of pages) {
      const excerpt = find(page);
      if (excerpt === null) continue;
      return seen(
        name,
        'known',
        { excerpt, url },
        { at, from: url },
        {
          id: `${found.id} ${REASON.id}`,
          en: `${found.en} ${REASON.en}`,
        },
      );
    }
    const read = pages.map(({ url }) => url);
    return seen(
      name,
      'attention',
      { read },
      { at, from: site },
      {
        id: `${missing.id} tidak ditemukan pada ${read.length} halaman yang dibaca. ${REASON.id}`,
        en: `${missing.en} was not found on the ${read.length} pages that were read. ${REASON.en}`,
      },
    );
  });
}
