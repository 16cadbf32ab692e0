import type { DemoClarification } from '../../types.ts';

export const bendunganRetak: DemoClarification = {
  key: 'bendungan-riam-retak',
  tenant: 'banjar',
  kind: 'FACT_CHECK',
  title: 'Foto bendungan retak bukan Bendungan Riam Kanan',
  claim: 'Bendungan Riam Kanan di Aranio retak dan diperkirakan jebol malam ini.',
  circulated: `🚨🚨 INFO DARURAT TOLONG SEBARKAN 🚨🚨

BENDUNGAN RIAM KANAN RETAK!!! Ini foto barusan dikirim kawan yg begawi di PLTA
Air sudah rembes dari dinding sebelah kanan, petugas panik semua. Katanya dari siang sudah kedengaran bunyi berderak tapi dikira bunyi mesin
Diperkirakan JEBOL MALAM INI sekitar jam 11

Kalau jebol Aranio, Karang Intan, Martapura sampai Sungai Tabuk tenggelam 4 METER dalam 2 jam. Banjir yg dulu itu belum apa2

Warga di pinggir sungai segera NGUNGSI ke tempat tinggi. Bawa surat2 penting, obat, susu anak. Motor jangan ditinggal. Yg punya mobil tolong angkut yg tuha tuha & kakanak dulu
Jangan tunggu pengumuman krn pemerintah pasti tutup2i supaya kada panik

Ya Allah lindungi banua kami 😭🤲
Sudah banyak yg mulai berangkat ke Banjarbaru, jalan mulai macet
*Sebarkan seluas2nya, nyawa taruhannya*`,
  summary:
    'Bendungan Riam Kanan tidak retak. Foto yang beredar adalah bendungan lain dan sudah ada di internet bertahun-tahun. Petugas memeriksa dinding bendungan malam itu dan tidak menemukan retakan.',
  explanation: [
    'Pesan ini menyebar cepat pada malam hujan dan membuat sebagian warga Karang Intan mengungsi. Karena menyangkut keselamatan, kami memeriksanya malam itu juga.',
    'Petugas piket BPBD bersama pengelola bendungan berkeliling pada pukul 21.40 WITA. Dinding, terowongan, dan alat ukur rembesan dalam keadaan biasa. Tinggi air memang naik karena hujan, tetapi masih di bawah batas siaga. Catatan piketnya kami simpan.',
    'Foto dalam pesan kami telusuri. Gambar yang sama sudah dipakai bertahun-tahun lalu dalam tulisan tentang bendungan di negara lain. Bentuk puncak dan pagarnya berbeda dengan Riam Kanan, yang dindingnya tersusun dari urukan batu, sedangkan bangunan di foto terbuat dari beton.',
    'Bila bendungan bermasalah, peringatan disampaikan lewat sirene, pengeras suara masjid, dan perangkat desa, bukan lewat pesan tanpa nama.',
  ],
  verdict: 'FALSE',
  techniques: ['FALSE_CONTEXT'],
  harms: ['DISASTER'],
  aboutOwnGovernment: false,
  regionCodes: ['63.03.11', '63.03.06', '63.03.05'],
  sources: [
    {
      title: 'Catatan piket BPBD dan pengelola bendungan, pukul 21.40 WITA',
      url: 'https://arsip-banjar.example/konfirmasi/piket-riam-kanan',
      publisher: 'BPBD Kabupaten Banjar',
      kind: 'DOCUMENT',
      excerpt:
        'Pemeriksaan keliling dinding hilir, terowongan, dan pelimpah: tidak ada retakan baru, alat ukur rembesan pada angka harian biasa, muka air di bawah batas siaga.',
    },
    {
      title: 'Penelusuran asal foto',
      url: 'https://arsip-banjar.example/tangkapan/foto-bendungan',
      publisher: 'Pemeriksa Mandiri 1 (kampus)',
      kind: 'OBSERVATION',
      excerpt:
        'Foto yang sama ditemukan pada halaman berbahasa asing yang terbit beberapa tahun sebelumnya. Bangunan di foto adalah bendungan beton, sedangkan Riam Kanan bertipe urukan.',
    },
    {
      title: 'Keterangan warga Tiwingan Lama yang tinggal di dekat bendungan',
      url: 'https://arsip-banjar.example/keterangan/tiwingan-lama',
      publisher: 'KIM Tepi Riam, Tiwingan Lama',
      kind: 'STATEMENT',
      excerpt:
        'Anggota kelompok melihat langsung dari tepi waduk. Tidak ada sirene dan petugas bekerja seperti biasa.',
    },
  ],
  tips: [
    'Hentikan penyebaran pesan dan fotonya.',
    'Ikuti pengumuman BPBD dan perangkat desa.',
    'Kenali jalur mengungsi di desa Anda sekarang, selagi tenang.',
  ],
  reasoning: [
    'Petugas memeriksa bendungan pada malam yang sama dan mencatatnya.',
    'Foto terbukti lebih tua dan menunjukkan bendungan beton.',
    'Warga yang tinggal paling dekat tidak melihat keadaan darurat.',
  ],
  lesson: 'Bandingkan benda di foto dengan aslinya: bahan, bentuk, dan pagarnya.',
  publishedDaysAgo: 11,
  signatures: ['bj-pemeriksa-3', 'bj-mandiri-1'],
  recheckAfterDays: 30,
};

