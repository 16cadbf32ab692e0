import type { DemoClarification } from '../../types.ts';

export const gempaTanggal27: DemoClarification = {
  key: 'gempa-tanggal-27',
  tenant: 'banjar',
  kind: 'FACT_CHECK',
  title: 'BMKG tidak meramalkan gempa 7,2 di Kalimantan Selatan pada tanggal 27',
  claim: 'BMKG menyatakan gempa magnitudo 7,2 akan mengguncang Kalimantan Selatan pada tanggal 27.',
  circulated: `*PERINGATAN BMKG*
Akan terjadi GEMPA BESAR kekuatan 7,2 SR pd tgl 27 bulan ini antara jam 01.00 - 04.00 dini hari wilayah KALSEL dan sekitarnya (Banjarmasin, Banjarbaru, Martapura, Pelaihari)
Masyarakat dihimbau tidur di luar rumah & siapkan tas siaga
Info ini A1 dari orang BMKG, jangan anggap remeh!!
Teruskan ke keluarga anda sebelum terlambat 🙏🙏🙏`,
  summary:
    'BMKG tidak pernah mengumumkan gempa yang akan terjadi pada tanggal dan jam tertentu. Sampai sekarang tidak ada cara untuk meramalkan waktu, tempat, dan kekuatan gempa setepat itu.',
  explanation: [
    'Petugas stasiun BMKG di Banjarbaru yang kami hubungi menyatakan tidak mengeluarkan peringatan tersebut. Pengumuman gempa dari BMKG selalu menceritakan gempa yang sudah terjadi: di mana, seberapa kuat, dan apakah ada ancaman tsunami.',
    'Ilmu pengetahuan belum dapat menentukan kapan gempa akan datang. Pesan yang menyebut tanggal dan jam dapat dipastikan karangan.',
    'Pesan yang hampir sama pernah beredar dengan tanggal dan nama provinsi lain.',
    'Kesiapsiagaan tetap baik. Tas siaga dan latihan berlindung berguna kapan saja, tanpa menunggu tanggal 27.',
  ],
  verdict: 'FALSE',
  techniques: ['FABRICATED_CONTENT', 'IMPOSTER_CONTENT'],
  harms: ['DISASTER'],
  aboutOwnGovernment: false,
  regionCodes: ['63.03'],
  sources: [
    {
      title: 'Catatan konfirmasi dengan stasiun BMKG di Banjarbaru',
      url: 'https://arsip-banjar.example/konfirmasi/bmkg-gempa-27',
      publisher: 'BMKG',
      kind: 'STATEMENT',
      excerpt:
        'Petugas menyatakan tidak ada peringatan tersebut. Informasi gempa hanya lewat kanal resmi dan memuat kejadian yang sudah tercatat alat.',
    },
    {
      title: 'Situs BMKG, bagian gempa bumi',
      url: 'https://www.bmkg.go.id/',
      publisher: 'BMKG',
      kind: 'PAGE',
      excerpt:
        'Catatan arsip: halaman memuat daftar gempa yang sudah terjadi dengan waktu, letak, dan kekuatannya. Tidak ada daftar ramalan.',
    },
  ],
  tips: [
    'Jangan meneruskan pesan ramalan gempa.',
    'Lihat info gempa di situs atau aplikasi BMKG.',
    'Siapkan tas siaga untuk keadaan darurat apa pun.',
  ],
  reasoning: [
    'BMKG menyatakan tidak pernah mengeluarkan peringatan itu.',
    'Waktu gempa belum bisa diramalkan.',
    'Templat yang sama muncul dengan tanggal lain.',
  ],
  lesson: 'Kata "A1" atau "orang dalam" bukan bukti.',
  publishedDaysAgo: 52,
  signatures: ['bj-pemeriksa-3', 'bj-mandiri-1'],
  recheckAfterDays: null,
};

