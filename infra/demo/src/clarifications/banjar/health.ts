import type { DemoClarification } from '../../types.ts';

export const imunisasiCampak: DemoClarification = {
  key: 'imunisasi-campak-lumpuh',
  tenant: 'banjar',
  kind: 'FACT_CHECK',
  title: 'Anak di Gambut tidak lumpuh karena imunisasi campak di sekolah',
  claim: 'Seorang murid SD di Gambut lumpuh setelah imunisasi campak di sekolah.',
  circulated: `Assalamualaikum buibu wali murid se Gambut & sekitarnya 🙏

Buibu tolong TOLAK dulu suntik campak di SD!!! Ini kejadian nyata bukan karangan.

Hari Selasa tadi ada murid kelas 1 di Gambut habis disuntik. Pulang sekolah masih biasa, makan nasi sama telor. Magrib mulai panas, nangis minta pijat. Tengah malam mau pipis sdh kada kawa badiri, kakinya LAYUH dua2nya. Sekarang LUMPUH kada kawa bajalan, dibawa ke RS 😭😭

Mamanya sampai pingsan. Kata dokter jaga (tapi beliau takut ngomong) itu gara2 suntikannya, tapi di surat ditulis penyakit lain.

Ini dari tetangga ulun yg sekampung wan anaknya, jadi bukan katanya2. Kasian anak2 kita jadi kelinci percobaan, kalau sudah cacat siapa yg mau tanggung??

Yg belum terlanjur, tulis surat penolakan pakai materai, kirim ke wali kelas. Guru tidak boleh memaksa. Besok giliran sekolah kita!!
SEBARKAN sebelum terlambat 🙏🙏`,
  summary:
    'Anak yang dimaksud tidak lumpuh. Ia sulit berjalan dua hari karena keseleo saat bermain bola, sudah sembuh, dan belum menerima imunisasi. Orang tuanya sendiri yang menjelaskan.',
  explanation: [
    'Cerita ini membuat 31 orang tua di dua SD menarik izin imunisasi. Kami menelusurinya bersama Puskesmas dan dengan persetujuan keluarga.',
    'Orang tua anak itu bercerita bahwa anaknya keseleo waktu bermain bola sehari sebelum jadwal imunisasi. Ia dua hari tidak masuk dan justru belum disuntik. Sekarang ia sudah berlari lagi. Nama dan sekolahnya tidak kami muat.',
    'Puskesmas Gambut mencatat setiap keluhan sesudah imunisasi. Pada putaran ini ada 12 keluhan: demam ringan dan lengan pegal, semuanya hilang dalam dua hari. Tidak ada yang lumpuh.',
    'Keluhan yang umum setelah imunisasi campak adalah demam ringan dan ruam. Bila anak demam tinggi atau sangat lemas, bawa ke Puskesmas.',
  ],
  verdict: 'FALSE',
  techniques: ['FALSE_CONTEXT', 'FABRICATED_CONTENT'],
  harms: ['HEALTH', 'CHILDREN'],
  aboutOwnGovernment: true,
  regionCodes: ['63.03.03'],
  sources: [
    {
      title: 'Catatan keluhan sesudah imunisasi Puskesmas Gambut',
      url: 'https://arsip-banjar.example/konfirmasi/puskesmas-gambut-imunisasi',
      publisher: 'Puskesmas Gambut',
      kind: 'DOCUMENT',
      excerpt:
        'Dua belas keluhan ringan, tidak ada yang dirujuk. Anak yang disebut dalam pesan belum menerima suntikan.',
    },
    {
      title: 'Keterangan orang tua murid',
      url: 'https://arsip-banjar.example/keterangan/orang-tua-gambut',
      publisher: 'Orang tua murid (identitas dijaga)',
      kind: 'STATEMENT',
      excerpt:
        'Orang tua menyatakan anaknya keseleo saat bermain bola, belum diimunisasi, dan sudah sembuh.',
    },
  ],
  tips: [
    'Tanyakan kekhawatiran Anda kepada petugas imunisasi sebelum menolak.',
    'Bila anak demam setelah imunisasi, beri minum cukup dan obat turun panas sesuai anjuran petugas.',
    'Jangan menyebar foto dan nama anak yang sedang sakit.',
  ],
  reasoning: [
    'Keluarga anak itu sendiri menerangkan sebabnya.',
    'Anak tersebut belum menerima imunisasi.',
    'Catatan Puskesmas tidak memuat kejadian berat.',
  ],
  lesson: 'Dua hal yang terjadi berdekatan belum tentu yang satu menyebabkan yang lain.',
  publishedDaysAgo: 38,
  signatures: ['bj-pemeriksa-2', 'bj-mandiri-2'],
  recheckAfterDays: null,
};

