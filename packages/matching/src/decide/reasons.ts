import type { Bilingual } from '../guard/difference.ts';

/** Why a pair got its band, as the card and the API say it. */
export const REASONS = {
  too_short: {
    id: 'Pesan kurang dari lima kata: hanya dipakai untuk pencarian kata kunci.',
    en: 'The message has fewer than five words: it is only used for keyword search.',
  },
  short_text: {
    id: 'Teks hanya lima sampai tujuh kata: terlalu pendek untuk dipastikan tanpa orang.',
    en: 'The text has five to seven words only: too short to confirm without a person.',
  },
  facts_differ: {
    id: 'Kata-katanya mirip, tetapi ada fakta yang berbeda.',
    en: 'The wording is alike, but a stated fact differs.',
  },
  claim_family: {
    id: 'Pola pesan sama dengan lembaga, orang, atau tempat lain: satu keluarga klaim, bukan klaim yang sama.',
    en: 'The same template with another institution, person or place: one claim family, not the same claim.',
  },
  other_wording: {
    id: 'Kalimatnya disusun ulang: orang perlu memastikan bahwa maksudnya sama.',
    en: 'It is worded differently: a person has to make sure that it means the same.',
  },
  same_link: {
    id: 'Kedua teks memuat tautan yang sama.',
    en: 'Both texts hold the same link.',
  },
  below_confirmed: {
    id: 'Kemungkinan klaimnya sama belum mencapai batas kepastian.',
    en: 'The probability of the same claim is below the limit for confirming.',
  },
  below_suggested: {
    id: 'Kemungkinan klaimnya sama terlalu kecil untuk disarankan.',
    en: 'The probability of the same claim is too low to suggest it.',
  },
  automatic_off: {
    id: 'Kepastian otomatis sedang dimatikan untuk kantor ini.',
    en: 'Automatic confirmation is switched off for this office.',
  },
  same_text: {
    id: 'Teks yang sama, tanpa perbedaan fakta.',
    en: 'The same text, without a difference in facts.',
  },
  contained_text: {
    id: 'Seluruh teks yang lebih pendek terdapat dalam teks yang lebih panjang, tanpa perbedaan fakta.',
    en: 'The longer text holds all of the shorter one, without a difference in facts.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type ReasonCode = keyof typeof REASONS;

export interface Reason extends Bilingual {
  readonly code: ReasonCode;
}

export const reason = (code: ReasonCode): Reason => ({ code, ...REASONS[code] });