export const pintuAirRiam: DemoClarification = {
  key: 'pintu-air-riam',
  tenant: 'banjar',
  kind: 'FACT_CHECK',
  title: 'Debit dari Riam Kanan memang ditambah, tetapi Martapura tidak akan terendam dua meter',
  claim: 'Air Waduk Riam Kanan dilepas malam ini dan Martapura akan terendam dua meter.',
  circulated: `Info dr orang dalam
Jam 22.00 wita nanti pintu air riam kanan dibuka SEMUA krn waduk sdh penuh
Perkiraan air sampai ke Martapura jam 3 subuh tingginya 2 METER
Yg punya motor mobil amankan ke tempat tinggi
Jangan guring dulu malam ini dingsanak. Wassalam`,
  summary:
    'Pengelola waduk menambah debit keluaran sedikit demi sedikit sejak sore untuk menjaga tinggi air. Muka sungai di Martapura diperkirakan naik sekitar 20 sentimeter, bukan dua meter.',
  explanation: [
    'Ada bagian yang benar. Karena hujan tiga hari, pengelola waduk menambah air yang dilepas lewat pembangkit. Penambahan dimulai pukul 15.00 WITA dan dilakukan bertahap.',
    'Bagian yang menyesatkan adalah angkanya. Menurut perhitungan pengelola dan BPBD, muka sungai di jembatan Martapura naik sekitar 20 sentimeter sampai pagi. Sungai saat itu masih satu setengah meter di bawah bibir tebing.',
    'Warga di bantaran tetap perlu berhati-hati, terutama pemilik keramba dan jukung.',
  ],
  verdict: 'MISLEADING',
  techniques: ['MISLEADING_CONTENT'],
  harms: ['DISASTER'],
  aboutOwnGovernment: false,
  regionCodes: ['63.03.05', '63.03.06'],
  sources: [
    {
      title: 'Pemberitahuan penambahan debit dari pengelola waduk',
      url: 'https://arsip-banjar.example/surat/debit-riam-kanan',
      publisher: 'Pengelola Waduk Riam Kanan',
      kind: 'DOCUMENT',
      excerpt:
        'Debit keluaran ditambah bertahap mulai pukul 15.00 WITA. Warga bantaran diminta mengamankan keramba dan jukung.',
    },
    {
      title: 'Perkiraan tinggi muka air BPBD',
      url: 'https://arsip-banjar.example/konfirmasi/bpbd-muka-air',
      publisher: 'BPBD Kabupaten Banjar',
      kind: 'STATEMENT',
      excerpt: 'Muka air di jembatan Martapura diperkirakan naik 20 sentimeter sampai pagi.',
    },
  ],
  tips: [
    'Ikat jukung dan periksa keramba sebelum gelap.',
    'Pantau papan duga air di jembatan terdekat.',
    'Tunggu kabar BPBD, jangan menyebar perkiraan sendiri.',
  ],
  reasoning: [
    'Pelepasan air benar terjadi dan ada suratnya.',
    'Angka dua meter tidak cocok dengan perhitungan dan keadaan sungai.',
  ],
  lesson: 'Sebutkan bagian yang benar, lalu luruskan bagian yang dilebihkan.',
  publishedDaysAgo: 10,
  signatures: ['bj-pemeriksa-3', 'bj-mandiri-3'],
  recheckAfterDays: 7,
  correction: {
    daysAgo: 9,
    reason:
      'Setelah hujan susulan, BPBD mengubah perkiraan kenaikan dari 20 menjadi 45 sentimeter. Angka dan anjuran kami perbarui; kesimpulan tetap.',
    signatures: ['bj-pemeriksa-3', 'bj-mandiri-1'],
    summary:
      'Pengelola waduk menambah debit keluaran sedikit demi sedikit sejak sore untuk menjaga tinggi air. Setelah hujan susulan, muka sungai di Martapura diperkirakan naik sekitar 45 sentimeter, bukan dua meter.',
    explanation: [
      'Ada bagian yang benar. Karena hujan tiga hari, pengelola waduk menambah air yang dilepas lewat pembangkit. Penambahan dimulai pukul 15.00 WITA dan dilakukan bertahap.',
      'Bagian yang menyesatkan adalah angkanya. Pada naskah pertama kami menulis perkiraan kenaikan 20 sentimeter. Setelah hujan susulan pada malam hari, BPBD mengubahnya menjadi 45 sentimeter. Sungai di jembatan Martapura tetap di bawah bibir tebing, jauh dari dua meter genangan yang disebut dalam pesan.',
      'Warga di bantaran tetap perlu berhati-hati, terutama pemilik keramba dan jukung. Rumah panggung di titik terendah Pasayangan diminta menaikkan barang dari lantai bawah.',
    ],
    addedSources: [
      {
        title: 'Pembaruan perkiraan tinggi muka air BPBD',
        url: 'https://arsip-banjar.example/konfirmasi/bpbd-muka-air-2',
        publisher: 'BPBD Kabupaten Banjar',
        kind: 'STATEMENT',
        excerpt:
          'Perkiraan diperbarui menjadi 45 sentimeter setelah hujan susulan pukul 20.00 WITA.',
      },
    ],
  },
};