export const dbdDuaBelasAnak: DemoClarification = {
  key: 'dbd-12-anak',
  tenant: 'banjar',
  kind: 'FACT_CHECK',
  title: 'Tidak ada 12 anak meninggal karena demam berdarah di Martapura bulan ini',
  claim:
    'Dua belas anak meninggal karena demam berdarah di Martapura bulan ini dan datanya ditutupi.',
  circulated: `Innalillahi wa inna ilaihi rojiun
Sudah *12 ANAK MENINGGAL* gara2 demam berdarah di Martapura bulan ini. RS penuh, anak2 dirawat sampai di lorong
Tapi DITUTUPI supaya tidak heboh !!!
Kalau anak panas jangan tunggu, langsung bawa RS. Nyamuk nya nyamuk jenis baru yg kebal fogging`,
  summary:
    'Catatan dua rumah sakit dan Dinas Kesehatan menunjukkan 41 anak dirawat karena demam berdarah bulan ini dan tidak ada yang meninggal. Anjuran membawa anak yang demam ke layanan kesehatan tetap tepat.',
  explanation: [
    'Kami meminta data kepada Dinas Kesehatan dan mencocokkannya dengan dua rumah sakit di Martapura. Bulan ini 41 anak dirawat, 36 sudah pulang, lima masih dirawat. Tidak ada yang meninggal.',
    'Rumah sakit memang ramai. Salah satunya menambah enam tempat tidur di ruang anak, bukan di lorong. Kabar "ditutupi" tidak kami temukan dasarnya: angka mingguan ditempel di papan Puskesmas.',
    'Soal nyamuk jenis baru, petugas menyatakan nyamuknya sama. Fogging hanya membunuh nyamuk dewasa, jadi jentik di bak mandi dan barang bekas tetap harus dibersihkan.',
    'Yang perlu diingat: demam berdarah berbahaya justru ketika panas mulai turun, pada hari ketiga sampai ketujuh.',
  ],
  verdict: 'FALSE',
  techniques: ['FABRICATED_CONTENT'],
  harms: ['HEALTH', 'CHILDREN'],
  aboutOwnGovernment: true,
  regionCodes: ['63.03.05', '63.03.15'],
  sources: [
    {
      title: 'Data demam berdarah bulan berjalan',
      url: 'https://arsip-banjar.example/konfirmasi/dinkes-dbd',
      publisher: 'Dinas Kesehatan Kabupaten Banjar',
      kind: 'DOCUMENT',
      excerpt:
        'Empat puluh satu anak dirawat, tiga puluh enam pulang, lima dirawat, tidak ada kematian.',
    },
    {
      title: 'Keterangan humas rumah sakit swasta di Martapura',
      url: 'https://arsip-banjar.example/konfirmasi/rs-swasta-dbd',
      publisher: 'Rumah sakit swasta di Martapura',
      kind: 'STATEMENT',
      excerpt:
        'Rumah sakit merawat 14 anak, tidak ada yang meninggal. Enam tempat tidur ditambahkan.',
    },
  ],
  tips: [
    'Anak demam lebih dari dua hari: bawa ke Puskesmas.',
    'Waspadai nyeri perut, muntah terus, lemas, atau bintik merah ketika panas turun.',
    'Kuras bak mandi, tutup tempayan, dan singkirkan barang bekas yang menampung air.',
  ],
  reasoning: [
    'Data dinas cocok dengan keterangan rumah sakit.',
    'Tidak ada keluarga atau petugas yang membenarkan adanya kematian.',
    'Angka mingguan dipasang terbuka.',
  ],
  lesson: 'Minta angka dari dua pihak yang berbeda, lalu cocokkan.',
  publishedDaysAgo: 17,
  signatures: ['bj-pemeriksa-2', 'bj-mandiri-3'],
  recheckAfterDays: 14,
  correction: {
    daysAgo: 13,
    reason:
      'Rumah sakit mengirim data susulan: jumlah anak yang dirawat 43, bukan 41. Dua anak tercatat di kabupaten tetangga. Kesimpulan tidak berubah.',
    signatures: ['bj-pemeriksa-2', 'bj-mandiri-2'],
    summary:
      'Catatan dua rumah sakit dan Dinas Kesehatan menunjukkan 43 anak dirawat karena demam berdarah bulan ini dan tidak ada yang meninggal. Anjuran membawa anak yang demam ke layanan kesehatan tetap tepat.',
    explanation: [
      'Kami meminta data kepada Dinas Kesehatan dan mencocokkannya dengan dua rumah sakit di Martapura. Menurut data susulan, bulan ini 43 anak dirawat. Dua di antaranya semula tercatat di kabupaten tetangga. Tidak ada yang meninggal.',
      'Rumah sakit memang ramai. Salah satunya menambah enam tempat tidur di ruang anak, bukan di lorong. Kabar "ditutupi" tidak kami temukan dasarnya: angka mingguan ditempel di papan Puskesmas.',
      'Soal nyamuk jenis baru, petugas menyatakan nyamuknya sama. Fogging hanya membunuh nyamuk dewasa, jadi jentik di bak mandi dan barang bekas tetap harus dibersihkan.',
      'Yang perlu diingat: demam berdarah berbahaya justru ketika panas mulai turun, pada hari ketiga sampai ketujuh.',
    ],
    addedSources: [
      {
        title: 'Data susulan demam berdarah',
        url: 'https://arsip-banjar.example/konfirmasi/dinkes-dbd-susulan',
        publisher: 'Dinas Kesehatan Kabupaten Banjar',
        kind: 'DOCUMENT',
        excerpt: 'Jumlah dirawat menjadi empat puluh tiga setelah dua catatan dipindahkan.',
      },
    ],
  },
};

