import type { DemoClarification } from '../../types.ts';

export const bansosPkh: DemoClarification = {
  key: 'bansos-pkh-2026',
  tenant: 'banjar',
  kind: 'FACT_CHECK',
  title: 'Tautan pendaftaran PKH Rp900 ribu bukan milik Kementerian Sosial',
  claim: 'Bansos PKH Rp900.000 cair bulan ini dan warga dapat mendaftar lewat tautan di WhatsApp.',
  circulated: `📢 *INFO RESMI BANSOS PKH 2026* 📢

Alhamdulillah bantuan PKH tahap baru SUDAH CAIR Rp 900.000 per keluarga 💰💰
Bagi yang belum terdaftar masih bisa daftar sendiri lewat HP, gratis tidak dipungut biaya.

Syarat:
✅ KTP
✅ KK
✅ No HP aktif WA

Cek nama & daftar di sini 👇👇
http://bansos-kemensos-cair.example/pkh

⏰ Pendaftaran ditutup BESOK jam 23.59
Tolong bagikan ke 5 grup supaya yang lain juga kebagian 🙏🙏`,
  summary:
    'Pesan yang mengajak warga mendaftar PKH Rp900.000 lewat tautan tidak berasal dari Kementerian Sosial. Halamannya meminta NIK, nomor WhatsApp, lalu kode OTP. Penerima PKH diusulkan lewat desa, tidak lewat tautan.',
  explanation: [
    'Pesan ini ramai di grup warga Martapura dan Gambut. Isinya mengajak mendaftar PKH lewat tautan bansos-kemensos-cair.example, dengan batas waktu sampai besok malam.',
    'Kami membuka halaman itu dengan perangkat khusus pemeriksaan. Halaman pertama memakai lambang yang mirip Kementerian Sosial. Setelah nama dan NIK diisi, pengunjung diminta memasukkan nomor WhatsApp, kemudian kode enam angka yang baru masuk ke ponselnya. Kode itulah yang dicari pelaku. Dengan kode tersebut, akun WhatsApp korban bisa diambil alih.',
    'Dinas Sosial Kabupaten Banjar menjelaskan bahwa penerima PKH berasal dari data terpadu yang diperbarui lewat desa dan kelurahan. Tidak ada pendaftaran lewat tautan pesan, dan tidak ada batas waktu semalam. Status penerima bisa dilihat sendiri di cekbansos.kemensos.go.id tanpa kode OTP.',
    'Alamat resmi pemerintah berakhiran .go.id. Alamat dalam pesan ini tidak.',
  ],
  verdict: 'FALSE',
  techniques: ['IMPOSTER_CONTENT'],
  harms: ['FRAUD', 'PERSONAL_DATA'],
  aboutOwnGovernment: false,
  regionCodes: ['63.03.05', '63.03.03'],
  sources: [
    {
      title: 'Catatan konfirmasi dengan Dinas Sosial Kabupaten Banjar',
      url: 'https://arsip-banjar.example/konfirmasi/dinsos-pkh',
      publisher: 'Dinas Sosial Kabupaten Banjar',
      kind: 'STATEMENT',
      excerpt:
        'Petugas menyampaikan bahwa usulan penerima PKH dilakukan lewat musyawarah desa atau kelurahan. Dinas tidak pernah menyebar tautan pendaftaran dan tidak pernah meminta kode OTP.',
    },
    {
      title: 'Halaman pencarian penerima bansos',
      url: 'https://cekbansos.kemensos.go.id/',
      publisher: 'Kementerian Sosial',
      kind: 'PAGE',
      excerpt:
        'Catatan arsip: halaman meminta wilayah dan nama sesuai KTP, lalu menampilkan status penerima. Tidak ada kolom nomor WhatsApp atau kode OTP.',
    },
    {
      title: 'Tangkapan halaman bansos-kemensos-cair.example',
      url: 'https://arsip-banjar.example/tangkapan/bansos-kemensos-cair',
      publisher: 'Pemeriksa Mandiri 1 (kampus)',
      kind: 'OBSERVATION',
      excerpt:
        'Tiga layar: isian nama dan NIK, isian nomor WhatsApp, isian kode enam angka. Setelah kode contoh dimasukkan, halaman berhenti pada tulisan "data sedang diproses".',
    },
  ],
  tips: [
    'Jangan buka tautannya dan jangan teruskan pesannya.',
    'Kalau sudah telanjur memberi kode OTP, segera daftarkan ulang WhatsApp di ponsel Anda dan beri tahu keluarga lewat telepon.',
    'Cek status bantuan di cekbansos.kemensos.go.id atau tanyakan ke kantor desa.',
  ],
  reasoning: [
    'Alamat tautan memuat kata "kemensos" tetapi tidak berakhiran .go.id.',
    'Halaman meminta kode OTP, padahal kode itu tidak pernah diperlukan untuk bantuan sosial.',
    'Dinas Sosial menerangkan cara pengusulan yang berbeda sama sekali.',
  ],
  lesson:
    'Lihat ujung alamat sebelum melihat isinya. Batas waktu semalam dibuat agar kita terburu.',
  publishedDaysAgo: 9,
  signatures: ['bj-pemeriksa-1', 'bj-mandiri-1'],
  recheckAfterDays: 90,
};

