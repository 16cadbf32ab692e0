import type { DemoClarification } from '../../types.ts';

export const ispuMantangai: DemoClarification = {
  key: 'ispu-900-mantangai',
  tenant: 'kapuas',
  kind: 'FACT_CHECK',
  title:
    'Asap di Mantangai berbahaya, tetapi angkanya bukan 900 dan tidak ada perintah tiga hari di rumah',
  claim:
    'Indeks asap Mantangai mencapai 900, terburuk di dunia, dan warga dilarang keluar rumah tiga hari.',
  circulated: `INFO dari satgas karhutla 🔥
ISPU Mantangai hari ini 900 !!! TERBURUK DI DUNIA
warga DILARANG keluar rumah 3 hari, yg keluar wajib pakai tabung oksigen
sekolah tutup, kelotok tidak boleh jalan
Stok masker di Kapuas habis. siapkan air & makanan utk 3 hari
mohon diinfokan ke keluarga di hulu`,
  summary:
    'Asap di Mantangai pagi itu tergolong berbahaya, dengan indeks 312. Angka 900 keliru, dan tidak ada perintah mengurung diri tiga hari. Warga dianjurkan mengurangi kegiatan di luar rumah.',
  explanation: [
    'Petugas mengukur indeks standar pencemar udara di Mantangai Hilir pukul 07.00 WIB: 312, masuk golongan berbahaya. Angka 900 tidak ada dalam catatan alat mana pun di kabupaten.',
    'Anjuran yang berlaku: kurangi kegiatan di luar rumah, pakai masker, tutup jendela pada pagi hari, dan bawa anak yang sesak ke Puskesmas. Tidak ada larangan bepergian dan kelotok tetap jalan dengan memperhatikan jarak pandang.',
    'Masker tersedia di Puskesmas Mantangai dan dibagikan kepada ibu hamil, anak, dan lansia.',
  ],
  verdict: 'MISLEADING',
  techniques: ['MISLEADING_CONTENT'],
  harms: ['DISASTER', 'HEALTH'],
  aboutOwnGovernment: false,
  regionCodes: ['62.03.09'],
  sources: [
    {
      title: 'Hasil pengukuran asap pukul 07.00 WIB',
      url: 'https://arsip-kapuas.example/konfirmasi/ispu-mantangai',
      publisher: 'Dinas Lingkungan Hidup Kabupaten Kapuas',
      kind: 'DOCUMENT',
      excerpt: 'Indeks 312 dan jarak pandang 400 meter.',
    },
    {
      title: 'Keterangan Puskesmas Mantangai',
      url: 'https://arsip-kapuas.example/konfirmasi/puskesmas-mantangai',
      publisher: 'Puskesmas Mantangai',
      kind: 'STATEMENT',
      excerpt: 'Masker tersedia 1.400 lembar. Tujuh pasien sesak dirawat jalan.',
    },
  ],
  tips: [
    'Kurangi kegiatan di luar saat asap pekat, terutama pagi.',
    'Pakai masker dan banyak minum.',
    'Sesak napas yang tidak hilang: segera ke Puskesmas.',
  ],
  reasoning: [
    'Angka dalam pesan tidak ada di alat ukur mana pun.',
    'Keadaan asap memang berbahaya, sehingga anjuran tetap disampaikan.',
  ],
  lesson: 'Menolak angka yang keliru tidak berarti menganggap bahayanya kecil.',
  publishedDaysAgo: 13,
  signatures: ['kp-pemeriksa-1', 'kp-mandiri-2'],
  recheckAfterDays: 3,
  correction: {
    daysAgo: 12,
    reason:
      'Pengukuran siang hari menunjukkan indeks turun menjadi 214 (sangat tidak sehat). Angkanya kami tambahkan; anjuran tetap sama.',
    signatures: ['kp-pemeriksa-1', 'kp-mandiri-1'],
    summary:
      'Asap di Mantangai pagi itu tergolong berbahaya dengan indeks 312, lalu turun menjadi 214 pada siang hari. Angka 900 keliru, dan tidak ada perintah mengurung diri tiga hari.',
    explanation: [
      'Petugas mengukur indeks standar pencemar udara di Mantangai Hilir pukul 07.00 WIB: 312, masuk golongan berbahaya. Pada pukul 13.00 WIB indeks turun menjadi 214, masih sangat tidak sehat. Angka 900 tidak ada dalam catatan alat mana pun di kabupaten.',
      'Anjuran tetap berlaku: kurangi kegiatan di luar rumah, pakai masker, tutup jendela pada pagi hari, dan bawa anak yang sesak ke Puskesmas. Tidak ada larangan bepergian dan kelotok tetap jalan dengan memperhatikan jarak pandang.',
      'Masker tersedia di Puskesmas Mantangai dan dibagikan kepada ibu hamil, anak, dan lansia.',
    ],
    addedSources: [
      {
        title: 'Hasil pengukuran asap pukul 13.00 WIB',
        url: 'https://arsip-kapuas.example/konfirmasi/ispu-mantangai-2',
        publisher: 'Dinas Lingkungan Hidup Kabupaten Kapuas',
        kind: 'DOCUMENT',
        excerpt: 'Indeks turun menjadi 214 setelah angin bertiup dari selatan.',
      },
    ],
  },
};

