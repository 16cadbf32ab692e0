import type { DemoClarification } from '../../types.ts';

export const bajakahKanker: DemoClarification = {
  key: 'bajakah-kanker',
  tenant: 'kapuas',
  kind: 'FACT_CHECK',
  title: 'Rebusan bajakah belum terbukti menyembuhkan kanker payudara dalam dua minggu',
  claim: 'Rebusan kayu bajakah menyembuhkan kanker payudara dalam dua minggu.',
  circulated: `KABAR GEMBIRA untuk penderita KANKER 🌳🌳

Alhamdulillah tetangga kami ibu umur 52 thn kena kanker payudara stadium 3, sudah disuruh operasi & kemo di Banjarmasin. Biayanya kada sanggup, keluarganya sudah pasrah.

Lalu dapat kayu BAJAKAH ASLI dari hutan hulu Kapuas, dikasih orang yg biasa mencari rotan. Diserut halus, 1 sendok direbus dgn 1 liter air, diminum pagi sore. Hari ke 4 nyerinya hilang. Hari ke 9 benjolan sudah lembek. *2 MINGGU SEMBUH TOTAL*, waktu diperiksa lagi dokternya bingung benjolannya kemana 😍

Sdh dibuktikan banyak orang, tidak perlu kemo & operasi. Malah yg kemo banyak yg tidak kuat rambutnya habis. Ini obat ciptaan Tuhan kenapa kita cari yg buatan pabrik.

HATI2 bajakah palsu, banyak dijual di pasar itu akar biasa dicat. Yg asli kalau dipotong keluar airnya.

Yg mau pesan serbuknya 75rb/bungkus, 10 bungkus gratis ongkir, hub 0812-0000-8555
bantu sebarkan, siapa tau ada keluarga yg sakit 🙏 satu share menyelamatkan satu ibu`,
  summary:
    'Bajakah sedang diteliti, tetapi uji pada manusia yang menunjukkan kanker payudara sembuh dalam dua minggu belum kami temukan. Menunda pengobatan demi ramuan dapat merugikan pasien.',
  explanation: [
    'Tumbuhan bajakah dikenal dan dipakai turun-temurun. Ada pula penelitian di laboratorium. Sampai sekarang kami belum menemukan uji pada manusia yang menunjukkan kanker payudara sembuh dalam dua minggu.',
    'Yang kami cari: tulisan ilmiah yang dapat dibaca terbuka, catatan Dinas Kesehatan, dan keterangan dokter bedah di rumah sakit daerah. Ketiganya tidak menemukan bukti tersebut.',
    'Dokter yang kami wawancarai bercerita tentang pasien yang menunda operasi empat bulan karena ramuan. Benjolannya membesar.',
    'Memakai ramuan sebagai tambahan boleh dibicarakan dengan dokter. Menghentikan pengobatan jangan.',
  ],
  verdict: 'UNPROVEN',
  techniques: [],
  harms: ['HEALTH'],
  aboutOwnGovernment: false,
  regionCodes: ['62.03'],
  sources: [
    {
      title: 'Catatan bacaan ilmiah tentang bajakah',
      url: 'https://arsip-kapuas.example/bacaan/bajakah',
      publisher: 'Pemeriksa Mandiri 2 (kampus)',
      kind: 'DOCUMENT',
      excerpt:
        'Enam tulisan dibaca: semuanya uji laboratorium atau hewan. Uji pada pasien tidak ditemukan.',
    },
    {
      title: 'Wawancara dokter bedah rumah sakit daerah',
      url: 'https://arsip-kapuas.example/konfirmasi/dokter-bedah',
      publisher: 'Rumah sakit daerah di Kuala Kapuas',
      kind: 'STATEMENT',
      excerpt: 'Dokter menyarankan pasien tidak menunda tindakan karena ramuan.',
    },
  ],
  tips: [
    'Jangan menghentikan pengobatan dokter.',
    'Ceritakan ramuan yang Anda minum kepada dokter.',
    'Periksa benjolan di Puskesmas sedini mungkin.',
  ],
  reasoning: [
    'Penelitian yang ada baru di laboratorium.',
    'Tidak ada catatan kesembuhan yang diperiksa dokter.',
  ],
  lesson: 'Belum terbukti berbeda dengan terbukti salah. Sebutkan apa yang belum ada.',
  publishedDaysAgo: 42,
  signatures: ['kp-pemeriksa-2', 'kp-mandiri-2'],
  recheckAfterDays: 180,
};