export const tokenListrik: DemoClarification = {
  key: 'token-listrik-gratis',
  tenant: 'banjar',
  kind: 'FACT_CHECK',
  title: 'Token listrik gratis Rp500 ribu lewat tautan adalah penipuan',
  claim:
    'PLN membagikan token listrik gratis senilai Rp500.000 kepada pelanggan yang mengisi survei.',
  circulated: `*TOKEN LISTRIK GRATIS Rp 500.000 DARI PLN* ⚡⚡⚡

Dalam rangka ulang tahun, PLN bagi2 token gratis utk 10.000 pelanggan pertama.
Saya sdh coba & BERHASIL masuk ke meteran 😍

Caranya gampang:
1. klik https://cek-pln-gratis.example/klaim
2. jawab 4 pertanyaan survei
3. masukkan ID pelanggan
4. bagikan ke 20 teman / 5 grup WA sampai bar hijau penuh

Buruan kuotanya tinggal sedikit!!`,
  summary:
    'Tautan survei berhadiah token Rp500.000 tidak berasal dari PLN. Setelah survei diisi, pengunjung hanya disuruh membagikan pesan dan diarahkan ke halaman iklan yang meminta data.',
  explanation: [
    'Kami menjalankan survei di tautan itu sampai selesai, tiga kali, dengan nomor pelanggan yang kami karang. Ketiganya dinyatakan "berhak menerima Rp500.000". Artinya nomor pelanggan tidak pernah diperiksa.',
    'Sesudah itu muncul bar hijau yang hanya bergerak bila pesan dibagikan. Begitu penuh, pengunjung dilempar ke halaman iklan yang meminta nomor ponsel dan berlangganan layanan berbayar. Token tidak pernah ada.',
    'Petugas unit layanan PLN di Martapura yang kami hubungi menyatakan tidak ada program pembagian token lewat survei. Keringanan tarif, bila ada, langsung terhitung saat pembelian token atau di tagihan, tanpa perlu mendaftar di tautan.',
  ],
  verdict: 'FALSE',
  techniques: ['IMPOSTER_CONTENT', 'FABRICATED_CONTENT'],
  harms: ['FRAUD'],
  aboutOwnGovernment: false,
  regionCodes: ['63.03'],
  sources: [
    {
      title: 'Catatan telepon dengan unit layanan PLN Martapura',
      url: 'https://arsip-banjar.example/konfirmasi/pln-token',
      publisher: 'PLN unit layanan Martapura',
      kind: 'STATEMENT',
      excerpt:
        'Petugas menyatakan tidak ada survei berhadiah token. Pelanggan diminta memakai aplikasi resmi PLN Mobile atau telepon 123.',
    },
    {
      title: 'Rekaman tiga kali percobaan survei',
      url: 'https://arsip-banjar.example/tangkapan/cek-pln-gratis',
      publisher: 'Pemeriksa Mandiri 2 (komunitas)',
      kind: 'OBSERVATION',
      excerpt:
        'Nomor pelanggan 00000000001 sampai 00000000003 semuanya dinyatakan berhak. Halaman akhir menawarkan layanan berbayar harian.',
    },
  ],
  tips: [
    'Abaikan ajakan survei berhadiah yang menyuruh membagikan pesan.',
    'Kalau pulsa terpotong sesudah mengisi, hubungi operator dan minta langganan dihentikan.',
    'Untuk urusan listrik, pakai PLN Mobile atau telepon 123.',
  ],
  reasoning: [
    'Nomor pelanggan karangan pun diterima, jadi halaman itu tidak terhubung ke PLN.',
    'Hadiah baru dijanjikan setelah pesan disebar, ciri pesan berantai.',
  ],
  lesson: 'Coba dengan data karangan di perangkat aman: layanan yang benar akan menolaknya.',
  publishedDaysAgo: 16,
  signatures: ['bj-pemeriksa-1', 'bj-mandiri-2'],
  recheckAfterDays: null,
};

