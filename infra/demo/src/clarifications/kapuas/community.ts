import type { DemoClarification } from '../../types.ts';

export const pilkadesDitunda: DemoClarification = {
  key: 'pilkades-ditunda',
  tenant: 'kapuas',
  kind: 'OFFICIAL_STATEMENT',
  title: 'Pilkades serentak di Kapuas tetap sesuai jadwal, tahap kampanye dipersingkat',
  claim: 'Pilkades serentak di Kabupaten Kapuas ditunda sampai tahun depan.',
  circulated: `[Diteruskan berkali-kali]
PILKADES SERENTAK KAB KAPUAS DITUNDA TAHUN DEPAN
Bakal calon yg sudah keluar uang dikembalikan
Tunggu SK Bupati. Sumber: grup Whatsapp kecamatan`,
  summary:
    'Panitia pemilihan menyatakan pemungutan suara tetap pada tanggal yang ditempel di kantor desa. Yang berubah hanya masa kampanye, dari enam menjadi empat hari.',
  explanation: [
    'Panitia menerangkan bahwa tanggal pemungutan suara tidak berubah. Masa kampanye dipersingkat dari enam menjadi empat hari karena bertepatan dengan panen.',
    'Tidak ada surat keputusan tentang penundaan. Biaya pendaftaran tidak dikembalikan, karena memang tidak pernah dipungut.',
  ],
  verdict: null,
  techniques: [],
  harms: ['ELECTION'],
  aboutOwnGovernment: true,
  regionCodes: ['62.03'],
  sources: [
    {
      title: 'Jadwal tahapan pilkades serentak',
      url: 'https://arsip-kapuas.example/surat/jadwal-pilkades',
      publisher: 'Panitia Pemilihan Kepala Desa Kabupaten Kapuas',
      kind: 'DOCUMENT',
      excerpt: 'Tanggal pemungutan suara tetap. Masa kampanye empat hari.',
    },
  ],
  tips: [
    'Lihat jadwal di papan kantor desa.',
    'Tanyakan nama Anda dalam daftar pemilih sejak sekarang.',
  ],
  reasoning: [
    'Jadwal tertulis tidak berubah, hanya tahap kampanye.',
    'Tidak ada surat keputusan tentang penundaan.',
  ],
  lesson: 'Mintalah surat keputusannya. Penundaan selalu punya nomor surat.',
  publishedDaysAgo: 35,
  signatures: ['kp-pemeriksa-1', 'kp-mandiri-2'],
  recheckAfterDays: 60,
};

export const ktpLama: DemoClarification = {
  key: 'ktp-lama-tidak-berlaku',
  tenant: 'kapuas',
  kind: 'FACT_CHECK',
  title: 'KTP-el lama tetap berlaku, tidak hangus akhir bulan',
  claim: 'KTP-el lama tidak berlaku lagi mulai akhir bulan ini dan harus diganti KTP digital.',
  circulated: `INFO DUKCAPIL KAPUAS
Mulai akhir bulan ini KTP LAMA TIDAK BERLAKU
Semua wajib pakai KTP DIGITAL di HP, yg tidak punya HP android tidak bisa berobat & ambil bansos
Urus skrg sebelum antri, biaya 50rb utk aktivasi
Lewat calo 0812-0000-8123 lebih cepat`,
  summary:
    'KTP-el berlaku seumur hidup. Identitas digital di ponsel adalah pelengkap, gratis, dan tidak wajib bagi warga tanpa ponsel pintar. Tawaran aktivasi Rp50 ribu adalah penipuan.',
  explanation: [
    'Dinas Kependudukan dan Pencatatan Sipil menyatakan KTP-el yang dipegang warga tetap berlaku seumur hidup, kecuali rusak atau datanya berubah.',
    'Identitas digital di ponsel hanya pelengkap. Aktivasinya gratis di kantor Dukcapil dengan menunjukkan KTP-el, dan tidak bisa diwakilkan calo.',
    'Warga yang tidak punya ponsel pintar tetap bisa berobat dan menerima bantuan dengan KTP-el.',
  ],
  verdict: 'FALSE',
  techniques: ['MISLEADING_CONTENT', 'IMPOSTER_CONTENT'],
  harms: ['FRAUD', 'PERSONAL_DATA'],
  aboutOwnGovernment: true,
  regionCodes: ['62.03'],
  sources: [
    {
      title: 'Jawaban Dinas Dukcapil Kabupaten Kapuas',
      url: 'https://arsip-kapuas.example/konfirmasi/dukcapil-ktp',
      publisher: 'Dinas Kependudukan dan Pencatatan Sipil Kabupaten Kapuas',
      kind: 'STATEMENT',
      excerpt: 'KTP-el berlaku seumur hidup. Aktivasi identitas digital gratis di kantor.',
    },
    {
      title: 'Laman Ditjen Dukcapil',
      url: 'https://dukcapil.kemendagri.go.id/',
      publisher: 'Ditjen Dukcapil Kementerian Dalam Negeri',
      kind: 'PAGE',
      excerpt:
        'Catatan arsip: halaman layanan menyebut semua pengurusan dokumen kependudukan tidak dipungut biaya.',
    },
  ],
  tips: [
    'Simpan KTP-el Anda seperti biasa.',
    'Urus identitas digital di kantor Dukcapil bila perlu, gratis.',
    'Laporkan calo kepada petugas loket.',
  ],
  reasoning: [
    'Aturan masa berlaku KTP-el sudah lama jelas.',
    'Biaya Rp50 ribu tidak ada dalam layanan resmi.',
  ],
  lesson: 'Urusan kependudukan gratis. Siapa pun yang meminta uang patut ditanya.',
  publishedDaysAgo: 20,
  signatures: ['kp-pemeriksa-1', 'kp-mandiri-1'],
  recheckAfterDays: 120,
};

