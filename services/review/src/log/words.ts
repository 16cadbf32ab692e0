import { dictionary } from '@saring/web';

export const words = dictionary(
  {
    title: 'Catatan keputusan',
    publicLead:
      'Setiap putusan, koreksi, dan perubahan dicatat dalam rantai: tiap entri menyegel entri sebelumnya. Sekali sehari kami mengumumkan segel terakhir. Bila catatan lama diubah diam-diam, segel tidak lagi cocok.',
    verifyTitle: 'Cara memeriksa',
    verify:
      'Simpan segel di bawah ini sendiri. Dengan salinan catatan dari instansi, siapa pun dapat memeriksanya: ',
    verifyAfter: 'Perintah itu menyebut entri pertama yang rusak, juga bila bagian akhir dihapus.',
    heads: 'Segel harian',
    office: 'Instansi',
    day: 'Hari',
    entries: 'Entri',
    seal: 'Segel (SHA-256)',
    none: 'Belum ada segel. Segel pertama terbit setelah hari pertama berakhir.',
    json: 'Data yang sama untuk program',
    consoleLead:
      'Rantai seluruh keputusan instansi ini. Tidak ada yang dapat menghapus atau mengubahnya.',
    current: (seq: number) => `Sekarang ${seq} entri, segel`,
    download: 'Unduh seluruh catatan (JSON Lines)',
    subject: 'Tentang',
    filter: 'Saring menurut pokok, misalnya case:…',
    apply: 'Tampilkan',
    older: 'Lebih lama',
    empty: 'Tidak ada entri.',
  },
  {
    title: 'Decision log',
    publicLead:
      'Every verdict, correction and change is written to a chain: each entry seals the one before. Once a day we publish the last seal. If old entries are changed in secret, the seal no longer fits.',
    verifyTitle: 'How to check it',
    verify:
      'Keep the seals below yourself. With a copy of the log from the office anybody can run: ',
    verifyAfter: 'The command names the first broken entry, even when the end was cut off.',
    heads: 'Daily seals',
    office: 'Office',
    day: 'Day',
    entries: 'Entries',
    seal: 'Seal (SHA-256)',
    none: 'No seal yet. The first one is published when the first day is over.',
    json: 'The same for programs',
    consoleLead: 'The chain of all decisions of this office. Nobody can delete or change it.',
    current: (seq: number) => `${seq} entries now, seal`,
    download: 'Download the whole log (JSON Lines)',
    subject: 'About',
    filter: 'Filter by subject, for example case:…',
    apply: 'Show',
    older: 'Older',
    empty: 'No entries.',
  },
);
