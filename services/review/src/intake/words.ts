import { dictionary } from '@saring/web';

export const words = dictionary(
  {
    title: 'Masukkan laporan',
    lead: 'Untuk kabar yang sampai lewat telepon, tatap muka, atau grup yang belum terhubung. Setiap masukan mendapat tiket.',
    paste: 'Tempel pesan',
    text: 'Isi pesan atau tautan',
    textHint: 'Tempel seluruh pesan seperti beredar. Data pribadi disamarkan otomatis.',
    screenshot: 'Tangkapan layar (jika ada)',
    note: 'Catatan: dari siapa atau dari mana, tanpa nama dan nomor',
    send: 'Simpan dan beri tiket',
    done: (ticket: string) => `Tersimpan. Tiket ${ticket}.`,
    open: 'Buka tiket',
    batch: 'Unggah CSV',
    batchHint:
      'UTF-8, baris pertama berisi nama kolom: teks, tautan, catatan, tanggal. Paling banyak 1.000 baris. Berkas yang sama boleh diunggah lagi: tiketnya tetap sama.',
    file: 'Berkas CSV',
    upload: 'Unggah',
    report: 'Hasil per baris',
    counts: (accepted: number, repeated: number, refused: number) =>
      `${accepted} diterima, ${repeated} sudah pernah diunggah, ${refused} ditolak.`,
    line: 'Baris',
    outcome: 'Hasil',
  },
  {
    title: 'Enter a report',
    lead: 'For what arrives by telephone, in person or from a group that is not connected. Each entry gets a ticket.',
    paste: 'Paste a message',
    text: 'Message text or link',
    textHint: 'Paste the whole message as it circulates. Personal data is masked by itself.',
    screenshot: 'Screenshot (if any)',
    note: 'Note: from whom or where, without names and numbers',
    send: 'Store and give a ticket',
    done: (ticket: string) => `Stored. Ticket ${ticket}.`,
    open: 'Open the ticket',
    batch: 'Upload CSV',
    batchHint:
      'UTF-8, the first line names the columns: text, url, note, received_at. At most 1,000 lines. The same file may be uploaded again: its tickets stay the same.',
    file: 'CSV file',
    upload: 'Upload',
    report: 'Result by line',
    counts: (accepted: number, repeated: number, refused: number) =>
      `${accepted} accepted, ${repeated} uploaded before, ${refused} refused.`,
    line: 'Line',
    outcome: 'Result',
  },
);