export const solarNelayan: DemoClarification = {
  key: 'solar-nelayan-kartu',
  tenant: 'kapuas',
  kind: 'FACT_CHECK',
  title: 'Nelayan kecil membeli solar subsidi dengan surat rekomendasi, bukan kartu berbayar',
  claim:
    'Nelayan di Kapuas tidak boleh lagi membeli solar subsidi tanpa kartu yang dibuat dengan biaya Rp100.000.',
  circulated: `untuk nelayan kapuas kuala & selat
solar subsidi skrg WAJIB pakai KARTU NELAYAN baru, yg tidak punya kada dilayani di SPBU nelayan
bikin kartunya 100 RIBU lewat kelompok, foto + surat desa
cepat sebelum akhir bulan krn kuotanya dipotong`,
  summary:
    'Sebagian benar: pembelian solar subsidi memakai kode pada aplikasi yang mengikat nama pemilik perahu. Surat rekomendasinya diurus di dinas tanpa biaya. Kartu Rp100 ribu tidak ada.',
  explanation: [
    'Nelayan kecil membeli solar subsidi dengan surat rekomendasi dari dinas yang membidangi perikanan. Nama, jenis mesin, dan jatahnya tercatat dan dibaca petugas SPBU lewat kode.',
    'Yang keliru: tidak ada kartu baru berbayar. Rekomendasi dibuat gratis dengan KTP, surat desa, dan foto mesin. Pungutan Rp100.000 di kelompok sudah dikembalikan setelah ditanya dinas.',
    'Jatah dihitung dari ukuran mesin dan jumlah hari melaut, jadi tidak sama untuk semua orang.',
  ],
  verdict: 'PARTLY_TRUE',
  techniques: ['MISLEADING_CONTENT'],
  harms: ['FRAUD'],
  aboutOwnGovernment: false,
  regionCodes: ['62.03.04'],
  sources: [
    {
      title: 'Jawaban dinas perikanan',
      url: 'https://arsip-kapuas.example/konfirmasi/dinas-perikanan',
      publisher: 'Dinas Perikanan Kabupaten Kapuas',
      kind: 'STATEMENT',
      excerpt:
        'Rekomendasi gratis. Petugas membuka layanan keliling di Lupak Dalam dua kali sebulan.',
    },
    {
      title: 'Keterangan pengurus kelompok nelayan',
      url: 'https://arsip-kapuas.example/keterangan/kelompok-nelayan',
      publisher: 'Kelompok nelayan di Kapuas Kuala',
      kind: 'STATEMENT',
      excerpt: 'Uang Rp100.000 sempat dikumpulkan dan sudah dikembalikan kepada 14 orang.',
    },
  ],
  tips: [
    'Urus rekomendasi langsung di dinas atau saat layanan keliling.',
    'Minta kuitansi bila ada yang memungut, lalu laporkan.',
  ],
  reasoning: ['Kewajiban rekomendasi benar.', 'Kartu berbayar tidak dikenal dinas.'],
  lesson: 'Pungutan sering menumpang pada aturan yang memang ada.',
  publishedDaysAgo: 28,
  signatures: ['kp-pemeriksa-2', 'kp-mandiri-1'],
  recheckAfterDays: 90,
};