export const daunSalam: DemoClarification = {
  key: 'daun-salam-ganti-obat',
  tenant: 'banjar',
  kind: 'FACT_CHECK',
  title: 'Rebusan daun salam tidak menggantikan obat darah tinggi',
  claim:
    'Penderita darah tinggi cukup minum rebusan daun salam tujuh hari dan boleh berhenti minum obat.',
  circulated: `Bismillah, izin share pengalaman, semoga bermanfaat 🙏

Mertua temanku umur 67 thn, sudah 11 thn kena DARAH TINGGI. Tensinya 180 terus, tiap bulan antri di puskesmas ambil obat. Lama2 kakinya bengkak, kata orang itu krn obat kimia merusak ginjal.

Suatu hari ketemu bapak tua waktu pengajian. Beliau kasih resep, tidak mau dibayar:

🍃 7 lembar daun salam (harus ganjil), cuci bersih
🍃 rebus 3 gelas air sampai sisa 1 gelas
🍃 minum pagi & malam selama 7 HARI
🍃 selama itu jangan makan kambing & durian

Hari ke 3 tensinya turun jadi 160. Hari ke 5 140. Hari ke 7 jadi 120 TANPA OBAT 😭 perawatnya saja sampai 3x ngukur krn tidak percaya. Sekarang sidin sudah kuat ke kebun lagi.

Setelah itu obat dari dokter BUANG SAJA karena obat kimia merusak ginjal ❌💊 Pabrik obat tidak suka resep ini menyebar, mereka rugi.

Share ya ke yang punya darah tinggi, jangan berhenti di anda. Pahala jariyah 🤲
_copas dari grup pengajian ibu2_`,
  summary:
    'Menghentikan obat darah tinggi dan menggantinya dengan rebusan daun salam berbahaya. Daun salam boleh dipakai sebagai bumbu, tetapi tidak menggantikan obat dari dokter.',
  explanation: [
    'Obat darah tinggi menjaga tekanan selama diminum teratur. Bila dihentikan tiba-tiba, tekanan bisa naik lagi tanpa terasa dan menyebabkan stroke. Ginjal lebih cepat rusak karena darah tinggi yang dibiarkan daripada karena obatnya.',
    'Dokter Puskesmas di Martapura menceritakan kepada kami bahwa dalam sebulan ada tiga pasien yang berhenti minum obat setelah membaca pesan ini. Seorang di antaranya dirawat karena stroke ringan.',
    'Penelitian tentang daun salam ada, tetapi pesertanya sedikit dan obat mereka tidak dihentikan. Jadi hasilnya tidak bisa dipakai sebagai alasan membuang obat.',
  ],
  verdict: 'FALSE',
  techniques: ['MISLEADING_CONTENT'],
  harms: ['HEALTH'],
  aboutOwnGovernment: false,
  regionCodes: ['63.03.05'],
  sources: [
    {
      title: 'Wawancara dokter Puskesmas',
      url: 'https://arsip-banjar.example/konfirmasi/puskesmas-darah-tinggi',
      publisher: 'Puskesmas di Martapura',
      kind: 'STATEMENT',
      excerpt:
        'Dokter menganjurkan pasien tetap minum obat dan berkonsultasi sebelum menambah ramuan apa pun.',
    },
    {
      title: 'Catatan bacaan ilmiah tentang daun salam dan tekanan darah',
      url: 'https://arsip-banjar.example/bacaan/daun-salam',
      publisher: 'Pemeriksa Mandiri 1 (kampus)',
      kind: 'DOCUMENT',
      excerpt:
        'Empat tulisan ilmiah dibaca. Jumlah peserta kecil, waktunya pendek, dan tidak satu pun menyuruh peserta menghentikan obat.',
    },
  ],
  tips: [
    'Jangan menghentikan obat tanpa bicara dengan dokter.',
    'Bila ingin mencoba ramuan, beri tahu petugas kesehatan lebih dulu.',
    'Ukur tekanan darah di Posbindu atau Puskesmas, tidak dipungut bayaran.',
  ],
  reasoning: [
    'Menghentikan obat mendadak berbahaya menurut dokter.',
    'Penelitian yang ada tidak membandingkan dengan berhenti minum obat.',
  ],
  lesson: 'Bahaya pesan kesehatan sering ada di kalimat terakhirnya: "obatnya buang saja".',
  publishedDaysAgo: 66,
  signatures: ['bj-pemeriksa-2', 'bj-mandiri-1'],
  recheckAfterDays: 365,
};

