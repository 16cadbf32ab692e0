/** What the words around a number say it is. */
export type Cue = 'phone' | 'account' | 'card' | 'identity' | 'plate';

const WORDS: Readonly<Record<Cue, readonly string[]>> = {
  phone: [
    ...['hp', 'nohp', 'wa', 'nowa', 'whatsapp', 'whatsap', 'wassap', 'wasap', 'telp', 'notelp'],
    ...['tlp', 'tlpn', 'telpon', 'telpun', 'telepon', 'telephone', 'phone', 'hub', 'hubungi'],
    ...['hubungin', 'kontak', 'contact', 'cp', 'call', 'sms', 'chat', 'japri', 'fax', 'faks'],
    ...['ponsel', 'handphone', 'narahubung', 'telegram', 'nelpon', 'seluler', 'ovo', 'gopay'],
    ...['shopeepay', 'linkaja', 'nomor', 'nomer', 'nmr'],
  ],
  account: [
    ...['rek', 'rekening', 'norek', 'account', 'acc', 'transfer', 'tf', 'trf', 'setor', 'va'],
    ...['virtual', 'bca', 'bri', 'bni', 'bsi', 'btn', 'mandiri', 'cimb', 'niaga', 'danamon'],
    ...['permata', 'mega', 'panin', 'jago', 'jenius', 'seabank', 'muamalat', 'bpd', 'bjb', 'bank'],
    ...['maybank', 'ocbc', 'britama', 'tapres', 'kaltimtara', 'nagari', 'donasi'],
  ],
  card: ['kartu', 'kredit', 'debit', 'credit', 'card', 'visa', 'mastercard', 'atm', 'cvv', 'cc'],
  identity: ['nik', 'ktp', 'kk', 'nokk', 'nonik', 'noktp', 'kependudukan', 'ektp', 'keluarga'],
  plate: [
    ...['plat', 'pelat', 'nopol', 'polisi', 'mobil', 'motor', 'kendaraan', 'berplat', 'berpelat'],
    ...['bernopol', 'truk', 'truck', 'avanza', 'xenia', 'innova', 'angkot', 'pickup', 'bus'],
  ],
};

const CUE_OF = new Map<string, Cue>(
  (['phone', 'account', 'card', 'identity', 'plate'] as const).flatMap((cue) =>
    WORDS[cue].map((word) => [word, cue] as const),
  ),
);

const REACH = 56;
const WORD = /\p{L}+/gu;
const IN_THE_NAME_OF = /^[\s)\]*_.,:;-]{0,4}(?:a\/n|a\.n\.?|an\b|a\.n\b|atas nama)/iu;
const NAME_GIVEN = /(?:\ba\/n|\ba\.n|\batas nama)[^\d\n]{0,40}$/iu;
/** How many words a cue may stand away from its number. */
const NEAR = 5;

/** Cues before a place in a text, the nearest first. */
export function cuesBefore(text: string, at: number): readonly Cue[] {
  const words =
    text
      .slice(Math.max(0, at - REACH), at)
      .toLowerCase()
      .match(WORD) ?? [];
  const cues: Cue[] = [];
  for (let back = 1; back <= Math.min(words.length, NEAR); back += 1) {
    const cue = CUE_OF.get(words[words.length - back] ?? '');
    if (cue !== undefined) cues.push(cue);
  }
  if (cues.length === 0 && NAME_GIVEN.test(text.slice(Math.max(0, at - REACH), at))) {
    cues.push('account');
  }
  return cues;
}

/** Whether the holder is named right behind a number, as with bank accounts: `... a/n Siti`. */
export function holderFollows(text: string, at: number): boolean {
  return IN_THE_NAME_OF.test(text.slice(at, at + 24));
}