export const videoKarhutla: DemoClarification = {
  key: 'video-karhutla-lama',
  tenant: 'kapuas',
  kind: 'FACT_CHECK',
  title: 'Video api di pinggir jalan bukan kebakaran lahan di Mandomai tadi malam',
  claim:
    'Video memperlihatkan api kebakaran lahan di Mandomai tadi malam sudah menjilat rumah warga.',
  circulated: `Video td malam di MANDOMAI 🔥🔥🔥 api sudah sampai rumah warga
pemadam tidak ada yg datang
kami rakyat kecil berjuang sendiri pakai ember
tolong share sampai ke presiden`,
  summary:
    'Video itu sudah beredar lebih dulu di daerah lain. Di Mandomai malam tadi ada kebakaran kecil di belukar, dipadamkan dalam dua jam, dan tidak ada rumah yang terbakar.',
  explanation: [
    'Dalam video terlihat rumah beratap seng dengan gunung di belakangnya. Mandomai berada di tepi Sungai Kapuas yang datar, tidak ada gunung. Rekaman yang sama sudah beredar lebih dulu dengan keterangan tempat lain.',
    'Kebakaran di Mandomai memang ada: belukar seluas kira-kira setengah hektare di belakang kebun. Warga dan Masyarakat Peduli Api memadamkannya dari pukul 21.15 sampai 23.00 WIB. Pompa pemadam datang pukul 22.00 WIB lewat jalan darat.',
  ],
  verdict: 'FALSE',
  techniques: ['FALSE_CONTEXT'],
  harms: ['DISASTER'],
  aboutOwnGovernment: false,
  regionCodes: ['62.03.05'],
  sources: [
    {
      title: 'Catatan pemadaman BPBD',
      url: 'https://arsip-kapuas.example/konfirmasi/bpbd-mandomai',
      publisher: 'BPBD Kabupaten Kapuas',
      kind: 'DOCUMENT',
      excerpt: 'Belukar setengah hektare, padam pukul 23.00 WIB, tidak ada rumah terbakar.',
    },
    {
      title: 'Keterangan anggota Masyarakat Peduli Api di Mandomai',
      url: 'https://arsip-kapuas.example/keterangan/mpa-mandomai',
      publisher: 'KIM Huma Hai, Mandomai',
      kind: 'STATEMENT',
      excerpt: 'Delapan orang memadamkan dengan pompa apung sampai bantuan datang.',
    },
  ],
  tips: [
    'Laporkan api yang terlihat kepada posko 0513-0000-213, sebutkan patokannya.',
    'Jangan menyebar video tanpa mengetahui tempat dan waktunya.',
  ],
  reasoning: [
    'Bentang alam di video tidak sama dengan Mandomai.',
    'Petugas mencatat kejadian yang sebenarnya, jauh lebih kecil.',
  ],
  lesson: 'Lihat latarnya: gunung, pantai, dan bentuk rumah menunjuk tempat.',
  publishedDaysAgo: 31,
  signatures: ['kp-pemeriksa-1', 'kp-mandiri-1'],
  recheckAfterDays: null,
};