export const banjirPasarLama: DemoClarification = {
  key: 'banjir-pasar-foto-lama',
  tenant: 'banjar',
  kind: 'FACT_CHECK',
  title: 'Foto pasar Martapura terendam adalah foto banjir tahun-tahun lalu',
  claim: 'Foto menunjukkan pasar di Martapura terendam banjir pagi ini.',
  circulated: `Kondisi pasar Martapura PAGI INI 😱😱 banjir masuk sampai ke dalam toko2
pedagang rugi ratusan juta, kada sempat maangkat barang
Yang handak ke Martapura tunda dulu, jalan lumpuh total
#banjirmartapura #prayforbanjar`,
  summary:
    'Foto pasar terendam yang beredar pagi ini diambil pada banjir beberapa tahun lalu. Saat kami datang pukul 08.15 WITA, pasar kering dan toko buka seperti biasa.',
  explanation: [
    'Dua anggota tim mendatangi lokasi yang sama pukul 08.15 WITA dan memotret dari sudut yang sama. Lantai pasar kering. Hanya ada genangan setinggi mata kaki di satu gang belakang karena saluran tersumbat.',
    'Pada foto yang beredar terlihat papan toko yang sudah diganti sejak pasar diperbaiki. Penjual di kios sebelahnya mengenali foto itu sebagai banjir besar beberapa tahun lalu.',
    'Fotonya sendiri asli. Yang keliru adalah keterangannya: gambar lama diberi tulisan "pagi ini".',
  ],
  verdict: 'FALSE',
  techniques: ['FALSE_CONTEXT'],
  harms: ['DISASTER'],
  aboutOwnGovernment: false,
  regionCodes: ['63.03.05'],
  sources: [
    {
      title: 'Foto pembanding dari lokasi, pukul 08.15 WITA',
      url: 'https://arsip-banjar.example/tangkapan/pasar-kering',
      publisher: 'Pemeriksa Mandiri 3 (radio warga)',
      kind: 'OBSERVATION',
      excerpt:
        'Empat foto dari sudut yang sama. Lantai kering, papan toko berbeda dengan foto yang beredar.',
    },
    {
      title: 'Keterangan pedagang pasar',
      url: 'https://arsip-banjar.example/keterangan/pedagang-pasar',
      publisher: 'KIM Intan Bakilau, Keraton',
      kind: 'STATEMENT',
      excerpt:
        'Tiga pedagang menyatakan hari itu pasar buka. Mereka mengenali foto lama dari papan nama toko emas yang sekarang sudah pindah.',
    },
  ],
  tips: [
    'Sebelum menyebar foto bencana, telepon orang yang ada di lokasi.',
    'Untuk kabar jalan dan banjir, hubungi BPBD di 0511-0000-113.',
  ],
  reasoning: [
    'Kunjungan ke lokasi pada pagi yang sama menunjukkan keadaan berbeda.',
    'Papan toko di foto sudah tidak ada sejak pasar diperbaiki.',
  ],
  lesson: 'Papan nama, spanduk, dan cat bangunan membantu menebak umur sebuah foto.',
  publishedDaysAgo: 48,
  signatures: ['bj-pemeriksa-3', 'bj-mandiri-3'],
  recheckAfterDays: null,
};