export const vitaminA: DemoClarification = {
  key: 'vitamin-a-kedaluwarsa',
  tenant: 'kapuas',
  kind: 'FACT_CHECK',
  title: 'Kapsul vitamin A di Posyandu Pulau Petak tidak kedaluwarsa',
  claim:
    'Kapsul vitamin A yang dibagikan di Posyandu Pulau Petak sudah kedaluwarsa dan membuat anak muntah.',
  circulated: `Jangan mau anaknya dikasih VITAMIN A di posyandu pulau petak!!
Sdh KEDALUWARSA, 3 anak muntah2 habis minum
kaleng/botolnya tulisan exp tahun lalu tapi tetap dibagikan 😡
Fotonya saya lampirkan`,
  summary:
    'Botol yang difoto adalah botol lama yang sudah dipakai untuk menyimpan kapas. Kapsul yang dibagikan masih berlaku sampai tahun depan. Tiga anak yang muntah sudah sehat keesokan paginya.',
  explanation: [
    'Bidan desa memperlihatkan kotak kapsul yang dibagikan dengan nomor produksinya. Masa berlakunya sampai tahun depan. Foto dalam pesan memperlihatkan botol bekas di meja, berisi kapas.',
    'Tiga anak memang muntah pada sore harinya. Bidan memeriksa ketiganya dan keesokan paginya mereka sehat. Sebab muntahnya tidak dipastikan, tetapi 115 anak lain yang menerima kapsul dari kotak yang sama tidak mengeluh apa-apa.',
    'Vitamin A diberikan dua kali setahun, Februari dan Agustus, untuk menjaga mata dan daya tahan anak. Efek yang jarang terjadi: mual ringan yang hilang sendiri.',
  ],
  verdict: 'FALSE',
  techniques: ['FALSE_CONTEXT'],
  harms: ['HEALTH', 'CHILDREN'],
  aboutOwnGovernment: true,
  regionCodes: ['62.03.06'],
  sources: [
    {
      title: 'Foto kotak kapsul dan catatan pembagian',
      url: 'https://arsip-kapuas.example/konfirmasi/posyandu-pulau-petak',
      publisher: 'Puskesmas Pulau Petak',
      kind: 'DOCUMENT',
      excerpt: 'Nomor produksi tercatat, masa berlaku sampai tahun depan, 118 anak menerima.',
    },
    {
      title: 'Keterangan tiga orang tua',
      url: 'https://arsip-kapuas.example/keterangan/orang-tua-posyandu',
      publisher: 'Orang tua di Pulau Petak (identitas dijaga)',
      kind: 'STATEMENT',
      excerpt: 'Anak-anak muntah sore hari dan sehat keesokan paginya.',
    },
  ],
  tips: [
    'Minta melihat kotak dan tanggal berlakunya kepada kader.',
    'Anak yang muntah terus dibawa ke Puskesmas.',
  ],
  reasoning: [
    'Botol di foto bukan wadah kapsul yang dibagikan.',
    'Kapsul yang dipakai masih berlaku.',
  ],
  lesson: 'Tanya benda di foto: punya siapa, dari kapan, untuk apa.',
  publishedDaysAgo: 68,
  signatures: ['kp-pemeriksa-2', 'kp-mandiri-1'],
  recheckAfterDays: null,
};

