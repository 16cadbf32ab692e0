import type { DemoClarification } from '../../types.ts';

export const pupukKtp: DemoClarification = {
  key: 'pupuk-ktp',
  tenant: 'banjar',
  kind: 'FACT_CHECK',
  title:
    'Menebus pupuk subsidi memakai KTP petani sendiri, tetapi boleh diwakilkan dengan surat kuasa',
  claim:
    'Mulai musim ini pupuk subsidi hanya bisa ditebus petani sendiri dengan KTP dan tidak boleh diwakilkan.',
  circulated: `Info gasan petani
Mulai musim tanam ini PUPUK SUBSIDI kada kawa lagi dititip ke kelompok atau urang lain. Petani WAJIB datang SORANG bawa KTP asli
Nang garing/tuha kada kawa bajalan ya kada dapat pupuk 😔
Kuota hangus kalo kada diambil bulan ini`,
  summary:
    'Sebagian benar: penebusan memakai KTP dan dicatat di kios. Petani yang sakit atau lanjut usia boleh mewakilkan dengan surat kuasa. Kuota tidak hangus dalam satu bulan.',
  explanation: [
    'Penebusan pupuk subsidi memang memakai KTP petani yang namanya ada dalam daftar kelompok. Kios mencatatnya lewat aplikasi.',
    'Yang keliru adalah kata "tidak boleh diwakilkan". Dinas Pertanian menerangkan bahwa petani yang sakit, lanjut usia, atau sedang di luar daerah boleh memberi surat kuasa bertanda tangan kepala desa kepada keluarga atau pengurus kelompok, disertai KTP keduanya. Kios di Kayu Bawang memperlihatkan dua surat kuasa yang mereka terima pekan itu.',
    'Kuota dihitung setahun, bukan sebulan. Bila ada kios yang menolak surat kuasa yang lengkap, laporkan kepada penyuluh.',
  ],
  verdict: 'PARTLY_TRUE',
  techniques: ['MISLEADING_CONTENT'],
  harms: [],
  aboutOwnGovernment: false,
  regionCodes: ['63.03.03', '63.03.01'],
  sources: [
    {
      title: 'Jawaban Dinas Pertanian Kabupaten Banjar',
      url: 'https://arsip-banjar.example/konfirmasi/distan-pupuk',
      publisher: 'Dinas Pertanian Kabupaten Banjar',
      kind: 'STATEMENT',
      excerpt:
        'Penebusan memakai KTP. Petani yang berhalangan boleh mewakilkan dengan surat kuasa. Kuota dihitung setahun.',
    },
    {
      title: 'Keterangan pemilik kios pupuk di Kayu Bawang',
      url: 'https://arsip-banjar.example/keterangan/kios-kayu-bawang',
      publisher: 'Kios pupuk di Kayu Bawang',
      kind: 'STATEMENT',
      excerpt: 'Dua petani lanjut usia diwakili anaknya dengan surat kuasa dan tetap dilayani.',
    },
  ],
  tips: [
    'Bawa KTP asli. Bila berhalangan, siapkan surat kuasa dan KTP penerima kuasa.',
    'Tanyakan sisa jatah kepada pengurus kelompok atau kios.',
    'Laporkan kios yang menolak kepada penyuluh di kecamatan.',
  ],
  reasoning: [
    'Kewajiban KTP benar.',
    'Larangan mewakilkan tidak sesuai dengan aturan maupun kebiasaan kios.',
  ],
  lesson: 'Satu kata seperti "tidak boleh" bisa mengubah pesan yang setengah benar.',
  publishedDaysAgo: 21,
  signatures: ['bj-pemeriksa-1', 'bj-mandiri-2'],
  recheckAfterDays: 120,
  correction: {
    daysAgo: 18,
    reason:
      'Naskah pertama menyebut surat kuasa harus ditandatangani kepala desa. Penyuluh meluruskan: surat kuasa cukup diketahui pengurus kelompok tani.',
    signatures: ['bj-pemeriksa-1', 'bj-mandiri-1'],
    explanation: [
      'Penebusan pupuk subsidi memang memakai KTP petani yang namanya ada dalam daftar kelompok. Kios mencatatnya lewat aplikasi.',
      'Yang keliru adalah kata "tidak boleh diwakilkan". Dinas Pertanian menerangkan bahwa petani yang sakit, lanjut usia, atau sedang di luar daerah boleh memberi surat kuasa. Surat itu cukup diketahui pengurus kelompok tani. Tanda tangan kepala desa tidak diperlukan.',
      'Kuota dihitung setahun, bukan sebulan. Bila ada kios yang menolak surat kuasa yang lengkap, laporkan kepada penyuluh.',
    ],
  },
};