export const tanggulAstambul: DemoClarification = {
  key: 'tanggul-astambul',
  tenant: 'banjar',
  kind: 'EARLY_WARNING',
  title: 'Air sungai di Astambul naik, kabar tanggul jebol sedang diperiksa',
  claim: 'Tanggul sungai di Astambul jebol dan air masuk ke Pingaran Ilir.',
  circulated: `Tanggul astambul jebol barusan!! banyu masuk ke pingaran ilir
tolong yg punya perahu bantu evakuasi
bujuran ini kada bohong, ulun dipadahi kaka ulun yg di sana`,
  summary:
    'Sungai di Astambul naik cepat sejak subuh. Kabar tanggul jebol belum dapat dipastikan dan petugas sedang menuju lokasi. Warga bantaran diminta menyiapkan barang dan menjauhkan anak dari tepi sungai.',
  explanation: [
    'Pukul 05.30 WITA papan duga air menunjukkan kenaikan 35 sentimeter dalam dua jam. Air mulai masuk ke halaman beberapa rumah di Pingaran Ilir.',
    'Kabar bahwa tanggul jebol masih kami periksa. Dua petugas BPBD sedang dalam perjalanan dengan perahu. Sambil menunggu, anggap keadaan bisa memburuk.',
    'Peringatan ini berlaku 24 jam dan diperbarui begitu petugas memberi kabar dari lokasi.',
  ],
  verdict: null,
  techniques: [],
  harms: ['DISASTER'],
  aboutOwnGovernment: false,
  regionCodes: ['63.03.07'],
  sources: [
    {
      title: 'Bacaan papan duga air Astambul, pukul 05.30 WITA',
      url: 'https://arsip-banjar.example/konfirmasi/duga-air-astambul',
      publisher: 'KIM Pingaran Basabar, Pingaran Ilir',
      kind: 'OBSERVATION',
      excerpt:
        'Tinggi air bertambah 35 sentimeter sejak pukul 03.30 WITA. Halaman tujuh rumah basah.',
    },
  ],
  tips: [
    'Naikkan dokumen, obat, dan beras ke tempat tinggi.',
    'Jangan biarkan anak bermain di tepi sungai.',
    'Bila air masuk rumah, hubungi BPBD di 0511-0000-113.',
  ],
  reasoning: [
    'Kenaikan air teramati langsung oleh warga.',
    'Kabar tanggul jebol belum ada yang melihat sendiri.',
  ],
  lesson: 'Dalam keadaan darurat, katakan apa yang sudah diketahui dan apa yang belum.',
  publishedDaysAgo: 36,
  signatures: ['bj-pemeriksa-3'],
  recheckAfterDays: 1,
  expired: true,
};