export const tarifBankKalsel: DemoClarification = {
  key: 'tarif-bank-kalsel',
  tenant: 'banjar',
  kind: 'FACT_CHECK',
  title: 'Bank Kalsel tidak mengubah tarif transfer menjadi Rp150 ribu per bulan',
  claim:
    'Bank Kalsel mengubah tarif transfer dari Rp6.500 per transaksi menjadi Rp150.000 per bulan.',
  circulated: `🏦 *BANK KALSEL* 🏦
Kepada Yth Nasabah Bank Kalsel

Malam ini jam 00.00 tarif transfer antar bank kami rubah:
Tarif lama : Rp 6.500 / transaksi
Tarif baru : Rp 150.000 / bulan (autodebet dari rekening, transaksi tanpa batas)

Konfirmasi persetujuan:
*SETUJU* = tarif baru berlaku otomatis
*TIDAK SETUJU* = wajib isi formulir agar tetap tarif lama
https://bankkalsel-tarif.example/formulir

Apabila tidak ada konfirmasi dianggap SETUJU.
Terima kasih
Customer Service 0812-0000-7310`,
  summary:
    'Surat perubahan tarif yang mengatasnamakan Bank Kalsel adalah jebakan. Formulir "tidak setuju" meminta nomor kartu, PIN, dan kode OTP. Bank tidak pernah meminta ketiganya lewat pesan.',
  explanation: [
    'Yang beredar berupa gambar surat berkop bank beserta tautan formulir. Penerima dibuat takut kehilangan Rp150.000 tiap bulan, lalu buru-buru memilih "tidak setuju".',
    'Di formulir itulah data diambil: nomor kartu ATM, masa berlaku, PIN, dan kode OTP. Empat hal ini cukup untuk menguras rekening.',
    'Kami mendatangi kantor cabang Bank Kalsel di Martapura. Petugas di sana menyatakan tarif transfer tidak berubah dan bank tidak meminta persetujuan nasabah lewat formulir di WhatsApp. Perubahan biaya selalu diumumkan di kantor, situs bankkalsel.co.id, dan aplikasi resmi.',
    'Surat dengan isi serupa sudah sering muncul memakai nama bank lain. Besar tarif dan kalimatnya hampir sama, hanya lambangnya yang diganti.',
  ],
  verdict: 'FALSE',
  techniques: ['IMPOSTER_CONTENT'],
  harms: ['FRAUD', 'PERSONAL_DATA'],
  aboutOwnGovernment: false,
  regionCodes: ['63.03'],
  sources: [
    {
      title: 'Catatan kunjungan ke kantor cabang Bank Kalsel Martapura',
      url: 'https://arsip-banjar.example/konfirmasi/bank-kalsel-tarif',
      publisher: 'Bank Kalsel',
      kind: 'STATEMENT',
      excerpt:
        'Petugas layanan menunjukkan daftar biaya yang ditempel di loket. Biaya transfer masih dihitung per transaksi. Bank tidak memakai formulir persetujuan lewat pesan.',
    },
    {
      title: 'Tangkapan formulir bankkalsel-tarif.example',
      url: 'https://arsip-banjar.example/tangkapan/bankkalsel-tarif',
      publisher: 'Pemeriksa Mandiri 1 (kampus)',
      kind: 'OBSERVATION',
      excerpt:
        'Formulir dua halaman. Halaman kedua meminta enam belas angka kartu, tiga angka di belakang kartu, PIN, dan kode OTP.',
    },
  ],
  tips: [
    'Jangan isi formulirnya, baik "setuju" maupun "tidak setuju".',
    'PIN dan OTP hanya untuk Anda sendiri, petugas bank pun tidak boleh tahu.',
    'Kalau data sudah terkirim, blokir kartu lewat aplikasi atau kantor cabang hari itu juga.',
  ],
  reasoning: [
    'Alamat formulir bukan bankkalsel.co.id.',
    'Bank yang ditanya langsung menyatakan tarif tidak berubah.',
    'Formulir meminta PIN dan OTP, yang tidak pernah diminta bank.',
  ],
  lesson: 'Templat yang sama dipakai untuk banyak bank. Periksa setiap nama bank sendiri-sendiri.',
  publishedDaysAgo: 23,
  signatures: ['bj-pemeriksa-1', 'bj-mandiri-1'],
  recheckAfterDays: 180,
};