export const buayaPutih: DemoClarification = {
  key: 'buaya-putih-dermaga',
  tenant: 'kapuas',
  kind: 'FACT_CHECK',
  title: 'Gambar buaya putih delapan meter di Dermaga Selat buatan komputer',
  claim: 'Foto memperlihatkan buaya putih delapan meter naik ke dermaga di Selat, Kuala Kapuas.',
  circulated: `NGERI!! buaya PUTIH panjang 8 METER naik ke dermaga Selat tadi subuh 🐊😱
Kata uluh bakas itu penunggu sungei kapuas, pertanda akan ada bencana
foto asli dari penjaga dermaga. Jangan mandi di sungai dulu 7 hari
share ke kawan2 yg suka mancing`,
  summary:
    'Gambar itu dibuat dengan komputer oleh akun lelucon dan semula diberi tulisan "cuma bercanda". Penjaga dermaga tidak pernah memotret buaya. Buaya muara sesekali terlihat, jadi tetap hati-hati di tepian.',
  explanation: [
    'Gambarnya janggal bila diperhatikan: papan nama di belakang berisi huruf yang tidak terbaca, dan bayangan buaya jatuh ke arah yang berbeda dengan bayangan tiang.',
    'Kami menemukan pengunggah pertamanya, akun hiburan yang menulis keterangan "cuma bercanda, buatan komputer". Keterangan itu hilang ketika gambar disimpan dan diteruskan.',
    'Penjaga dermaga yang disebut dalam pesan menyatakan tidak melihat dan tidak memotret apa pun. Buaya muara memang sesekali terlihat di hilir, sehingga anjuran berhati-hati saat mandi tetap berlaku.',
  ],
  verdict: 'FALSE',
  techniques: ['SATIRE', 'MANIPULATED_CONTENT'],
  harms: [],
  aboutOwnGovernment: false,
  regionCodes: ['62.03.01'],
  sources: [
    {
      title: 'Penelusuran unggahan pertama',
      url: 'https://arsip-kapuas.example/tangkapan/buaya-putih',
      publisher: 'Pemeriksa Mandiri 2 (kampus)',
      kind: 'OBSERVATION',
      excerpt:
        'Unggahan pertama menyertakan keterangan lelucon. Huruf pada papan tidak terbaca dan arah bayangan tidak cocok.',
    },
    {
      title: 'Keterangan penjaga dermaga',
      url: 'https://arsip-kapuas.example/keterangan/penjaga-dermaga',
      publisher: 'KIM Dermaga Danum, Selat Hilir',
      kind: 'STATEMENT',
      excerpt: 'Penjaga yang bertugas subuh itu tidak melihat buaya.',
    },
  ],
  tips: [
    'Perbesar gambar: tangan, huruf, dan bayangan sering janggal pada gambar buatan.',
    'Laporkan buaya yang benar-benar terlihat kepada BPBD.',
  ],
  reasoning: ['Pengunggah pertama menyebutnya lelucon.', 'Ada tanda-tanda gambar buatan.'],
  lesson: 'Lelucon yang kehilangan keterangannya berubah menjadi kabar.',
  publishedDaysAgo: 18,
  signatures: ['kp-pemeriksa-1', 'kp-mandiri-2'],
  recheckAfterDays: null,
};

export const robKuala: DemoClarification = {
  key: 'rob-kuala-peringatan',
  tenant: 'kapuas',
  kind: 'EARLY_WARNING',
  title: 'Pasang tinggi di Kapuas Kuala tiga hari ke depan, genangan sampai 40 sentimeter',
  claim: 'Ombak lima meter akan menghantam Batanjung dan Lupak Dalam malam ini.',
  circulated: `waspada warga batanjung lupak dalam,, malam ini OMBAK 5 METER
keterangan dari kapten kapal yg pulang tadi sore
naik ke daratan tinggi semua jangan tinggal di rumah`,
  summary:
    'Air pasang di Kapuas Kuala diperkirakan lebih tinggi dari biasa selama tiga hari, pukul 19.00 sampai 23.00 WIB, dengan genangan sampai 40 sentimeter. Ombak lima meter tidak ada dalam perkiraan petugas.',
  explanation: [
    'Pasang bulan purnama bertemu angin dari laut. Genangan di jalan desa Batanjung dan Lupak Dalam diperkirakan 30 sampai 40 sentimeter pada malam hari.',
    'Tinggi gelombang di lepas pantai diperkirakan satu setengah meter. Angka lima meter tidak ada dalam perkiraan, dan muara yang dangkal tidak memungkinkan ombak setinggi itu.',
    'Peringatan ini kami perbarui setiap petang sampai pasang kembali biasa.',
  ],
  verdict: null,
  techniques: [],
  harms: ['DISASTER'],
  aboutOwnGovernment: false,
  regionCodes: ['62.03.04'],
  sources: [
    {
      title: 'Perkiraan pasang surut dan gelombang',
      url: 'https://arsip-kapuas.example/konfirmasi/pasang-surut',
      publisher: 'BPBD Kabupaten Kapuas',
      kind: 'DOCUMENT',
      excerpt: 'Pasang tertinggi pukul 21.00 WIB. Gelombang lepas pantai satu setengah meter.',
    },
  ],
  tips: [
    'Naikkan barang dan matikan listrik di lantai bawah bila air masuk.',
    'Ikat kelotok dan perahu dengan tali cadangan.',
    'Hindari memancing di muara pada malam hari.',
  ],
  reasoning: [
    'Pasang tinggi diperkirakan petugas dan masuk akal bagi nelayan.',
    'Angka lima meter tidak sesuai dengan kedalaman muara.',
  ],
  lesson: 'Peringatan yang baik menyebut tempat, jam, tinggi air, dan apa yang harus dilakukan.',
  publishedDaysAgo: 2,
  signatures: ['kp-pemeriksa-1', 'kp-mandiri-1'],
  recheckAfterDays: 3,
};