export const gasMelon: DemoClarification = {
  key: 'gas-melon-ditarik',
  tenant: 'banjar',
  kind: 'FACT_CHECK',
  title: 'Gas 3 kilogram tidak ditarik dari pangkalan di Martapura selama sebulan',
  claim:
    'Gas 3 kg ditarik dari semua pangkalan di Martapura selama sebulan, warga diminta beli gas 12 kg.',
  circulated: `Gas melon 3kg DITARIK dari semua pangkalan se martapura selama 1 BULAN
jar mau diganti subsidi langsung. pangkalan disuruh jual gas 12 kg aja
yg punya tabung cepat tukar sebelum tgl 15 nanti kada laku lagi
pantasan dua hari ini kosong di mana mana 😤`,
  summary:
    'Pengiriman gas 3 kg sempat terlambat dua hari karena kapal pengangkut tertahan, lalu jalan lagi. Tidak ada penarikan sebulan dan tabung lama tetap bisa ditukar.',
  explanation: [
    'Pangkalan di Martapura memang kosong dua hari. Menurut agen, kapal pembawa gas tertahan cuaca, dan pengiriman susulan datang pada hari ketiga. Kami menyaksikan pembongkaran di dua pangkalan.',
    'Dinas Perdagangan menyatakan tidak ada perintah menarik gas 3 kg. Pangkalan yang menyuruh pembeli beralih ke tabung 12 kg tanpa alasan dapat dilaporkan.',
    'Tabung yang dipegang warga tetap laku ditukar. Tidak ada batas tanggal 15. Pembelian di pangkalan memakai KTP, seperti yang sudah berjalan.',
  ],
  verdict: 'MISLEADING',
  techniques: ['MISLEADING_CONTENT'],
  harms: [],
  aboutOwnGovernment: false,
  regionCodes: ['63.03.05'],
  sources: [
    {
      title: 'Keterangan agen gas di Martapura',
      url: 'https://arsip-banjar.example/konfirmasi/agen-gas',
      publisher: 'Agen gas di Martapura',
      kind: 'STATEMENT',
      excerpt: 'Kapal tertahan dua hari. Pengiriman berikut tiba dengan jumlah yang ditambah.',
    },
    {
      title: 'Jawaban Dinas Perdagangan Kabupaten Banjar',
      url: 'https://arsip-banjar.example/konfirmasi/disdag-gas',
      publisher: 'Dinas Perdagangan Kabupaten Banjar',
      kind: 'STATEMENT',
      excerpt: 'Tidak ada penarikan. Harga mengikuti papan harga di pangkalan.',
    },
  ],
  tips: [
    'Beli secukupnya supaya tetangga juga kebagian.',
    'Laporkan pangkalan yang menjual di atas papan harga ke Dinas Perdagangan.',
    'Bawa KTP ketika membeli di pangkalan.',
  ],
  reasoning: [
    'Kekosongan dua hari benar terjadi dan ada sebabnya.',
    'Penarikan sebulan tidak dikenal oleh agen maupun dinas.',
  ],
  lesson: 'Kelangkaan sesaat mudah diberi cerita besar. Tanya rantai pengirimannya.',
  publishedDaysAgo: 7,
  signatures: ['bj-pemeriksa-1', 'bj-mandiri-3'],
  recheckAfterDays: 30,
};