export const undianSimpedes: DemoClarification = {
  key: 'undian-simpedes-motor',
  tenant: 'banjar',
  kind: 'FACT_CHECK',
  title: 'Pemenang undian Simpedes tidak diminta membayar pajak hadiah lewat transfer',
  claim:
    'Nasabah Simpedes BRI memenangkan sepeda motor dan harus mentransfer pajak hadiah Rp1,5 juta.',
  circulated: `SELAMAT !!! No rekening anda terpilih sbg PEMENANG UNDIAN SIMPEDES BRI periode ini
Hadiah : 1 unit SEPEDA MOTOR 🏍
No undian : BRI-00812

Untuk pengambilan hadiah hub bag. hadiah di WA 0812-0000-7722
Pajak hadiah Rp 1.500.000 di transfer dulu hari ini, nanti dikembalikan bersama motor di antar ke rumah.
Jgn beritahu siapapun sebelum hadiah diterima
ttd Panitia
http://simpedes-undian.example`,
  summary:
    'Pesan pemenang undian Simpedes yang meminta transfer pajak Rp1,5 juta adalah penipuan. Menurut petugas bank, pajak undian tidak ditagih lewat nomor WhatsApp dan pemenang dihubungi kantor tempat menabung.',
  explanation: [
    'Beberapa warga Mataraman dan Astambul menerima pesan ini. Satu orang sempat mentransfer Rp1.500.000, lalu diminta lagi Rp2.000.000 untuk "biaya balik nama". Motornya tidak pernah datang.',
    'Petugas BRI unit di Martapura menerangkan bahwa undian nasabah diundi terbuka. Pemenang dipanggil oleh kantor tempat rekeningnya dibuka dan mengambil hadiah di kantor itu. Pajak tidak ditagih lewat transfer ke rekening perorangan.',
    'Ada dua tanda lain dalam pesan. Nomor pengirim adalah nomor pribadi, dan penerima disuruh merahasiakan. Orang yang membagi hadiah dengan benar tidak perlu menyuruh kita diam.',
  ],
  verdict: 'FALSE',
  techniques: ['IMPOSTER_CONTENT'],
  harms: ['FRAUD'],
  aboutOwnGovernment: false,
  regionCodes: ['63.03.12', '63.03.07'],
  sources: [
    {
      title: 'Catatan konfirmasi dengan BRI unit Martapura',
      url: 'https://arsip-banjar.example/konfirmasi/bri-undian',
      publisher: 'Bank Rakyat Indonesia',
      kind: 'STATEMENT',
      excerpt:
        'Petugas menyatakan pengumuman pemenang disampaikan lewat kantor cabang dan situs bank. Nomor dalam pesan bukan nomor bank.',
    },
    {
      title: 'Keterangan warga yang menjadi korban',
      url: 'https://arsip-banjar.example/keterangan/undian-mataraman',
      publisher: 'Warga Mataraman (identitas dijaga)',
      kind: 'STATEMENT',
      excerpt:
        'Korban memperlihatkan bukti transfer dan percakapan. Setelah transfer pertama, pelaku meminta biaya kedua lalu memblokir nomor korban.',
    },
  ],
  tips: [
    'Jangan transfer apa pun untuk mengambil hadiah.',
    'Tanyakan langsung ke kantor bank tempat Anda menabung.',
    'Kalau sudah transfer, lapor ke bank dan ke polsek dengan membawa bukti.',
  ],
  reasoning: [
    'Hadiah yang benar tidak diawali dengan transfer dari pemenang.',
    'Bank menyatakan nomor dalam pesan bukan miliknya.',
    'Korban memperlihatkan pola permintaan uang yang bertingkat.',
  ],
  lesson: 'Kalau disuruh merahasiakan, justru ceritakan kepada orang yang Anda percaya.',
  publishedDaysAgo: 41,
  signatures: ['bj-pemeriksa-1', 'bj-mandiri-3'],
  recheckAfterDays: null,
};