export const jembatanSungaiAlang: DemoClarification = {
  key: 'jembatan-sungai-alang',
  tenant: 'banjar',
  kind: 'FACT_CHECK',
  title: 'Jembatan di Sungai Alang ditutup untuk kendaraan roda empat',
  claim:
    'Jembatan di Desa Sungai Alang, Karang Intan, ditutup untuk mobil karena tiang penyangga miring.',
  circulated: `Info jalan: Jembatan Sungai Alang karang intan DITUTUP utk mobil mulai pagi ini, tiang penyangganya miring kena kayu hanyut. Motor masih bisa lewat gantian.
Yg mau ke Mandiangin lewat jalan memutar aja ya. Mohon disebarkan`,
  summary:
    'Kabar penutupan jembatan di Desa Sungai Alang untuk mobil adalah benar. Dinas PUPR memasang pembatas sejak pagi karena satu tiang miring. Sepeda motor masih boleh melintas bergantian.',
  explanation: [
    'Tidak semua pesan berantai keliru. Pesan ini memberi tahu penutupan jembatan, dan isinya sesuai dengan keadaan.',
    'Dinas PUPR memasang pembatas setelah satu tiang penyangga miring didorong kayu hanyut. Mobil dialihkan lewat jalan memutar. Sepeda motor masih boleh lewat satu arah bergantian.',
    'Kepala desa membenarkan dan menambahkan bahwa dua warga berjaga di ujung jembatan. Perbaikan diperkirakan dua minggu, tergantung tinggi air.',
  ],
  verdict: 'TRUE',
  techniques: [],
  harms: [],
  aboutOwnGovernment: false,
  regionCodes: ['63.03.06.2011'],
  sources: [
    {
      title: 'Pengumuman penutupan jembatan',
      url: 'https://arsip-banjar.example/surat/pupr-sungai-alang',
      publisher: 'Dinas PUPR Kabupaten Banjar',
      kind: 'DOCUMENT',
      excerpt:
        'Jembatan ditutup untuk kendaraan roda empat sampai pemeriksaan tiang selesai. Sepeda motor satu arah bergantian.',
    },
    {
      title: 'Keterangan Pemerintah Desa Sungai Alang dan foto pembatas',
      url: 'https://arsip-banjar.example/keterangan/desa-sungai-alang',
      publisher: 'Pemerintah Desa Sungai Alang',
      kind: 'STATEMENT',
      excerpt: 'Pembatas dipasang pukul 06.30 WITA, dua warga berjaga bergiliran.',
    },
  ],
  tips: [
    'Mobil memakai jalan memutar.',
    'Tanyakan ke kantor desa sebelum berangkat, karena jadwal perbaikan bisa berubah.',
  ],
  reasoning: [
    'Dua sumber yang tidak saling bergantung memberi keterangan sama.',
    'Foto pembatas diambil pada hari yang sama.',
  ],
  lesson: 'Menjawab "ini benar" dengan sumber juga pekerjaan kita.',
  publishedDaysAgo: 15,
  signatures: ['bj-pemeriksa-1', 'bj-mandiri-2'],
  recheckAfterDays: 14,
};
