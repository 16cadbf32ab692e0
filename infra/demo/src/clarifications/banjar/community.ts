import type { DemoClarification } from '../../types.ts';

export const pilkadesFotoKtp: DemoClarification = {
  key: 'pilkades-foto-ktp',
  tenant: 'banjar',
  kind: 'OFFICIAL_STATEMENT',
  title: 'Memilih di pilkades memakai surat undangan dan KTP-el, bukan foto KTP di ponsel',
  claim:
    'Pemilih pilkades di Kabupaten Banjar cukup menunjukkan foto KTP di ponsel untuk mencoblos.',
  circulated: `sekedar info,, pilkades nanti kada usah bawa undangan lagi, cukup FOTO KTP di HP aja tunjukan ke panitia langsung boleh nyoblos
yg kerja di luar daerah bisa titip fotonya ke keluarga utk dicobloskan
info dr teman panitia`,
  summary:
    'Panitia pemilihan tingkat kabupaten menyatakan pemilih datang sendiri membawa surat undangan dan KTP-el atau surat keterangan. Foto KTP di ponsel tidak dipakai, dan suara tidak bisa dititipkan.',
  explanation: [
    'Panitia pemilihan kepala desa tingkat kabupaten menerangkan bahwa pemilih yang namanya ada dalam daftar datang sendiri ke tempat pemungutan suara dengan surat undangan dan KTP-el.',
    'Pemilih yang undangannya hilang tetap dapat dilayani bila namanya ada dalam daftar dan ia membawa KTP-el atau surat keterangan kependudukan.',
    'Mencobloskan suara orang lain tidak diperbolehkan. Saksi dan warga boleh mengadukannya kepada pengawas di desa.',
  ],
  verdict: null,
  techniques: [],
  harms: ['ELECTION'],
  aboutOwnGovernment: true,
  regionCodes: ['63.03'],
  sources: [
    {
      title: 'Tata cara pemungutan suara pilkades, ringkasan panitia',
      url: 'https://arsip-banjar.example/surat/panitia-pilkades',
      publisher: 'Panitia Pemilihan Kepala Desa Kabupaten Banjar',
      kind: 'DOCUMENT',
      excerpt:
        'Pemilih hadir sendiri membawa undangan dan KTP-el atau surat keterangan. Suara tidak dapat diwakilkan.',
    },
  ],
  tips: [
    'Periksa nama Anda di papan pengumuman desa sebelum hari pemungutan.',
    'Undangan belum datang? Tanyakan kepada panitia desa.',
  ],
  reasoning: ['Tata cara tertulis berbeda dengan isi pesan.', 'Menitipkan suara dilarang.'],
  lesson: 'Untuk aturan pemilihan, mintalah dokumennya. Cerita dari teman panitia tidak cukup.',
  publishedDaysAgo: 29,
  signatures: ['bj-pemeriksa-1', 'bj-mandiri-1'],
  recheckAfterDays: 60,
};