export const kalakaiDbd: DemoClarification = {
  key: 'kalakai-dbd',
  tenant: 'banjar',
  kind: 'FACT_CHECK',
  title: 'Sayur kalakai bergizi, tetapi tidak menyembuhkan demam berdarah semalam',
  claim:
    'Air rebusan kalakai menaikkan trombosit dan menyembuhkan demam berdarah dalam satu malam.',
  circulated: `gasan nang anaknya kena DBD jangan panik
ambil KALAKAI nang anum segenggam, rebus, minum banyunya 2 gelas. Insya Allah trombosit naik dalam 1 malam, isuknya sudah kawa sekolah
kada usah diinfus2, rumah sakit cuma handak duit
sudah dibuktiakan padatuan kita bahari 👍`,
  summary:
    'Kalakai adalah sayur yang baik dan mengandung zat besi. Klaim bahwa rebusannya menyembuhkan demam berdarah dalam semalam menyesatkan, karena pasien bisa terlambat mendapat cairan.',
  explanation: [
    'Kalakai sudah lama dimakan warga banua dan gizinya baik. Tidak ada yang salah dengan memakannya.',
    'Yang keliru adalah mengandalkannya sebagai pengganti perawatan. Pada demam berdarah, yang paling berbahaya adalah kekurangan cairan ketika plasma darah merembes keluar. Cairan harus segera diganti, sebagian lewat infus. Trombosit biasanya naik sendiri setelah masa genting lewat, dengan atau tanpa rebusan.',
    'Bidan di Sungai Tabuk yang kami temui pernah menerima anak yang datang pada hari kelima karena keluarganya menunggu rebusan bekerja. Anak itu dirujuk dan selamat.',
  ],
  verdict: 'MISLEADING',
  techniques: ['MISLEADING_CONTENT'],
  harms: ['HEALTH', 'CHILDREN'],
  aboutOwnGovernment: false,
  regionCodes: ['63.03.04'],
  sources: [
    {
      title: 'Keterangan bidan di Sungai Tabuk',
      url: 'https://arsip-banjar.example/keterangan/bidan-sungai-tabuk',
      publisher: 'Puskesmas Sungai Tabuk',
      kind: 'STATEMENT',
      excerpt: 'Cairan yang cukup dan pemantauan lebih penting daripada mengejar angka trombosit.',
    },
    {
      title: 'Catatan bacaan tentang gizi kalakai',
      url: 'https://arsip-banjar.example/bacaan/kalakai',
      publisher: 'Pemeriksa Mandiri 1 (kampus)',
      kind: 'DOCUMENT',
      excerpt:
        'Kandungan zat besi dan folat tercatat baik. Belum ditemukan uji pada pasien demam berdarah.',
    },
  ],
  tips: [
    'Beri anak yang demam banyak minum: air, oralit, sari buah.',
    'Demam tiga hari harus diperiksa, walaupun sudah minum ramuan.',
    'Kalakai tetap boleh dimakan sebagai lauk.',
  ],
  reasoning: [
    'Manfaat gizinya benar, janji kesembuhannya tidak punya bukti.',
    'Menunda perawatan membahayakan anak.',
  ],
  lesson: 'Hormati pengetahuan lama, dan tetap periksa janji yang menumpang padanya.',
  publishedDaysAgo: 14,
  signatures: ['bj-pemeriksa-2', 'bj-mandiri-2'],
  recheckAfterDays: 365,
};

