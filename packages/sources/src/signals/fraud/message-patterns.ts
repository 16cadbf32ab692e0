import type { FraudSign } from './signs.ts';

export interface FoundSign {
  readonly sign: FraudSign;
  readonly where: 'message' | 'link' | 'page';
  /** What was seen, at most 160 characters. */
  readonly excerpt: string;
  /** UTF-16 offsets into the message; `null` for links and pages. */
  readonly start: number | null;
  readonly end: number | null;
}

/** Any run of characters within a sentence, short enough to stay linear; `Rp150.000` ends none. */
const NEAR = '(?:[^.!?\\n]|\\.(?=\\d)){0,60}?';
const SECRET =
  '(?:kode\\s)?(?:otp|verifikasi|pin|cvv|cvc|password|kata\\ssandi|sandi|m-?pin|token\\ssms)';

const PATTERNS: readonly { readonly sign: FraudSign; readonly pattern: RegExp }[] = [
  {
    sign: 'secret-request',
    pattern: new RegExp(
      `\\b(?:kirim(?:kan)?|berikan|beri\\stahu|sebutkan|masukkan|masukan|input|isi(?:kan)?|share|konfirmasi(?:kan)?|minta|balas)\\b${NEAR}\\b${SECRET}\\b`,
      'giu',
    ),
  },
  {
    sign: 'prize',
    pattern: new RegExp(
      `\\b(?:selamat|congrat\\w{0,10})\\b[\\s!.,]{0,5}${NEAR}\\b(?:pemenang|menang|memenangkan|terpilih|mendapat(?:kan)?|hadiah)\\b|\\b(?:hadiah|undian|giveaway|gebyar)\\b${NEAR}\\b(?:rp\\.?\\s?\\d|juta|jutaan|miliar|mobil|motor|iphone|umroh|klaim|klik|gratis)`,
      'giu',
    ),
  },
  {
    sign: 'aid',
    pattern: new RegExp(
      `\\b(?:bansos|bantuan|subsidi|blt|bsu|pkh|bpnt|insentif|kompensasi|santunan|(?:kuota|pulsa|token\\slistrik|internet)\\sgratis)\\b${NEAR}\\b(?:klik|daftar(?:kan)?|klaim|link|tautan|cair|cek\\sdi|ambil|isi\\sdata|https?)\\b|\\b(?:klik|daftar|klaim)\\b${NEAR}\\b(?:bansos|bantuan|subsidi|blt|bsu|(?:kuota|pulsa)\\sgratis)\\b`,
      'giu',
    ),
  },
  {
    sign: 'fee-first',
    pattern: new RegExp(
      `\\b(?:transfer|bayar|setor|kirim)\\b${NEAR}\\b(?:biaya|uang|pajak)\\s(?:admin(?:istrasi)?|pencairan|pengiriman|hadiah|pendaftaran|aktivasi|materai|jaminan)\\b`,
      'giu',
    ),
  },
  {
    sign: 'blocked-account',
    pattern: new RegExp(
      `\\b(?:rekening|akun|kartu|nomor|whats\\s?app|m-?banking|atm)\\b${NEAR}\\b(?:akan\\s|segera\\s)?(?:diblokir|terblokir|dinonaktifkan|ditutup|dibekukan|hangus)\\b|\\b(?:perubahan|tarif|biaya)\\s(?:tarif\\s|biaya\\s)?(?:transaksi|transfer|admin)\\b${NEAR}\\bper\\s?bulan\\b`,
      'giu',
    ),
  },
  {
    sign: 'pass-it-on',
    pattern: new RegExp(
      `\\b(?:sebarkan|bagikan|kirim(?:kan)?|teruskan|share|forward)\\b${NEAR}\\b(?:\\d{1,3}|semua|seluruh|sebanyak)\\s(?:grup|group|gc|kontak|teman|orang|keluarga|nomor)\\b`,
      'giu',
    ),
  },
  {
    sign: 'hurry',
    pattern:
      /\b(?:hanya hari ini|hari terakhir|sebelum (?:kehabisan|terlambat|diblokir|hangus|jam \d)|kuota terbatas|stok terbatas|buruan|batas waktu|dalam (?:1x24|24|\d{1,2}) jam|segera (?:klik|daftar|klaim|ambil|hubungi|konfirmasi))\b/giu,
  },
];

/** Warnings say the same words: "jangan berikan OTP kepada siapa pun". */
const WARNING =
  /\b(?:jangan|jgn|tidak (?:pernah|akan|boleh)|tak pernah|dilarang|waspada|hati-hati|awas|bukan|penipuan|hoaks|hoax)\b[^.!?\n]{0,60}$/iu;
const MAX_PER_SIGN = 3;

/** Signs of fraud in the words of a text. A sentence that warns of them is none. */
export function signsInText(text: string, where: 'message' | 'page'): FoundSign[] {
  return PATTERNS.flatMap(({ sign, pattern }) =>
    [...text.matchAll(pattern)]
      .filter(({ index }) => !WARNING.test(text.slice(Math.max(0, index - 90), index)))
      .slice(0, MAX_PER_SIGN)
      .map((match) => ({
        sign,
        where,
        excerpt: match[0].replace(/\s+/gu, ' ').slice(0, 160),
        start: where === 'message' ? match.index : null,
        end: where === 'message' ? match.index + match[0].length : null,
      })),
  );
}