export const liburKabutAsap: DemoClarification = {
  key: 'libur-kabut-asap',
  tenant: 'banjar',
  kind: 'OFFICIAL_STATEMENT',
  title: 'Belum ada surat libur sekolah karena kabut asap, jam masuk digeser di empat kecamatan',
  claim:
    'Seluruh sekolah di Kabupaten Banjar libur seminggu karena kabut asap menurut surat edaran dinas.',
  circulated: `Alhamdulillah buibuu 😁 besok anak2 LIBUR SEMINGGU krn kabut asap
surat edaran dari Dinas Pendidikan kab Banjar sdh keluar, TK SD SMP semua libur
belajar dari rumah aja kaya jaman covid
tolong infokan ke grup wali murid yg lain`,
  summary:
    'Dinas Pendidikan Kabupaten Banjar menyatakan belum mengeluarkan surat libur. Yang ada adalah edaran jam masuk pukul 09.00 WITA di Gambut, Kertak Hanyar, Sungai Tabuk, dan Aluh Aluh.',
  explanation: [
    'Surat yang beredar dalam bentuk foto memakai kop lama dan nomor yang tidak terdaftar di buku surat keluar. Dinas Pendidikan menyatakan surat itu tidak dikeluarkan oleh dinas.',
    'Edaran yang berlaku mengatur jam masuk pukul 09.00 WITA, pengurangan kegiatan di luar ruangan, dan pemakaian masker di empat kecamatan yang asapnya paling pekat: Gambut, Kertak Hanyar, Sungai Tabuk, dan Aluh Aluh.',
    'Keputusan libur, bila nanti diperlukan, disampaikan lewat kepala sekolah dan situs banjarkab.go.id.',
  ],
  verdict: null,
  techniques: [],
  harms: ['HEALTH', 'CHILDREN'],
  aboutOwnGovernment: true,
  regionCodes: ['63.03.01', '63.03.02', '63.03.03', '63.03.04'],
  sources: [
    {
      title: 'Edaran jam masuk sekolah di empat kecamatan',
      url: 'https://arsip-banjar.example/surat/disdik-jam-masuk',
      publisher: 'Dinas Pendidikan Kabupaten Banjar',
      kind: 'DOCUMENT',
      excerpt:
        'Jam masuk digeser ke pukul 09.00 WITA sampai ada pemberitahuan. Kegiatan luar ruangan ditunda. Siswa dianjurkan memakai masker.',
    },
  ],
  tips: [
    'Tanyakan kepada wali kelas atau kepala sekolah.',
    'Beri anak masker dan air minum yang cukup.',
    'Anak yang sesak napas segera dibawa ke Puskesmas.',
  ],
  reasoning: [
    'Nomor surat tidak ada di buku surat keluar.',
    'Edaran yang sebenarnya sudah ada dan isinya berbeda.',
  ],
  lesson: 'Minta nomor dan tanggal suratnya, lalu tanyakan ke penerbit surat.',
  publishedDaysAgo: 30,
  signatures: ['bj-pemeriksa-1', 'bj-pemeriksa-2'],
  recheckAfterDays: 14,
};

export const hujanSemai: DemoClarification = {
  key: 'hujan-semai-gatal',
  tenant: 'banjar',
  kind: 'FACT_CHECK',
  title: 'Belum terbukti hujan hasil semai garam menyebabkan gatal di Gambut',
  claim: 'Air hujan hasil penyemaian garam menyebabkan gatal-gatal pada warga Gambut.',
  circulated: `Dangar dangar sanak, hujan nang turun dua hari ni kada hujan biasa. Itu hujan GARAM dari pesawat supaya asap hilang
Banyak urang Gambut nang kagatalan imbah kahujanan, kulit bintik habang
Banyunya jangan ditampung, jangan dipakai mandi kakanakan!!
Jar dokter itu garamnya bahan kimia`,
  summary:
    'Keluhan gatal memang dicatat Puskesmas Gambut, tetapi belum ada bukti bahwa penyebabnya hujan hasil semai garam. Kami menuliskan apa saja yang sudah dicari dan apa yang belum diketahui.',
  explanation: [
    'Penyemaian awan benar dilakukan pada pekan itu. Bahannya garam dapur yang dihaluskan, ditaburkan di awan dalam jumlah sangat sedikit dibandingkan air yang turun.',
    'Puskesmas Gambut mencatat 23 keluhan gatal dalam dua pekan. Angka ini sedikit di atas biasanya. Sebagian penderita tidak kehujanan. Pada musim asap, debu dan air sumur yang surut juga sering membuat kulit gatal.',
    'Yang sudah kami cari: catatan Puskesmas, keterangan petugas penyemaian, dan hasil uji air hujan dari satu titik di Kayu Bawang. Kadar garamnya tidak berbeda dengan contoh pembanding dari Martapura. Satu titik belum cukup untuk menyimpulkan.',
    'Karena itu kami menyatakan belum terbukti. Bila ada hasil uji baru, halaman ini kami perbarui.',
  ],
  verdict: 'UNPROVEN',
  techniques: [],
  harms: ['HEALTH'],
  aboutOwnGovernment: false,
  regionCodes: ['63.03.03'],
  sources: [
    {
      title: 'Ringkasan keluhan kulit Puskesmas Gambut, dua pekan',
      url: 'https://arsip-banjar.example/konfirmasi/puskesmas-gambut-gatal',
      publisher: 'Puskesmas Gambut',
      kind: 'DOCUMENT',
      excerpt:
        'Dua puluh tiga keluhan gatal, sembilan di antaranya tidak kehujanan. Tidak ada yang dirawat.',
    },
    {
      title: 'Hasil uji air hujan satu titik di Kayu Bawang',
      url: 'https://arsip-banjar.example/konfirmasi/uji-air-kayu-bawang',
      publisher: 'Pemeriksa Mandiri 1 (kampus)',
      kind: 'DOCUMENT',
      excerpt:
        'Kadar garam tidak berbeda dengan contoh pembanding dari Martapura. Pengambil contoh menyarankan lima titik lagi.',
    },
  ],
  tips: [
    'Bilas dengan air bersih bila kulit terasa gatal, jangan digaruk.',
    'Datang ke Puskesmas bila bintik meluas atau bernanah.',
    'Air hujan pertama sesudah lama kering sebaiknya tidak ditampung untuk minum.',
  ],
  reasoning: [
    'Keluhan memang ada, tetapi sebagian penderita tidak terkena hujan.',
    'Uji air baru dilakukan di satu titik.',
    'Penyebab lain yang umum pada musim asap belum disingkirkan.',
  ],
  lesson: 'Berani berkata "belum terbukti" dan menyebut apa yang masih kurang.',
  publishedDaysAgo: 24,
  signatures: ['bj-pemeriksa-2', 'bj-mandiri-1'],
  recheckAfterDays: 21,
};