export const suratSuaraTercoblos: DemoClarification = {
  key: 'surat-suara-tercoblos',
  tenant: 'banjar',
  kind: 'FACT_CHECK',
  title: 'Video surat suara tercoblos bukan dari pilkades di Martapura Timur',
  claim:
    'Video memperlihatkan surat suara pilkades di Martapura Timur sudah tercoblos sebelum pemungutan.',
  circulated: `ASTAGHFIRULLAH belum nyoblos surat suaranya sudah BOLONG semua !!!
ini di martapura timur. Kada usah dimenangkan lagi sudah ada yg menang
lihat video sampai habis, wajah petugasnya kelihatan panik
VIRALKAN biar diulang`,
  summary:
    'Video itu direkam pada pemilihan di daerah lain. Di Martapura Timur, kotak suara baru dibuka pada hari pemungutan di depan saksi, dan saksi dari semua calon menandatangani berita acaranya.',
  explanation: [
    'Dalam video terlihat papan nama tempat pemungutan suara dan seragam petugas yang bukan dari Kalimantan Selatan. Potongan videonya kami temukan pada rekaman lama tentang pemilihan di provinsi lain.',
    'Di tiga desa di Martapura Timur, berita acara pembukaan kotak suara ditandatangani saksi semua calon. Kami membaca ketiganya. Tidak ada catatan surat suara yang tercoblos.',
    'Warga yang menyaksikan kejanggalan dapat mengadu kepada pengawas pada hari itu juga, disertai tempat dan jam kejadian.',
  ],
  verdict: 'FALSE',
  techniques: ['FALSE_CONTEXT'],
  harms: ['ELECTION'],
  aboutOwnGovernment: true,
  regionCodes: ['63.03.15'],
  sources: [
    {
      title: 'Berita acara pembukaan kotak suara tiga desa',
      url: 'https://arsip-banjar.example/surat/berita-acara-pilkades',
      publisher: 'Panitia Pemilihan Kepala Desa Kabupaten Banjar',
      kind: 'DOCUMENT',
      excerpt: 'Semua saksi menandatangani. Jumlah surat suara sesuai dan dalam keadaan utuh.',
    },
    {
      title: 'Penelusuran asal video',
      url: 'https://arsip-banjar.example/tangkapan/video-surat-suara',
      publisher: 'Pemeriksa Mandiri 1 (kampus)',
      kind: 'OBSERVATION',
      excerpt:
        'Papan nama dan seragam dalam video menunjukkan tempat lain. Rekaman lengkapnya sudah ada sebelum pilkades ini.',
    },
  ],
  tips: [
    'Jangan menyebar video tanpa tahu tempat dan tanggalnya.',
    'Adukan kejanggalan kepada pengawas dengan menyebut tempat dan jam.',
  ],
  reasoning: [
    'Ciri di dalam video tidak cocok dengan tempat yang disebut.',
    'Saksi semua calon menandatangani berita acara.',
  ],
  lesson: 'Baca tulisan yang tampak di latar video sebelum membaca keterangannya.',
  publishedDaysAgo: 26,
  signatures: ['bj-mandiri-1', 'bj-mandiri-2'],
  recheckAfterDays: null,
};

export const serangKampung: DemoClarification = {
  key: 'serang-kampung-malam-minggu',
  tenant: 'banjar',
  kind: 'FACT_CHECK',
  title: 'Kabar penyerangan antarkampung malam Minggu tidak berdasar',
  claim: 'Kelompok pendatang akan menyerang kampung di Kertak Hanyar pada malam Minggu.',
  circulated: `WASPADA!!! Tolong dibaca sampai habis jangan dipotong

Malam minggu ini ada rombongan PENDATANG mau MENYERANG kampung kita di Kertak Hanyar, balas dendam yg kemarin. Ini dari orang dalam yg kerja satu tempat sama mereka, sore tadi dia disuruh pulang cepat karena "malam nanti ramai".

Sudah kumpul 3 truk di lapangan, bawa senjata ditutup terpal. Datangnya lewat jalan belakang sawah supaya tidak ketahuan pos.

Laki2 siap2 jaga di pos mulai habis isya, bawa apa yg ada. Perempuan & anak jangan keluar, lampu teras matikan. Kalau dengar kentongan 3x langsung kumpul di langgar.

Jangan lapor dulu nanti bocor. JANGAN DIHAPUS, teruskan ke semua pemuda. Harga diri kampung kita dipertaruhkan.`,
  summary:
    'Tidak ada rombongan yang berkumpul dan tidak ada peristiwa yang dibalas. Perkelahian dua pemuda pekan sebelumnya sudah didamaikan kedua keluarga di kantor desa.',
  explanation: [
    'Pesan ini berbahaya karena mengajak orang berjaga dengan senjata. Kami memeriksanya bersama polsek, kepala desa, dan tokoh dari kedua kampung.',
    'Pekan sebelumnya dua pemuda berkelahi karena senggolan sepeda motor. Perkara itu diselesaikan keluarga di kantor desa, dengan surat perdamaian. Tidak ada kelompok yang terlibat, apalagi suku atau asal seseorang.',
    'Polisi menelusuri "tiga truk" yang disebut. Kendaraan itu mengangkut pekerja perkebunan yang pulang kerja dan tidak membawa senjata.',
    'Malam Minggu berlalu tenang. Ronda berjalan seperti biasa, dan warga kedua kampung berjaga bersama.',
  ],
  verdict: 'FALSE',
  techniques: ['FABRICATED_CONTENT'],
  harms: ['HATE'],
  aboutOwnGovernment: false,
  regionCodes: ['63.03.02'],
  sources: [
    {
      title: 'Keterangan Polsek dan surat perdamaian',
      url: 'https://arsip-banjar.example/konfirmasi/polsek-kertak-hanyar',
      publisher: 'Kepolisian Sektor Kertak Hanyar',
      kind: 'STATEMENT',
      excerpt:
        'Tidak ada laporan pengumpulan massa. Perkelahian dua pemuda sudah didamaikan dan dicatat.',
    },
    {
      title: 'Keterangan pemuka warga dari kedua kampung',
      url: 'https://arsip-banjar.example/keterangan/dua-kampung',
      publisher: 'Forum kerukunan desa di Kertak Hanyar',
      kind: 'STATEMENT',
      excerpt: 'Kedua pihak menyatakan sudah berdamai dan menyayangkan pesan yang mengadu warga.',
    },
  ],
  tips: [
    'Jangan meneruskan pesan yang menyebut kelompok atau asal seseorang sebagai penyerang.',
    'Laporkan kepada Bhabinkamtibmas atau kepala desa, jangan mengumpulkan massa.',
  ],
  reasoning: [
    'Peristiwa yang disebut sudah selesai dan tercatat.',
    'Pemuka dari kedua kampung memberi keterangan yang sama.',
  ],
  lesson: 'Semakin sebuah pesan membuat marah, semakin pelan kita memeriksanya.',
  publishedDaysAgo: 34,
  signatures: ['bj-pemeriksa-1', 'bj-mandiri-3'],
  recheckAfterDays: null,
};

