import type { DemoKnownFactCheck } from '../types.ts';

/** Fact-checks of invented publishers about disasters, health, elections and prices. */
export const knownPublicClaims: readonly DemoKnownFactCheck[] = [
  {
    externalId: 'sapu-2024-61',
    publisher: 'Sapu Kabar Nusantara',
    url: 'https://sapukabar.example/cek/2024-61-gempa-besok',
    claim: 'Badan meteorologi meramalkan gempa besar besok pagi di beberapa provinsi.',
    text: 'PERINGATAN: besok jam 04.12 akan terjadi gempa besar 8,0 di lima provinsi, tidurlah di luar rumah.',
    verdict: 'SALAH',
    explanation:
      'Gempa tidak dapat diramalkan waktu dan kekuatannya. Badan resmi hanya menyampaikan gempa yang sudah terjadi. Pesan serupa beredar setiap tahun dengan tanggal berbeda.',
    sources: ['https://sapukabar.example/arsip/gempa-ramalan'],
    publishedAt: '2024-11-30',
  },
  {
    externalId: 'sapu-2025-33',
    publisher: 'Sapu Kabar Nusantara',
    url: 'https://sapukabar.example/cek/2025-33-banjir-video',
    claim: 'Video memperlihatkan bendungan di Kalimantan jebol pada musim hujan ini.',
    text: 'Video bendungan jebol dan air bah menghantam jembatan. Keterangan menyebut Kalimantan.',
    verdict: 'Menyesatkan',
    explanation:
      'Video itu direkam di negara lain beberapa tahun sebelumnya. Bentuk jembatan dan tulisan pada papan jalan berbeda.',
    sources: ['https://sapukabar.example/arsip/video-bendungan'],
    publishedAt: '2025-12-02',
  },
  {
    externalId: 'tampi-2025-0210',
    publisher: 'Tampi Fakta',
    url: 'https://tampifakta.example/2025/telur-plastik',
    claim: 'Telur plastik beredar di pasar tradisional.',
    text: 'Telur palsu plastik beredar, kuningnya tidak pecah dan ada selaput seperti plastik. Hati-hati ibu-ibu.',
    verdict: 'SALAH',
    explanation:
      'Selaput di balik kulit adalah bagian alami telur. Laboratorium di tiga kota yang memeriksa telur dengan laporan serupa menemukan telur ayam biasa.',
    sources: [
      'https://tampifakta.example/arsip/telur-1',
      'https://tampifakta.example/arsip/telur-2',
    ],
    publishedAt: '2025-06-17',
  },
  {
    externalId: 'kaca-955',
    publisher: 'Kaca Pembesar',
    url: 'https://kacapembesar.example/periksa/955-beras-plastik',
    claim: 'Beras plastik dijual bebas, terbukti nasinya memantul seperti bola.',
    text: 'Kepalan nasi yang dilempar memantul, katanya karena beras plastik. Videonya dilihat jutaan kali.',
    verdict: 'SALAH',
    explanation:
      'Nasi hangat yang dikepal rapat memang memantul. Plastik justru meleleh ketika ditanak dan baunya tajam.',
    sources: ['https://kacapembesar.example/dokumen/beras-plastik'],
    publishedAt: '2025-04-09',
  },
  {
    externalId: 'kaca-967',
    publisher: 'Kaca Pembesar',
    url: 'https://kacapembesar.example/periksa/967-penculik-organ',
    claim: 'Komplotan penculik anak mencuri organ beredar di banyak kota sekaligus.',
    text: 'Awas penculik anak, sudah 10 anak hilang minggu ini. Organ dijual ke luar negeri. Jangan biarkan anak main sendiri.',
    verdict: 'SALAH',
    explanation:
      'Polisi di kota-kota yang disebut tidak menerima laporan kehilangan. Pengambilan organ memerlukan rumah sakit dan pencocokan yang tidak mungkin dilakukan di jalan.',
    sources: ['https://kacapembesar.example/dokumen/penculik-organ'],
    publishedAt: '2025-08-21',
  },
  {
    externalId: 'tampi-2025-0350',
    publisher: 'Tampi Fakta',
    url: 'https://tampifakta.example/2025/daun-salam-darah-tinggi',
    claim: 'Rebusan daun salam menggantikan obat darah tinggi.',
    text: 'Rebus tujuh lembar daun salam, minum tiap pagi, obat dokter boleh dihentikan setelah seminggu.',
    verdict: 'SALAH',
    explanation:
      'Menghentikan obat darah tinggi secara tiba-tiba berbahaya. Penelitian daun salam terbatas dan tidak menyarankan menghentikan obat.',
    sources: ['https://tampifakta.example/arsip/daun-salam'],
    publishedAt: '2025-09-03',
  },
  {
    externalId: 'sapu-2025-58',
    publisher: 'Sapu Kabar Nusantara',
    url: 'https://sapukabar.example/cek/2025-58-vaksin-chip',
    claim: 'Vaksin sekolah berisi keping yang melacak anak.',
    text: 'Suntikan di sekolah berisi chip untuk melacak anak, terbukti magnet menempel di lengan.',
    verdict: 'SALAH',
    explanation:
      'Magnet kecil bisa melekat di kulit yang lembap karena keringat. Isi vaksin terdaftar dan tidak memuat keping apa pun.',
    sources: ['https://sapukabar.example/arsip/vaksin-chip'],
    publishedAt: '2025-07-15',
  },
  {
    externalId: 'kaca-981',
    publisher: 'Kaca Pembesar',
    url: 'https://kacapembesar.example/periksa/981-surat-suara',
    claim: 'Surat suara sudah tercoblos sebelum pemungutan di beberapa daerah.',
    text: 'Video kardus berisi surat suara berlubang, disebut terjadi menjelang pemilihan tahun ini.',
    verdict: 'Menyesatkan',
    explanation:
      'Video diambil dari pemusnahan surat suara rusak pada pemilihan sebelumnya, yang disaksikan pengawas.',
    sources: ['https://kacapembesar.example/dokumen/surat-suara'],
    publishedAt: '2024-10-12',
  },
  {
    externalId: 'tampi-2025-0402',
    publisher: 'Tampi Fakta',
    url: 'https://tampifakta.example/2025/bbm-naik-tengah-malam',
    claim: 'Harga BBM naik serentak pukul 00.00 malam ini.',
    text: 'Info valid BBM naik tengah malam, segera isi penuh. Angka yang beredar berbeda-beda tiap pesan.',
    verdict: 'SALAH',
    explanation:
      'Perubahan harga diumumkan resmi dan ditulis di papan SPBU. Pada malam yang disebut, papan tidak berubah.',
    sources: ['https://tampifakta.example/arsip/bbm-malam'],
    publishedAt: '2025-10-05',
  },
  {
    externalId: 'sapu-2026-04',
    publisher: 'Sapu Kabar Nusantara',
    url: 'https://sapukabar.example/cek/2026-04-asap-terburuk',
    claim: 'Indeks asap di Kalimantan mencapai angka tertinggi di dunia.',
    text: 'Asap terburuk di dunia, jangan keluar rumah seminggu, semua sekolah tutup.',
    verdict: 'Sebagian benar',
    explanation:
      'Pada dua hari yang disebut, indeks memang berbahaya di beberapa tempat. Angka dan larangannya dilebihkan.',
    sources: ['https://sapukabar.example/arsip/asap-2026'],
    publishedAt: '2026-02-25',
  },
];