export const permenNarkoba: DemoClarification = {
  key: 'permen-narkoba-sd',
  tenant: 'kapuas',
  kind: 'FACT_CHECK',
  title: 'Permen di depan SD di Basarang tidak mengandung narkoba',
  claim:
    'Permen yang dijual di depan SD di Basarang mengandung narkoba dan membuat anak tidak bangun.',
  circulated: `ASTAGA AWAS PERMEN NARKOBA SUDAH MASUK BASARANG
Anak SD 2 orang tidak bangun2 habis makan permen yg bungkusnya gambar boneka
harganya 1000, dijual abang2 depan sekolah
polisi tutup2i. Segera kasih tau grup sekolah!!
Orang tua periksa saku anaknya`,
  summary:
    'Dua anak yang disebut sedang demam, bukan keracunan permen. Permen dari penjual yang sama diperiksa polisi dan tidak mengandung narkoba. Produknya terdaftar.',
  explanation: [
    'Kami mendatangi sekolah dan menemui wali kelas. Dua anak memang tidak masuk dua hari karena demam. Keduanya kini sudah sekolah lagi.',
    'Polsek mengambil contoh permen dari penjual dan mengujinya. Hasilnya negatif. Nomor pendaftaran di bungkusnya tercatat dan masih berlaku.',
    'Penjual permen itu dikerumuni warga setelah pesan beredar dan berhenti berjualan seminggu.',
  ],
  verdict: 'FALSE',
  techniques: ['FABRICATED_CONTENT'],
  harms: ['CHILDREN', 'HEALTH'],
  aboutOwnGovernment: false,
  regionCodes: ['62.03.08'],
  sources: [
    {
      title: 'Hasil uji contoh permen',
      url: 'https://arsip-kapuas.example/konfirmasi/polsek-basarang',
      publisher: 'Kepolisian Sektor Basarang',
      kind: 'DOCUMENT',
      excerpt: 'Dua belas butir diuji, hasil negatif. Penjual dibebaskan dari dugaan.',
    },
    {
      title: 'Keterangan wali kelas',
      url: 'https://arsip-kapuas.example/keterangan/sekolah-basarang',
      publisher: 'Guru SD di Basarang (identitas dijaga)',
      kind: 'STATEMENT',
      excerpt: 'Dua murid demam dan sudah masuk kembali.',
    },
  ],
  tips: [
    'Periksa nomor pendaftaran makanan di bungkusnya.',
    'Laporkan ke polsek bila anak benar-benar hilang kesadaran, jangan menghakimi penjual.',
  ],
  reasoning: ['Contoh permen diuji dan hasilnya negatif.', 'Dua anak yang disebut sedang demam.'],
  lesson: 'Jangan biarkan pesan menghukum orang sebelum ada pemeriksaan.',
  publishedDaysAgo: 22,
  signatures: ['kp-pemeriksa-1', 'kp-mandiri-2'],
  recheckAfterDays: null,
};

export const vaksinRabies: DemoClarification = {
  key: 'vaksin-rabies-berhenti',
  tenant: 'kapuas',
  kind: 'OFFICIAL_STATEMENT',
  title: 'Vaksinasi rabies gratis tetap berjalan, jadwal Mantangai bergeser',
  claim:
    'Vaksinasi rabies gratis untuk anjing dan kucing di Kapuas dihentikan karena vaksin habis.',
  circulated: `info: vaksin rabies gratis utk asu & kucing se kabupaten kapuas DISTOP krn vaksinnya habis. yg digigit anjing silahkan bayar sendiri ke RS 800rb
kasihan kita di desa, banyak anjing penjaga kebun`,
  summary:
    'Dinas yang membidangi kesehatan hewan menyatakan vaksinasi tetap berjalan. Jadwal di Mantangai bergeser satu minggu karena pengiriman lewat sungai. Penanganan gigitan di Puskesmas tidak dipungut bayaran.',
  explanation: [
    'Vaksin tersedia 2.300 dosis di gudang kabupaten. Pembagian dilakukan per kecamatan. Jadwal Mantangai bergeser seminggu karena air surut dan pengiriman lewat sungai tertunda.',
    'Orang yang digigit anjing atau kucing segera mencuci luka dengan sabun dan air mengalir lima belas menit, lalu datang ke Puskesmas. Pemberian vaksin pada orang yang digigit tidak dipungut bayaran di Puskesmas.',
  ],
  verdict: null,
  techniques: [],
  harms: ['HEALTH'],
  aboutOwnGovernment: true,
  regionCodes: ['62.03.09'],
  sources: [
    {
      title: 'Jadwal vaksinasi rabies terbaru',
      url: 'https://arsip-kapuas.example/surat/jadwal-rabies',
      publisher: 'Dinas Pertanian Kabupaten Kapuas',
      kind: 'DOCUMENT',
      excerpt: 'Mantangai bergeser satu minggu. Persediaan vaksin 2.300 dosis.',
    },
  ],
  tips: [
    'Cuci luka gigitan lima belas menit dengan sabun, lalu ke Puskesmas.',
    'Catat jadwal vaksinasi di papan pengumuman desa.',
  ],
  reasoning: [
    'Persediaan dan jadwal terbaru ada tertulis.',
    'Pergeseran jadwal dibaca sebagian orang sebagai penghentian.',
  ],
  lesson: 'Kabar keliru kadang lahir dari jadwal yang berubah tanpa penjelasan.',
  publishedDaysAgo: 16,
  signatures: ['kp-pemeriksa-1', 'kp-pemeriksa-2'],
  recheckAfterDays: 14,
};