export const pertalite14500: DemoClarification = {
  key: 'pertalite-14500',
  tenant: 'banjar',
  kind: 'FACT_CHECK',
  title: 'Harga Pertalite tidak naik menjadi Rp14.500 malam ini',
  claim: 'Harga Pertalite naik menjadi Rp14.500 per liter mulai pukul 00.00 malam ini.',
  circulated: `BREAKING NEWS ‼️⛽
Malam ini jam 00.00 PERTALITE naik jadi Rp 14.500 /liter
Solar jadi 10.800
Buruan isi full tank sekarang sebelum antri panjang 🏃‍♂️🏃‍♀️
Info valid dari SPBU km 12`,
  summary:
    'Sampai pagi berikutnya harga Pertalite di tiga SPBU yang kami datangi tetap sama dengan hari sebelumnya. Perubahan harga diumumkan di situs resmi, bukan lewat pesan berantai.',
  explanation: [
    'Malam itu antrean di dua SPBU di Gambut dan Martapura memanjang sampai jalan. Tim kami menunggu sampai lewat tengah malam. Papan harga tidak berubah: Rp10.000 per liter, sama dengan sore harinya.',
    'Pengelola SPBU yang disebut dalam pesan menyatakan tidak pernah memberi keterangan. Perubahan harga diumumkan serentak di situs resmi dan papan SPBU.',
    'Pesan dengan angka lain pernah beredar beberapa kali. Tiap kali angkanya berbeda, tetapi ajakannya sama: isi penuh sekarang.',
  ],
  verdict: 'FALSE',
  techniques: ['FABRICATED_CONTENT'],
  harms: [],
  aboutOwnGovernment: false,
  regionCodes: ['63.03.03', '63.03.05'],
  sources: [
    {
      title: 'Foto papan harga tiga SPBU, pukul 00.30 WITA',
      url: 'https://arsip-banjar.example/tangkapan/papan-spbu',
      publisher: 'Pemeriksa Mandiri 3 (radio warga)',
      kind: 'OBSERVATION',
      excerpt: 'Papan harga sama sebelum dan sesudah tengah malam.',
    },
    {
      title: 'Keterangan pengelola SPBU di Gambut',
      url: 'https://arsip-banjar.example/konfirmasi/spbu-gambut',
      publisher: 'Pengelola SPBU di Gambut',
      kind: 'STATEMENT',
      excerpt: 'Pengelola tidak mengeluarkan keterangan soal kenaikan harga.',
    },
  ],
  tips: [
    'Lihat harga di papan SPBU atau situs resmi.',
    'Jangan menimbun bahan bakar di rumah, mudah terbakar.',
  ],
  reasoning: [
    'Papan harga diamati sebelum dan sesudah jam yang disebut.',
    'SPBU yang disebut tidak pernah memberi keterangan.',
  ],
  lesson:
    'Untuk kabar yang menyebut jam, kadang cukup menunggu sampai jam itu lewat dan melihat sendiri.',
  publishedDaysAgo: 44,
  signatures: ['bj-pemeriksa-1', 'bj-mandiri-3'],
  recheckAfterDays: 60,
};

export const berasPlastik: DemoClarification = {
  key: 'beras-plastik-operasi-pasar',
  tenant: 'banjar',
  kind: 'FACT_CHECK',
  title: 'Beras operasi pasar di Sungai Tabuk tidak mengandung plastik',
  claim:
    'Beras operasi pasar di Sungai Tabuk tercampur plastik karena nasinya dapat memantul seperti bola.',
  circulated: `jgn beli beras murah operasi pasar di sungai tabuk,, ada PLASTIKnya
udah ku coba nasinya dikepal dilempar ke lantai malah MANTUL kya bola 😳
liat videonya. pemerintah tega sama rakyat kecil`,
  summary:
    'Beras dari operasi pasar diperiksa dan tidak mengandung plastik. Nasi yang dikepal kuat memang bisa memantul karena pati beras liat dan udara di dalam kepalan terperangkap.',
  explanation: [
    'Kami mengambil dua liter beras dari penjual yang sama, menanaknya, lalu mengepalnya. Nasi itu memantul. Setelah itu kami melakukan hal yang sama dengan beras unus dari petani Gambut. Nasi itu pun memantul.',
    'Penyebabnya bukan plastik. Pati beras menjadi liat ketika ditanak, dan kepalan yang rapat menahan udara.',
    'Contoh beras juga kami bawa ke laboratorium dinas. Tidak ditemukan plastik. Ketika dibakar, beras menjadi arang dan tidak meleleh seperti plastik.',
  ],
  verdict: 'FALSE',
  techniques: ['FALSE_CONNECTION'],
  harms: ['HEALTH'],
  aboutOwnGovernment: true,
  regionCodes: ['63.03.04'],
  sources: [
    {
      title: 'Hasil uji contoh beras',
      url: 'https://arsip-banjar.example/konfirmasi/uji-beras',
      publisher: 'Laboratorium Dinas Ketahanan Pangan Kabupaten Banjar',
      kind: 'DOCUMENT',
      excerpt: 'Tidak ditemukan bahan plastik. Kadar air dan patah butir sesuai kelas mutu.',
    },
    {
      title: 'Percobaan mengepal dua jenis beras',
      url: 'https://arsip-banjar.example/tangkapan/percobaan-nasi',
      publisher: 'Pemeriksa Mandiri 2 (komunitas)',
      kind: 'OBSERVATION',
      excerpt: 'Nasi dari beras operasi pasar dan dari beras petani sama-sama memantul.',
    },
  ],
  tips: [
    'Cuci dan tanak beras seperti biasa.',
    'Kalau beras berbau atau berubah warna, kembalikan kepada penjual dan laporkan ke Dinas Perdagangan.',
  ],
  reasoning: [
    'Percobaan dengan beras lain memberi hasil yang sama.',
    'Pemeriksaan laboratorium tidak menemukan plastik.',
  ],
  lesson:
    'Ulangi percobaannya dengan bahan pembanding. Kalau hasilnya sama, sebabnya bukan yang dituduhkan.',
  publishedDaysAgo: 95,
  signatures: ['bj-pemeriksa-1', 'bj-mandiri-2'],
  recheckAfterDays: null,
};