export const penculikMobilPutih: DemoClarification = {
  key: 'penculik-mobil-putih',
  tenant: 'banjar',
  kind: 'FACT_CHECK',
  title: 'Mobil putih yang disebut penculik anak adalah mobil penjual mainan keliling',
  claim:
    'Komplotan penculik anak memakai mobil putih dan menyamar menjadi penjual mainan di SD di Astambul.',
  circulated: `*Diteruskan berkali-kali*

DARURAT buat semua orang tua 🚨🚨🚨

SUDAH MASUK ASTAMBUL komplotan PENCULIK ANAK pakai MOBIL PUTIH menyamar jualan mainan di depan SD. Modusnya anak dikasih balon gratis, dipanggil ke belakang mobil, lalu dibius pakai sapu tangan.

Kemarin jam 10 pas istirahat hampir ada anak dibawa, sudah dipegang tangannya. Untung teriak dan lari masuk kelas. Gurunya sampai sekarang masih gemetar kalau ditanya.

Menurut info sopir truk yg lewat, di kabupaten sebelah sudah 3 anak hilang, ditemukan tanpa organ. Organ anak diambil dijual ke luar negeri, satu ginjal harganya ratusan juta 😰😰 pantas mereka nekat.

Himbauan:
1. jangan biarkan anak jalan sendiri ke sekolah, JEMPUT!!!
2. anak jangan dikasih uang jajan dulu
3. catat mobil putih yg mondar mandir, foto platnya
4. Kalau ketemu mobilnya langsung hentikan ramai2

Polisi katanya masih menyelidiki, tapi kita jangan menunggu. Lebih baik dikira lebay daripada kehilangan anak.
Tolong kirim ke semua grup wali murid, grup RT, grup keluarga. 1 menit anda menyelamatkan 1 nyawa 🙏`,
  summary:
    'Tidak ada percobaan penculikan. Mobil yang difoto milik pedagang mainan keliling yang sudah diperiksa polisi, lengkap surat-suratnya. Kabar hampir dibawa berasal dari anak yang dipanggil karena mainannya tertinggal.',
  explanation: [
    'Foto mobil dalam pesan diambil di depan SD di Astambul. Pengemudinya pedagang mainan keliling dari Barabai yang sedang berkeliling. Polisi memeriksanya dan surat kendaraannya lengkap.',
    'Cerita "hampir dibawa" kami tanyakan kepada guru dan keluarga anak. Anak itu dipanggil pedagang karena mainan yang sudah dibayarnya tertinggal. Ia kaget lalu berlari. Keluarganya tidak melapor karena memang tidak terjadi apa-apa.',
    'Ajakan menghentikan mobil beramai-ramai berbahaya. Pekan itu seorang penjual sayur dihentikan warga hanya karena mobilnya putih.',
  ],
  verdict: 'FALSE',
  techniques: ['FALSE_CONTEXT'],
  harms: ['CHILDREN'],
  aboutOwnGovernment: false,
  regionCodes: ['63.03.07'],
  sources: [
    {
      title: 'Keterangan Polsek Astambul',
      url: 'https://arsip-banjar.example/konfirmasi/polsek-astambul',
      publisher: 'Kepolisian Sektor Astambul',
      kind: 'STATEMENT',
      excerpt:
        'Pengemudi diperiksa dan dilepas karena tidak ada pelanggaran. Tidak ada laporan kehilangan anak.',
    },
    {
      title: 'Keterangan guru dan keluarga anak',
      url: 'https://arsip-banjar.example/keterangan/guru-astambul',
      publisher: 'Guru dan orang tua murid (identitas dijaga)',
      kind: 'STATEMENT',
      excerpt: 'Anak berlari karena kaget dipanggil. Tidak ada paksaan.',
    },
  ],
  tips: [
    'Ajari anak berkata tidak dan berlari ke guru bila merasa takut.',
    'Hubungi polisi di 110 bila melihat hal mencurigakan, jangan menghakimi sendiri.',
    'Jangan memuat wajah atau pelat nomor orang yang belum tentu bersalah.',
  ],
  reasoning: [
    'Pengemudi dan kendaraan sudah diperiksa polisi.',
    'Keluarga anak menerangkan sendiri kejadiannya.',
  ],
  lesson:
    'Tanyakan kepada orang yang disebut dalam cerita. Sering kali ia yang paling mudah menjelaskan.',
  publishedDaysAgo: 12,
  signatures: ['bj-pemeriksa-1', 'bj-mandiri-1'],
  recheckAfterDays: null,
};

