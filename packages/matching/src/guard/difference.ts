import { FACT_KINDS, type FactKind, type Span } from '@saring/text';

/**
 * What can differ between two texts that look alike: a stated fact, a name, who did it to whom
 * (`order`), a word that narrows or widens (`scope`), or wording that nothing explains.
 */
export const DIFFERENCE_KINDS = [...FACT_KINDS, 'name', 'order', 'scope', 'wording'] as const;
export type DifferenceKind = FactKind | 'name' | 'order' | 'scope' | 'wording';

export interface Bilingual {
  readonly id: string;
  readonly en: string;
}

/** One difference; a side that does not state the fact at all has no span. */
export interface Difference {
  readonly kind: DifferenceKind;
  /** Offsets into the original texts, in UTF-16 units. */
  readonly query: Span | null;
  readonly target: Span | null;
  /** A sentence for the card; never holds a telephone or account number. */
  readonly message: Bilingual;
}

const NAMES: Readonly<Record<DifferenceKind, Bilingual>> = {
  money: { id: 'Jumlah uang', en: 'The amount of money' },
  percentage: { id: 'Persentase', en: 'The percentage' },
  number: { id: 'Angka', en: 'The number' },
  date: { id: 'Tanggal', en: 'The date' },
  weekday: { id: 'Hari', en: 'The day' },
  time: { id: 'Waktu', en: 'The time' },
  place: { id: 'Tempat', en: 'The place' },
  institution: { id: 'Lembaga', en: 'The institution' },
  phone: { id: 'Nomor telepon', en: 'The telephone number' },
  account: { id: 'Nomor rekening atau identitas', en: 'The account or identity number' },
  negation: { id: 'Pengingkaran (tidak, bukan, belum)', en: 'The negation' },
  polarity: { id: 'Arah pernyataan', en: 'The direction of the statement' },
  role: { id: 'Pelaku atau jabatan', en: 'The person or office' },
  name: { id: 'Nama', en: 'The name' },
  order: { id: 'Siapa berbuat apa kepada siapa', en: 'Who did it to whom' },
  scope: { id: 'Cakupan pernyataan', en: 'The scope of the statement' },
  wording: { id: 'Isi kalimat', en: 'The wording' },
};
const PERSONAL: ReadonlySet<DifferenceKind> = new Set(['phone', 'account']);
const LONGEST_QUOTE = 80;

/** `texts` are quoted in the sentence, unless the kind is personal. */
export function difference(
  kind: DifferenceKind,
  query: Span | null,
  target: Span | null,
  texts: { readonly query: string; readonly target: string },
): Difference {
  const { id, en } = NAMES[kind];
  if (PERSONAL.has(kind)) {
    return { kind, query, target, message: { id: `${id} berbeda.`, en: `${en} differs.` } };
  }
  const here = query === null ? null : quoted(texts.query, query);
  const there = target === null ? null : quoted(texts.target, target);
  const message =
    here !== null && there !== null
      ? {
          id: `${id} berbeda: ${here} pada pesan ini, ${there} pada pembanding.`,
          en: `${en} differs: ${here} in this message, ${there} in the other text.`,
        }
      : {
          id: `${id} hanya ada pada ${here === null ? 'pembanding' : 'pesan ini'}: ${here ?? there}.`,
          en: `${en} is only in ${here === null ? 'the other text' : 'this message'}: ${here ?? there}.`,
        };
  return { kind, query, target, message };
}

function quoted(text: string, { start, end }: Span): string {
  const words = text
    .slice(start, Math.min(end, start + LONGEST_QUOTE))
    .replace(/\s+/gu, ' ')
    .trim();
  return `“${words}${end - start > LONGEST_QUOTE ? '…' : ''}”`;
}