export const bibitSawit: DemoClarification = {
  key: 'bibit-sawit-bayar',
  tenant: 'kapuas',
  kind: 'FACT_CHECK',
  title: 'Bibit sawit gratis tidak memungut ongkos angkut Rp2 juta di depan',
  claim:
    'Warga Kapuas mendapat bibit sawit gratis dari pemerintah dengan membayar ongkos angkut Rp2 juta.',
  circulated: `BANTUAN BIBIT SAWIT GRATIS dari kementrian utk warga Mantangai Dadahup Timpah 🌴
1 KK dapat 150 bibit
cukup bayar ongkos angkut + administrasi 2 JT
daftar ke koordinator lapangan (jangan lewat desa nanti lama) 0812-0000-8260
bawa KTP KK & surat tanah`,
  summary:
    'Dinas Pertanian menyatakan tidak ada pembagian bibit sawit dengan ongkos angkut di depan. Program peremajaan memakai kelompok tani dan verifikasi lahan, bukan koordinator perorangan.',
  explanation: [
    'Program peremajaan sawit memang ada, tetapi pesertanya kelompok tani, lahannya diperiksa, dan dananya lewat rekening kelompok. Tidak ada pembagian 150 bibit per keluarga.',
    'Enam warga Timpah sudah membayar. Orang yang mengaku koordinator mendatangi mereka dengan surat yang nomor dan capnya tidak dikenal dinas.',
    'Menyerahkan surat tanah kepada orang yang tidak dikenal sangat berisiko.',
  ],
  verdict: 'FALSE',
  techniques: ['IMPOSTER_CONTENT'],
  harms: ['FRAUD', 'PERSONAL_DATA'],
  aboutOwnGovernment: false,
  regionCodes: ['62.03.10', '62.03.09'],
  sources: [
    {
      title: 'Jawaban Dinas Pertanian Kabupaten Kapuas',
      url: 'https://arsip-kapuas.example/konfirmasi/distan-sawit',
      publisher: 'Dinas Pertanian Kabupaten Kapuas',
      kind: 'STATEMENT',
      excerpt:
        'Tidak ada pembagian bibit dengan ongkos angkut. Peserta program adalah kelompok tani.',
    },
    {
      title: 'Keterangan enam warga Timpah',
      url: 'https://arsip-kapuas.example/keterangan/timpah-sawit',
      publisher: 'Warga Timpah (identitas dijaga)',
      kind: 'STATEMENT',
      excerpt: 'Masing-masing membayar Rp2 juta dan menyerahkan fotokopi surat tanah.',
    },
  ],
  tips: [
    'Jangan menyerahkan surat tanah asli.',
    'Tanyakan kepada penyuluh sebelum membayar apa pun.',
    'Yang sudah membayar dapat melapor bersama ke Polsek Timpah.',
  ],
  reasoning: [
    'Tata cara program berbeda dengan yang ditawarkan.',
    'Surat yang dibawa tidak dikenal dinas.',
  ],
  lesson: 'Kata "gratis" yang diikuti ongkos patut ditanya: kepada siapa uangnya pergi.',
  publishedDaysAgo: 45,
  signatures: ['kp-pemeriksa-1', 'kp-mandiri-1'],
  recheckAfterDays: null,
};