export const telurPlastik: DemoClarification = {
  key: 'telur-plastik-gambut',
  tenant: 'banjar',
  kind: 'FACT_CHECK',
  title: 'Telur di Pasar Gambut bukan telur plastik',
  claim: 'Telur yang dijual di Pasar Gambut terbuat dari plastik.',
  circulated: `HATI2 emak2 🥚🥚 di pasar Gambut ada jual TELUR PALSU dari PLASTIK
ciri2nya: kulitnya licin, kuningnya kada pecah pas di goyang, ada selaput kaya plastik kalau dikupas, lalat kada hakun hinggap
Harganya murah 1.500 per biji, mencurigakan kan
Video sdh viral. Jangan makan kena ginjal rusak`,
  summary:
    'Lima butir telur dari kios yang disebut dalam pesan diperiksa dan semuanya telur ayam biasa. Selaput di balik kulit memang ada pada setiap telur, dan terlihat jelas ketika telur agak lama disimpan.',
  explanation: [
    'Kami membeli lima butir telur dari kios yang disebut dalam pesan dan menyerahkannya kepada petugas kesehatan hewan. Semuanya telur ayam biasa.',
    'Selaput putih di balik kulit adalah bagian telur. Pada telur yang sudah beberapa hari disimpan, selaput itu mudah lepas dan tampak seperti plastik. Kuning telur yang tidak langsung pecah justru menandakan telur masih segar.',
    'Harga murah waktu itu disebabkan telur kecil yang datang berlebih dari peternak di Mataraman. Video dalam pesan kami telusuri, dan pasar di dalamnya bukan Pasar Gambut.',
  ],
  verdict: 'FALSE',
  techniques: ['FALSE_CONTEXT'],
  harms: ['HEALTH'],
  aboutOwnGovernment: false,
  regionCodes: ['63.03.03'],
  sources: [
    {
      title: 'Hasil pemeriksaan lima butir telur',
      url: 'https://arsip-banjar.example/konfirmasi/telur-gambut',
      publisher: 'Petugas kesehatan hewan Dinas Pertanian Kabupaten Banjar',
      kind: 'DOCUMENT',
      excerpt:
        'Semua contoh telur ayam. Dua butir berumur kira-kira sepuluh hari, selaputnya mudah lepas.',
    },
    {
      title: 'Penelusuran asal video',
      url: 'https://arsip-banjar.example/tangkapan/video-telur',
      publisher: 'Pemeriksa Mandiri 3 (radio warga)',
      kind: 'OBSERVATION',
      excerpt:
        'Tulisan di spanduk dan seragam petugas pasar dalam video berbeda dengan yang ada di Gambut.',
    },
  ],
  tips: [
    'Rendam telur dalam air: yang segar tenggelam, yang lama mengapung.',
    'Bila ragu, bawa contohnya ke Puskesmas atau Dinas Pertanian.',
  ],
  reasoning: [
    'Contoh dari kios yang sama diperiksa petugas yang berwenang.',
    'Ciri-ciri yang disebut juga ada pada telur biasa.',
    'Video diambil di tempat lain.',
  ],
  lesson: 'Periksa barangnya, bukan hanya ceritanya. Lima butir telur cukup murah.',
  publishedDaysAgo: 80,
  signatures: ['bj-pemeriksa-2', 'bj-mandiri-3'],
  recheckAfterDays: null,
};
