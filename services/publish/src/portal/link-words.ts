import { dictionary } from '@saring/web';

export const words = dictionary(
  {
    reportTitle: 'Laporkan muatan',
    confirmTitle: 'Konfirmasi koreksi',
    as: (name: string) => `Sebagai ${name}`,
    confirmLead: (version: number) =>
      `Dengan tombol ini Anda menyatakan sudah mengetahui versi ${version} dan memperbaiki muatan Anda.`,
    confirm: 'Sudah kami perbaiki',
    confirmed: 'Terima kasih, konfirmasi tercatat.',
    reported: 'Terima kasih, laporan tercatat. Halaman diperiksa dalam beberapa saat.',
    portal: 'Buka portal mitra',
    overTitle: 'Tautan tidak berlaku lagi',
    over: 'Masuklah ke portal, atau minta tautan baru kepada kantor Anda.',
    digestTitle: 'Rangkuman tujuh hari',
    digestLead: (office: string) =>
      `Klarifikasi ${office} dari tujuh hari terakhir. Simpan alamat halaman ini; isinya selalu yang terbaru.`,
    digestNone: 'Tidak ada klarifikasi dalam tujuh hari terakhir.',
    report: 'Kami memuat ini',
    confirmLink: 'Konfirmasi koreksi',
    textLabel: 'Teks 60 kata',
  },
  {
    reportTitle: 'Report a publication',
    confirmTitle: 'Confirm a correction',
    as: (name: string) => `As ${name}`,
    confirmLead: (version: number) =>
      `With this button you state that you know version ${version} and have corrected yours.`,
    confirm: 'We have corrected it',
    confirmed: 'Thank you, the confirmation is on record.',
    reported: 'Thank you, the report is on record. The page is checked in a moment.',
    portal: 'Open the partner portal',
    overTitle: 'This link does not work any more',
    over: 'Enter the portal, or ask your office for a new link.',
    digestTitle: 'Digest of seven days',
    digestLead: (office: string) =>
      `Clarifications of ${office} of the last seven days. Keep the address of this page; it always has the newest.`,
    digestNone: 'No clarification in the last seven days.',
    report: 'We published this',
    confirmLink: 'Confirm the correction',
    textLabel: 'Text in 60 words',
  },
);