export const jalanDitutup: DemoClarification = {
  key: 'jalan-ahmad-yani-ditutup',
  tenant: 'banjar',
  kind: 'FACT_CHECK',
  title: 'Jalan Ahmad Yani di Gambut tidak ditutup tiga hari',
  claim:
    'Jalan Ahmad Yani di Gambut ditutup total selama tiga hari mulai Senin karena perbaikan gorong-gorong.',
  circulated: `Assalamualaikum, info gasan nang handak ke Banjarmasin
Jalan A Yani di Gambut mulai SENIN ditutup total 3 hari ada perbaikan gorong2. Lewat jalur alternatif Sungai Lulut.
Berangkat lebih awal lah biar kada telat begawi`,
  summary:
    'Tidak ada pekerjaan yang menutup Jalan Ahmad Yani di Gambut selama tiga hari. Petugas yang kami hubungi menyatakan tidak ada perbaikan gorong-gorong pada pekan itu.',
  explanation: [
    'Pesan ini membuat banyak orang berangkat lebih awal atau memutar lewat Sungai Lulut.',
    'Kami bertanya kepada petugas jalan di Martapura. Menurut petugas itu, pada pekan tersebut tidak ada pekerjaan yang menutup jalan di Gambut. Pada hari pemeriksaan, lalu lintas berjalan seperti biasa.',
  ],
  verdict: 'FALSE',
  techniques: ['MISLEADING_CONTENT'],
  harms: [],
  aboutOwnGovernment: false,
  regionCodes: ['63.03.03'],
  sources: [
    {
      title: 'Catatan telepon dengan petugas jalan kabupaten',
      url: 'https://arsip-banjar.example/konfirmasi/jalan-gambut',
      publisher: 'Dinas PUPR Kabupaten Banjar',
      kind: 'STATEMENT',
      excerpt: 'Petugas menyatakan tidak ada pekerjaan di ruas kabupaten pada pekan itu.',
    },
  ],
  tips: ['Berangkat seperti biasa dan ikuti petunjuk petugas di jalan.'],
  reasoning: [
    'Naskah hanya bersandar pada satu keterangan lewat telepon.',
    'Sumber yang ditanya menangani jalan kabupaten, sedangkan ruas ini jalan nasional.',
  ],
  lesson: 'Pastikan sumbernya berwenang. Jawaban yang jujur pun bisa salah alamat.',
  publishedDaysAgo: 62,
  signatures: ['bj-pemeriksa-1', 'bj-mandiri-3'],
  recheckAfterDays: null,
  withdrawal: {
    daysAgo: 61,
    reason:
      'Sumber kami tidak menangani jalan nasional. Balai jalan memang menutup satu jalur pada malam hari selama tiga malam, sehingga kesimpulan kami salah. Kami memohon maaf kepada warga dan kepada pengirim pesan.',
  },
};
