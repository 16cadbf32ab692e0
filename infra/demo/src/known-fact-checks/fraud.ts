import type { DemoKnownFactCheck } from '../types.ts';

/** Fact-checks of invented publishers about frauds that travel through the whole country. */
export const knownFrauds: readonly DemoKnownFactCheck[] = [
  {
    externalId: 'tampi-2024-0113',
    publisher: 'Tampi Fakta',
    url: 'https://tampifakta.example/2024/kuota-internet-75gb',
    claim: 'Pemerintah membagikan kuota internet gratis 75 GB untuk semua operator lewat tautan.',
    text: 'KUOTA GRATIS 75GB semua operator dari pemerintah!! Saya sudah dapat, coba klik http://kuota-75gb.example lalu pilih operator kamu dan bagikan ke 12 grup WA.',
    verdict: 'SALAH',
    explanation:
      'Halaman tujuan meminta nomor ponsel dan menyuruh pengunjung membagikan pesan. Kementerian yang disebut tidak mempunyai program tersebut. Setelah dibagikan dua belas kali, pengunjung dialihkan ke iklan berbayar.',
    sources: ['https://tampifakta.example/arsip/kuota-75gb'],
    publishedAt: '2024-02-19',
  },
  {
    externalId: 'tampi-2024-0447',
    publisher: 'Tampi Fakta',
    url: 'https://tampifakta.example/2024/surat-tilang-apk',
    claim:
      'Kepolisian mengirim surat tilang elektronik dalam bentuk berkas aplikasi lewat WhatsApp.',
    text: 'Kepada pengendara, kendaraan anda terekam melanggar lalu lintas. Silakan buka Surat Tilang-1.0.apk untuk melihat bukti foto dan membayar denda sebelum STNK diblokir.',
    verdict: 'SALAH',
    explanation:
      'Surat konfirmasi tilang elektronik dikirim ke alamat pemilik kendaraan. Berkas yang beredar adalah aplikasi yang membaca SMS. Beberapa korban kehilangan saldo setelah memasangnya.',
    sources: ['https://tampifakta.example/arsip/surat-tilang'],
    publishedAt: '2024-07-02',
  },
  {
    externalId: 'tampi-2025-0091',
    publisher: 'Tampi Fakta',
    url: 'https://tampifakta.example/2025/tarif-transfer-150-ribu',
    claim:
      'Bank mengubah tarif transfer menjadi Rp150.000 per bulan dan meminta nasabah mengisi formulir.',
    text: 'Surat berkop bank yang menyatakan tarif transfer berubah dari Rp6.500 per transaksi menjadi Rp150.000 per bulan. Nasabah yang tidak setuju diminta mengisi formulir.',
    verdict: 'SALAH',
    explanation:
      'Surat seperti ini memakai nama banyak bank. Formulirnya meminta PIN dan kode OTP. Bank tidak meminta persetujuan perubahan biaya lewat tautan pesan.',
    sources: [
      'https://tampifakta.example/arsip/tarif-transfer-1',
      'https://tampifakta.example/arsip/tarif-transfer-2',
    ],
    publishedAt: '2025-03-11',
  },
  {
    externalId: 'kaca-881',
    publisher: 'Kaca Pembesar',
    url: 'https://kacapembesar.example/periksa/881-lowongan-bandara',
    claim:
      'Bandara membuka 400 lowongan kerja tanpa tes dengan penginapan dan tiket ditanggung travel tertentu.',
    text: 'Dibuka 400 lowongan bandara, lulusan SMA. Peserta yang lolos berkas wajib memesan tiket dan hotel lewat travel rekanan, biaya akan diganti.',
    verdict: 'Penipuan',
    explanation:
      'Pengelola bandara tidak membuka lowongan itu. Pesan mengarahkan pelamar membeli tiket pada travel yang tidak terdaftar. Penerimaan pegawai tidak memungut biaya.',
    sources: ['https://kacapembesar.example/dokumen/lowongan-bandara'],
    publishedAt: '2025-01-20',
  },
  {
    externalId: 'kaca-902',
    publisher: 'Kaca Pembesar',
    url: 'https://kacapembesar.example/periksa/902-undangan-apk',
    claim: 'Undangan pernikahan dalam bentuk berkas .apk aman dibuka.',
    text: 'Mengundang bapak/ibu ke acara pernikahan kami, buka undangan digital berikut: Undangan Pernikahan.apk',
    verdict: 'SALAH',
    explanation:
      'Berkas .apk adalah aplikasi Android. Contoh yang diperiksa meminta izin membaca SMS dan pemberitahuan. Undangan cukup dikirim sebagai gambar atau tautan.',
    sources: ['https://kacapembesar.example/dokumen/undangan-apk'],
    publishedAt: '2025-02-14',
  },
  {
    externalId: 'sapu-2025-17',
    publisher: 'Sapu Kabar Nusantara',
    url: 'https://sapukabar.example/cek/2025-17-subsidi-kompor',
    claim: 'Pemerintah membagikan kompor listrik gratis dengan mengisi data KTP di tautan.',
    text: 'Daftar kompor listrik gratis 2 tungku, isi KTP dan nomor HP di kompor-gratis.example. Kuota 300 ribu keluarga.',
    verdict: 'Konten palsu',
    explanation:
      'Tidak ada program itu pada saat pemeriksaan. Alamat situsnya dibuat dua hari sebelum pesan beredar dan pemiliknya tidak jelas.',
    sources: ['https://sapukabar.example/arsip/kompor'],
    publishedAt: '2025-05-08',
  },
];