export const bpjsVerifikasi: DemoClarification = {
  key: 'bpjs-verifikasi-tautan',
  tenant: 'banjar',
  kind: 'FACT_CHECK',
  title: 'Kartu BPJS tidak dinonaktifkan karena warga tidak mengisi tautan verifikasi',
  claim:
    'Peserta BPJS Kesehatan yang tidak verifikasi data lewat tautan akan dinonaktifkan dalam 2 x 24 jam.',
  circulated: `⚠️ PEMBERITAHUAN BPJS KESEHATAN ⚠️
Yth Bpk/Ibu peserta JKN-KIS

Sistem kami mendeteksi data anda BELUM DIVERIFIKASI. Kartu akan kami NON AKTIFKAN dalam 2 x 24 jam dan tidak bisa digunakan berobat di RS maupun Puskesmas.

Silahkan lakukan verifikasi mandiri:
👉 http://jkn-verifikasi.example/peserta
(siapkan foto KTP, KK dan no rekening utk pengembalian iuran)

Abaikan pesan ini jika sudah verifikasi. Harap sampaikan ke keluarga.`,
  summary:
    'BPJS Kesehatan tidak menyebar tautan verifikasi dengan ancaman kartu mati dalam 2 x 24 jam. Halaman dalam pesan mengumpulkan foto KTP, KK, dan nomor rekening.',
  explanation: [
    'Pesan ini membuat resah peserta yang sedang berobat jalan, terutama orang tua. Beberapa di antaranya datang ke Puskesmas membawa fotokopi KTP karena takut kartunya mati.',
    'Petugas BPJS Kesehatan di Martapura menyatakan status kepesertaan tidak bergantung pada tautan semacam itu. Kepesertaan bisa dilihat di aplikasi Mobile JKN, lewat telepon 165, atau dengan datang ke kantor.',
    'Halaman dalam pesan meminta foto KTP, KK, dan nomor rekening dengan alasan "pengembalian iuran". Alasan itu tidak ada. Foto KTP dan KK yang jatuh ke tangan orang bisa dipakai untuk mengajukan pinjaman.',
  ],
  verdict: 'FALSE',
  techniques: ['IMPOSTER_CONTENT'],
  harms: ['FRAUD', 'PERSONAL_DATA', 'HEALTH'],
  aboutOwnGovernment: false,
  regionCodes: ['63.03.05', '63.03.14'],
  sources: [
    {
      title: 'Catatan konfirmasi dengan kantor BPJS Kesehatan di Martapura',
      url: 'https://arsip-banjar.example/konfirmasi/bpjs-verifikasi',
      publisher: 'BPJS Kesehatan',
      kind: 'STATEMENT',
      excerpt:
        'Petugas menyatakan tidak ada penonaktifan karena tautan. Perubahan data dilakukan lewat Mobile JKN, layanan resmi, atau kantor.',
    },
    {
      title: 'Tangkapan halaman jkn-verifikasi.example',
      url: 'https://arsip-banjar.example/tangkapan/jkn-verifikasi',
      publisher: 'Pemeriksa Mandiri 2 (komunitas)',
      kind: 'OBSERVATION',
      excerpt:
        'Halaman meminta unggahan foto KTP dan KK serta nomor rekening. Tidak ada pemeriksaan nomor kartu; nomor 0000000000000 pun diterima.',
    },
  ],
  tips: [
    'Jangan unggah foto KTP atau KK di halaman itu.',
    'Cek kepesertaan di Mobile JKN atau telepon 165.',
    'Kalau foto KTP sudah terkirim, simpan bukti percakapan dan laporkan ke kantor polisi terdekat.',
  ],
  reasoning: [
    'Alamat tautan bukan bpjs-kesehatan.go.id.',
    'Nomor kartu karangan pun diterima, jadi halaman tidak terhubung ke data peserta.',
    'Petugas BPJS menyatakan tidak ada penonaktifan seperti itu.',
  ],
  lesson: 'Ancaman "akan dimatikan" dipakai supaya kita menyerahkan data tanpa sempat bertanya.',
  publishedDaysAgo: 33,
  signatures: ['bj-pemeriksa-2', 'bj-mandiri-2'],
  recheckAfterDays: 180,
};