export const hargaKaret: DemoClarification = {
  key: 'harga-karet-lelang',
  tenant: 'kapuas',
  kind: 'FACT_CHECK',
  title: 'Harga bokar di pelelangan Mandomai naik menjadi Rp14.200 per kilogram',
  claim:
    'Harga karet bokar di pelelangan kelompok tani Mandomai naik menjadi Rp14.200 per kilogram.',
  circulated: `Info harga karet hari ini
pelelangan Mandomai BOKAR 14.200/kg utk kadar kering bagus 👍 naik dari minggu lalu 13.100
Yg belum jual jangan buru2 jual ke tengkulak`,
  summary:
    'Kabar ini benar. Pada pelelangan hari itu bokar bersih terjual Rp14.200 per kilogram, naik dari Rp13.100 pekan sebelumnya. Bokar yang basah atau bercampur tanah tetap dihargai lebih rendah.',
  explanation: [
    'Kami mencocokkan catatan pelelangan dengan kuitansi tiga penjual. Harganya sama: Rp14.200 untuk bokar bersih berkadar kering baik.',
    'Dinas Pertanian mencatat harga yang sama untuk pelelangan hari itu. Harga berubah tiap minggu dan berbeda antartempat, jadi angka ini berlaku untuk pelelangan tersebut.',
  ],
  verdict: 'TRUE',
  techniques: [],
  harms: [],
  aboutOwnGovernment: false,
  regionCodes: ['62.03.05'],
  sources: [
    {
      title: 'Catatan pelelangan kelompok tani',
      url: 'https://arsip-kapuas.example/konfirmasi/lelang-mandomai',
      publisher: 'Kelompok tani karet di Mandomai',
      kind: 'DOCUMENT',
      excerpt: 'Sebelas lot terjual, harga tertinggi Rp14.200 per kilogram.',
    },
    {
      title: 'Catatan harga mingguan dinas',
      url: 'https://arsip-kapuas.example/konfirmasi/disbun-karet',
      publisher: 'Dinas Pertanian Kabupaten Kapuas',
      kind: 'DOCUMENT',
      excerpt: 'Harga bokar bersih minggu ini Rp14.200, minggu lalu Rp13.100.',
    },
  ],
  tips: [
    'Jual bokar yang bersih dan kering agar harganya baik.',
    'Tanyakan jadwal pelelangan berikutnya kepada kelompok.',
  ],
  reasoning: [
    'Catatan kelompok dan catatan dinas menyebut harga yang sama.',
    'Kuitansi tiga penjual cocok dengan catatan itu.',
  ],
  lesson: 'Kabar baik pun perlu dua sumber sebelum disebut benar.',
  publishedDaysAgo: 5,
  signatures: ['kp-pemeriksa-2', 'kp-mandiri-2'],
  recheckAfterDays: 7,
};

export const penculikKelotok: DemoClarification = {
  key: 'penculik-organ-kelotok',
  tenant: 'kapuas',
  kind: 'FACT_CHECK',
  title: 'Kelotok pemancing di Pulau Kupang bukan penculik anak',
  claim: 'Kelotok tanpa lampu di Pulau Kupang membawa penculik yang mengambil organ anak.',
  circulated: `Awas anak2 jangan main di pinggir sungei Pulau Kupang 😰
Ada KELOTOK malam2 tidak nyalakan lampu, isinya penculik ORGAN anak
Kemarin 1 anak hampir ditarik ke kelotok. Jatun uluh bahanyi mancegat
Hayu itah jaga sama2, hentikan kelotok asing`,
  summary:
    'Kelotok tanpa lampu itu milik pemancing dari Kapuas Timur yang mencari udang galah. Anak yang disebut digandeng bapaknya sendiri. Polisi dan ketua RT sudah menemui kedua pihak.',
  explanation: [
    'Warga menghentikan kelotok itu pada malam Rabu. Isinya dua pemancing udang dengan alat tangkap lengkap. Lampunya mati karena aki habis. Polisi datang dan keduanya dipulangkan.',
    'Anak yang "hampir ditarik" ternyata digandeng bapaknya sendiri untuk pulang mandi. Ibunya yang menerangkan kepada kami.',
    'Mengambil organ manusia memerlukan ruang operasi dan pendingin. Kelotok kecil tanpa listrik tidak punya keduanya.',
    'Kelotok memang wajib menyalakan lampu pada malam hari, demi keselamatan.',
  ],
  verdict: 'FALSE',
  techniques: ['FABRICATED_CONTENT', 'FALSE_CONTEXT'],
  harms: ['CHILDREN'],
  aboutOwnGovernment: false,
  regionCodes: ['62.03.17'],
  sources: [
    {
      title: 'Keterangan Polsek dan ketua RT',
      url: 'https://arsip-kapuas.example/konfirmasi/polsek-bataguh',
      publisher: 'Kepolisian Sektor Bataguh',
      kind: 'STATEMENT',
      excerpt: 'Dua pemancing diperiksa dan dipulangkan. Tidak ada laporan kehilangan anak.',
    },
    {
      title: 'Keterangan ibu anak tersebut',
      url: 'https://arsip-kapuas.example/keterangan/ibu-pulau-kupang',
      publisher: 'Warga Pulau Kupang (identitas dijaga)',
      kind: 'STATEMENT',
      excerpt: 'Anak dipanggil bapaknya untuk pulang. Tidak ada orang asing.',
    },
  ],
  tips: [
    'Nyalakan lampu kelotok pada malam hari.',
    'Hubungi polisi bila curiga, jangan mencegat sendiri.',
    'Dampingi anak mandi di sungai.',
  ],
  reasoning: [
    'Orang di kelotok sudah diperiksa dan alatnya cocok dengan pekerjaannya.',
    'Keluarga anak menerangkan kejadian yang sebenarnya.',
  ],
  lesson: 'Kabar yang mengajak mencegat orang harus diperiksa sebelum ada yang terluka.',
  publishedDaysAgo: 26,
  signatures: ['kp-pemeriksa-1', 'kp-mandiri-1'],
  recheckAfterDays: null,
};