export const jajananKeracunan: DemoClarification = {
  key: 'jajanan-keracunan',
  tenant: 'banjar',
  kind: 'FACT_CHECK',
  title: 'Delapan murid sakit perut, bukan 80, dan penyebabnya masih diperiksa',
  claim: 'Delapan puluh murid SD di Kertak Hanyar keracunan jajanan cilok di depan sekolah.',
  circulated: `innalillahi 80 murid SD di kertak hanyar KERACUNAN makan CILOK yg dijual depan sekolah
sekarang numpuk di puskesmas, ada yg pingsan
penjualnya sdh kabur!! Cek jajanan anak2 kita ya bu`,
  summary:
    'Puskesmas menangani delapan murid dengan mual dan sakit perut, semuanya pulang hari itu juga. Angka 80 keliru. Penyebab belum pasti karena contoh jajanan masih diuji.',
  explanation: [
    'Ada murid yang sakit, tetapi jumlahnya delapan, bukan delapan puluh. Semuanya pulang pada hari yang sama. Tidak ada yang pingsan.',
    'Penjual cilok tidak kabur. Ia datang ke Puskesmas membawa sisa dagangannya untuk diperiksa. Contoh jajanan dan air minum sekolah sedang diuji. Hasilnya kami tambahkan di halaman ini.',
    'Sampai ada hasil, sekolah meminta murid membawa bekal dari rumah.',
  ],
  verdict: 'PARTLY_TRUE',
  techniques: ['MISLEADING_CONTENT'],
  harms: ['HEALTH', 'CHILDREN'],
  aboutOwnGovernment: false,
  regionCodes: ['63.03.02'],
  sources: [
    {
      title: 'Catatan Puskesmas Kertak Hanyar',
      url: 'https://arsip-banjar.example/konfirmasi/puskesmas-kertak-hanyar',
      publisher: 'Puskesmas Kertak Hanyar',
      kind: 'DOCUMENT',
      excerpt: 'Delapan murid, keluhan mual dan sakit perut, semuanya pulang hari itu.',
    },
    {
      title: 'Keterangan kepala sekolah',
      url: 'https://arsip-banjar.example/keterangan/sekolah-kertak-hanyar',
      publisher: 'Kepala sekolah di Kertak Hanyar',
      kind: 'STATEMENT',
      excerpt: 'Penjual datang sendiri menyerahkan sisa dagangan. Bekal dari rumah dianjurkan.',
    },
  ],
  tips: [
    'Anak yang muntah berulang dan lemas segera dibawa ke Puskesmas.',
    'Biasakan cuci tangan dan bawa bekal.',
    'Tunggu hasil uji sebelum menyalahkan penjual.',
  ],
  reasoning: [
    'Ada murid yang sakit, jadi kabar ini tidak seluruhnya keliru.',
    'Angka delapan puluh sepuluh kali lipat dari catatan Puskesmas.',
  ],
  lesson: 'Angka nol di belakang mudah bertambah. Cocokkan dengan catatan layanan kesehatan.',
  publishedDaysAgo: 4,
  signatures: ['bj-pemeriksa-2', 'bj-mandiri-3'],
  recheckAfterDays: 7,
};
