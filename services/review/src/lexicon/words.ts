import { dictionary } from '@saring/web';

export const words = dictionary(
  {
    title: 'Kamus daerah',
    lead: 'Kata daerah dan singkatan yang dibaca mesin pencocok sebagai kata Indonesia. Usulan KIM berlaku setelah diterima.',
    add: 'Tambah kata',
    word: 'Kata',
    wordHint: 'Satu kata, hanya huruf.',
    meaning: 'Arti dalam bahasa Indonesia',
    meaningHint:
      'Satu sampai tiga kata. Isi kata yang sama bila kata ini tidak boleh dibaca sebagai kata lain.',
    language: 'Bahasa',
    example: 'Contoh kalimat (boleh kosong)',
    save: 'Tambahkan',
    waiting: (count: number) => `Menunggu keputusan (${count})`,
    noWaiting: 'Tidak ada usulan yang menunggu.',
    accepted: (count: number) => `Berlaku (${count})`,
    noAccepted: 'Belum ada kata. Yang dipakai hanya kamus bawaan.',
    declined: (count: number) => `Ditolak (${count})`,
    accept: 'Terima',
    decline: 'Tolak',
    remove: 'Cabut',
    by: 'dari',
    kept: 'dibiarkan apa adanya',
  },
  {
    title: 'District lexicon',
    lead: 'Local words and abbreviations that the matcher reads as Indonesian ones. Proposals of KIM count once they are accepted.',
    add: 'Add a word',
    word: 'Word',
    wordHint: 'One word, letters only.',
    meaning: 'Meaning in Indonesian',
    meaningHint:
      'One to three words. Write the same word again if it must not be read as another one.',
    language: 'Language',
    example: 'Example sentence (may stay empty)',
    save: 'Add',
    waiting: (count: number) => `Waiting for a decision (${count})`,
    noWaiting: 'No proposal is waiting.',
    accepted: (count: number) => `In use (${count})`,
    noAccepted: 'No words yet. Only the built-in lexicon is used.',
    declined: (count: number) => `Declined (${count})`,
    accept: 'Accept',
    decline: 'Decline',
    remove: 'Withdraw',
    by: 'by',
    kept: 'left as it is',
  },
);

/** Names of the languages, as the page shows them. */
export const languageNames = dictionary(
  { id: 'Indonesia', bjn: 'Banjar', nij: 'Ngaju', jv: 'Jawa', other: 'lainnya' },
  { id: 'Indonesian', bjn: 'Banjar', nij: 'Ngaju', jv: 'Javanese', other: 'other' },
);