export const balaiAdat: DemoClarification = {
  key: 'balai-adat-dibakar',
  tenant: 'kapuas',
  kind: 'FACT_CHECK',
  title: 'Balai di Timpah terbakar karena korsleting, tidak ada yang membakar',
  claim: 'Warga pendatang membakar balai adat di Timpah.',
  circulated: `BIADAB!!! Balai adat di TIMPAH dibakar warga PENDATANG tadi malam
kita diam terus makin diinjak. Siapkan massa besok pagi kumpul di pasar
SEBARKAN ke seluruh pemuda`,
  summary:
    'Kebakaran di Timpah berasal dari korsleting kipas angin, dan yang rusak adalah ruang gudang di belakang balai. Warga setempat dan pendatang memadamkannya bersama.',
  explanation: [
    'Petugas pemadam menemukan sumber api pada colokan kipas angin di gudang belakang. Balainya sendiri rusak sedikit pada dinding papan.',
    'Warga dari kedua belah pihak memadamkan bersama. Lembaga adat dan paguyuban warga pendatang menyatakan hal yang sama dan meminta semua orang tenang.',
    'Pesan yang mengajak berkumpul itu sempat membuat pasar tutup setengah hari. Tidak ada massa yang berangkat.',
  ],
  verdict: 'FALSE',
  techniques: ['FALSE_CONTEXT'],
  harms: ['HATE'],
  aboutOwnGovernment: false,
  regionCodes: ['62.03.10'],
  sources: [
    {
      title: 'Laporan pemadam dan foto sumber api',
      url: 'https://arsip-kapuas.example/konfirmasi/pemadam-timpah',
      publisher: 'Dinas Pemadam Kebakaran Kabupaten Kapuas',
      kind: 'DOCUMENT',
      excerpt: 'Sumber api pada colokan kipas di gudang. Kerusakan ringan pada dinding balai.',
    },
    {
      title: 'Pernyataan bersama lembaga adat dan paguyuban warga',
      url: 'https://arsip-kapuas.example/keterangan/lembaga-adat-timpah',
      publisher: 'Lembaga adat di Timpah',
      kind: 'STATEMENT',
      excerpt: 'Kedua pihak ikut memadamkan dan meminta warga tidak terpancing.',
    },
  ],
  tips: [
    'Jangan meneruskan ajakan mengumpulkan massa.',
    'Tanyakan kepada kepala desa, mantir adat, atau polisi.',
  ],
  reasoning: [
    'Sumber api ditemukan dan difoto petugas.',
    'Pemuka kedua pihak memberi keterangan yang sama.',
  ],
  lesson: 'Kabar soal suku dan agama paling mudah menyulut. Cari dulu sebab kejadiannya.',
  publishedDaysAgo: 55,
  signatures: ['kp-pemeriksa-1', 'kp-mandiri-2'],
  recheckAfterDays: null,
};
