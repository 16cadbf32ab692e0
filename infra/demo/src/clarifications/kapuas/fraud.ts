import type { DemoClarification } from '../../types.ts';

export const bltDesa: DemoClarification = {
  key: 'blt-desa-tautan',
  tenant: 'kapuas',
  kind: 'FACT_CHECK',
  title: 'BLT Dana Desa Rp300 ribu tidak dibuka lewat pendaftaran tautan',
  claim: 'Warga bisa mendaftar BLT Dana Desa Rp300.000 per bulan lewat tautan di WhatsApp.',
  circulated: `🇮🇩 *BLT DANA DESA 2026 SUDAH DIBUKA* 🇮🇩
Rp 300.000 / bulan selama 12 bulan
Terbuka utk SEMUA warga kab. Kapuas, termasuk yg belum pernah dapat

Daftar online tanpa lewat aparat desa 👉 https://blt-danadesa.example/daftar
Isi nama sesuai KTP + no WA, nanti dikirim kode ke HP, masukkan kodenya
Hanya sampai tgl 20!! Segera sebelum kuota habis

_Info resmi, teruskan ke grup RT/RW_`,
  summary:
    'Penerima BLT Dana Desa ditetapkan lewat musyawarah desa, bukan lewat tautan. Halaman dalam pesan meminta nomor WhatsApp dan kode yang masuk ke ponsel, yaitu kode untuk mengambil alih akun.',
  explanation: [
    'Kami menanyakan pesan ini kepada Dinas Pemberdayaan Masyarakat dan Desa serta dua kepala desa di Basarang dan Mantangai. Jawabannya sama: calon penerima dibahas dalam musyawarah desa, namanya ditetapkan dengan peraturan kepala desa, lalu ditempel di papan pengumuman.',
    'Tidak ada pendaftaran daring untuk seluruh warga. Halaman dalam pesan tidak pernah menanyakan nama desa, padahal bantuan ini dibagikan oleh desa.',
    'Kode yang diminta di halaman itu adalah kode verifikasi WhatsApp. Pengurus KIM di Selat Hilir mencobanya dengan nomor uji, dan dalam dua menit nomor itu dipakai orang lain untuk mengirim pesan yang sama.',
  ],
  verdict: 'FALSE',
  techniques: ['IMPOSTER_CONTENT'],
  harms: ['FRAUD', 'PERSONAL_DATA'],
  aboutOwnGovernment: false,
  regionCodes: ['62.03.08', '62.03.09'],
  sources: [
    {
      title: 'Jawaban Dinas PMD Kabupaten Kapuas',
      url: 'https://arsip-kapuas.example/konfirmasi/dpmd-blt',
      publisher: 'Dinas Pemberdayaan Masyarakat dan Desa Kabupaten Kapuas',
      kind: 'STATEMENT',
      excerpt:
        'Penerima ditetapkan dalam musyawarah desa dan diumumkan. Dinas tidak membuka pendaftaran daring.',
    },
    {
      title: 'Percobaan dengan nomor uji',
      url: 'https://arsip-kapuas.example/tangkapan/blt-danadesa',
      publisher: 'Pemeriksa Mandiri 1 (taman baca)',
      kind: 'OBSERVATION',
      excerpt:
        'Halaman meminta kode enam angka. Dua menit kemudian akun uji mengirim pesan serupa ke kontaknya.',
    },
  ],
  tips: [
    'Jangan masukkan kode apa pun yang masuk ke ponsel Anda.',
    'Tanyakan daftar penerima ke kantor desa atau lihat papan pengumuman.',
    'Kalau akun diambil alih, masuk lagi dengan nomor Anda dan minta kode baru.',
  ],
  reasoning: [
    'Bantuan desa tidak mungkin dibagi tanpa menanyakan desanya.',
    'Kode yang diminta adalah kode masuk WhatsApp.',
    'Dinas dan kepala desa menerangkan tata cara yang berbeda.',
  ],
  lesson:
    'Cari pertanyaan yang hilang: pendaftaran bantuan desa yang tidak menanyakan desa patut dicurigai.',
  publishedDaysAgo: 8,
  signatures: ['kp-pemeriksa-2', 'kp-mandiri-1'],
  recheckAfterDays: 90,
};

export const pipSatuJuta: DemoClarification = {
  key: 'pip-satu-juta',
  tenant: 'kapuas',
  kind: 'FACT_CHECK',
  title: 'Tautan pencairan PIP Rp1 juta bukan dari sekolah maupun kementerian',
  claim:
    'Bantuan PIP Rp1.000.000 untuk murid bisa dicairkan dengan mengisi tautan sebelum hari Jumat.',
  circulated: `Kepada Bapak/Ibu WALI MURID SD SMP SMA/SMK 🎒
Bantuan PIP thn 2026 Rp 1.000.000/siswa sudah bisa dicairkan
Klik 👇 dan isi data anak (nama, NISN, nama ibu kandung, no rekening)
https://pip-cair.example/siswa
Paling lambat hari JUMAT, lewat dari itu dana kembali ke kas negara
Mhn diteruskan ke grup wali murid 🙏`,
  summary:
    'Dinas Pendidikan Kabupaten Kapuas menyatakan tidak ada pencairan PIP lewat tautan pesan. Data yang diminta, termasuk nama ibu kandung, biasa dipakai untuk membuka rekening atau pinjaman.',
  explanation: [
    'Pencairan PIP dilakukan di bank penyalur dengan surat dari sekolah. Daftar murid penerima ada pada operator sekolah dan bisa dilihat orang tua di pip.kemendikdasmen.go.id dengan NISN.',
    'Tautan dalam pesan meminta nama ibu kandung dan nomor rekening. Dua hal itu lazim dipakai sebagai pengaman di bank, dan tidak diperlukan untuk PIP.',
    'Besarnya bantuan pun tidak sama untuk semua jenjang. Pesan yang menyebut satu angka untuk SD sampai SMA sudah keliru dari awal.',
  ],
  verdict: 'FALSE',
  techniques: ['IMPOSTER_CONTENT'],
  harms: ['FRAUD', 'PERSONAL_DATA', 'CHILDREN'],
  aboutOwnGovernment: false,
  regionCodes: ['62.03'],
  sources: [
    {
      title: 'Jawaban Dinas Pendidikan Kabupaten Kapuas',
      url: 'https://arsip-kapuas.example/konfirmasi/disdik-pip',
      publisher: 'Dinas Pendidikan Kabupaten Kapuas',
      kind: 'STATEMENT',
      excerpt:
        'Pencairan lewat bank penyalur dengan surat dari sekolah. Tidak ada tautan pendaftaran.',
    },
    {
      title: 'Laman PIP kementerian',
      url: 'https://pip.kemendikdasmen.go.id/',
      publisher: 'Kementerian Pendidikan Dasar dan Menengah',
      kind: 'PAGE',
      excerpt:
        'Catatan arsip: halaman pencarian meminta NISN dan tanggal lahir, tidak meminta nomor rekening.',
    },
  ],
  tips: [
    'Tanyakan kepada operator sekolah apakah anak Anda terdaftar.',
    'Jangan memberikan nama ibu kandung dan nomor rekening lewat pesan.',
  ],
  reasoning: [
    'Tata cara pencairan yang benar lewat sekolah dan bank.',
    'Data yang diminta tidak ada hubungannya dengan PIP.',
    'Satu angka untuk semua jenjang tidak sesuai ketentuan.',
  ],
  lesson: 'Perhatikan data yang diminta. Data itulah yang sebenarnya dicari.',
  publishedDaysAgo: 25,
  signatures: ['kp-pemeriksa-1', 'kp-mandiri-2'],
  recheckAfterDays: 120,
};

export const undianBankKalteng: DemoClarification = {
  key: 'undian-bank-kalteng',
  tenant: 'kapuas',
  kind: 'FACT_CHECK',
  title: 'Festival poin Bank Kalteng berhadiah mobil adalah halaman tiruan',
  claim:
    'Nasabah Bank Kalteng mendapat kupon undian mobil dengan mengisi data di tautan festival poin.',
  circulated: `🎉 GEBYAR FESTIVAL POIN BANK KALTENG 🎉
Nasabah setia berhak dapat 1 KUPON undian MOBIL 🚗 + 15 motor + uang tunai
Poin hangus malam ini!
Tukar poin: https://festival-bankkalteng.example
Login pakai no kartu ATM & PIN ya kak supaya poinnya terbaca

Admin: 0812-0000-8811`,
  summary:
    'Halaman festival poin itu tiruan. Ia meminta nomor kartu dan PIN, hal yang tidak pernah diminta Bank Kalteng. Bank menyatakan tidak sedang mengadakan festival poin.',
  explanation: [
    'Halaman dalam pesan memakai warna dan lambang yang mirip. Pengunjung disuruh memasukkan nomor kartu dan PIN "agar poin terbaca". Sesudah itu muncul tulisan kesalahan, sementara datanya sudah terkirim.',
    'Petugas Bank Kalteng cabang Kuala Kapuas yang kami temui menyatakan tidak ada festival poin. Undian nasabah dilaksanakan bank dengan izin dan diumumkan di kantor.',
    'PIN tidak pernah diminta siapa pun. Petugas bank, teknisi mesin ATM, maupun polisi tidak berhak menanyakannya.',
  ],
  verdict: 'FALSE',
  techniques: ['IMPOSTER_CONTENT'],
  harms: ['FRAUD', 'PERSONAL_DATA'],
  aboutOwnGovernment: false,
  regionCodes: ['62.03.01'],
  sources: [
    {
      title: 'Catatan konfirmasi dengan Bank Kalteng cabang Kuala Kapuas',
      url: 'https://arsip-kapuas.example/konfirmasi/bank-kalteng',
      publisher: 'Bank Kalteng',
      kind: 'STATEMENT',
      excerpt: 'Tidak ada festival poin. Bank tidak meminta PIN dalam keadaan apa pun.',
    },
    {
      title: 'Tangkapan halaman festival-bankkalteng.example',
      url: 'https://arsip-kapuas.example/tangkapan/festival-bankkalteng',
      publisher: 'Pemeriksa Mandiri 1 (taman baca)',
      kind: 'OBSERVATION',
      excerpt: 'Dua layar: isian nomor kartu dan PIN, lalu pesan kesalahan.',
    },
  ],
  tips: [
    'PIN hanya untuk Anda. Kalau sudah diberikan, ganti di mesin ATM sekarang juga.',
    'Datangi kantor bank untuk bertanya soal undian.',
  ],
  reasoning: [
    'Alamat halaman bukan bankkalteng.co.id.',
    'PIN diminta untuk urusan yang tidak membutuhkannya.',
  ],
  lesson:
    'Hadiah besar, waktu sempit, dan permintaan PIN biasanya datang bersamaan dalam penipuan.',
  publishedDaysAgo: 37,
  signatures: ['kp-pemeriksa-1', 'kp-mandiri-2'],
  recheckAfterDays: null,
};

export const pendampingDesa: DemoClarification = {
  key: 'pendamping-desa-bayar',
  tenant: 'kapuas',
  kind: 'FACT_CHECK',
  title: 'Penerimaan pendamping desa tidak memungut biaya pemberkasan Rp275 ribu',
  claim: 'Penerimaan pendamping desa dibuka bagi lulusan SMA dengan biaya pemberkasan Rp275.000.',
  circulated: `[Diteruskan]
REKRUTMEN PENDAMPING DESA KAB KAPUAS
min SMA sederajat, umur 21-45, gaji 3,6 jt + operasional
Kirim CV ke WA 0812-0000-8090
setelah lolos berkas kirim biaya pemberkasan & sertifikat *Rp 275.000* (wajib)
penempatan langsung di desa masing2. kuota 84 org se kab. kapuas`,
  summary:
    'Kementerian Desa tidak memungut biaya dalam penerimaan tenaga pendamping, dan di Kapuas tidak ada pembukaan sebanyak 84 orang. Berkas dan uang dikirim ke nomor pribadi.',
  explanation: [
    'Petugas pendamping di kabupaten menyatakan penerimaan tenaga pendamping diumumkan lewat laman resmi kementerian, berkasnya diunggah sendiri, dan tidak ada biaya apa pun.',
    'Dari sembilan pelamar yang kami temui, enam sudah mentransfer Rp275.000. Setelah mentransfer, mereka diminta lagi Rp500.000 untuk "sertifikat". Nomor pengirim kemudian mati.',
  ],
  verdict: 'FALSE',
  techniques: ['FABRICATED_CONTENT'],
  harms: ['FRAUD'],
  aboutOwnGovernment: false,
  regionCodes: ['62.03'],
  sources: [
    {
      title: 'Keterangan koordinator pendamping desa tingkat kabupaten',
      url: 'https://arsip-kapuas.example/konfirmasi/pendamping-desa',
      publisher: 'Koordinator pendamping desa Kabupaten Kapuas',
      kind: 'STATEMENT',
      excerpt:
        'Tidak ada penerimaan sebanyak itu. Penerimaan tidak dipungut biaya dan memakai laman resmi.',
    },
    {
      title: 'Keterangan sembilan pelamar',
      url: 'https://arsip-kapuas.example/keterangan/pelamar-pendamping',
      publisher: 'Pelamar di Kapuas (identitas dijaga)',
      kind: 'STATEMENT',
      excerpt: 'Enam orang sudah mentransfer Rp275.000. Permintaan kedua Rp500.000.',
    },
  ],
  tips: [
    'Melamar kerja di pemerintah tidak dipungut biaya.',
    'Lihat pengumumannya di laman kementerian, bukan di pesan.',
    'Yang sudah mentransfer dapat melapor bersama-sama ke Polsek Selat.',
  ],
  reasoning: [
    'Uang diminta sebelum ada keputusan resmi.',
    'Jumlah lowongan tidak dikenal oleh koordinator.',
  ],
  lesson: 'Pemberi kerja membayar pekerjanya, tidak sebaliknya.',
  publishedDaysAgo: 49,
  signatures: ['kp-pemeriksa-1', 'kp-mandiri-1'],
  recheckAfterDays: null,
};

export const pinjamanKoperasi: DemoClarification = {
  key: 'pinjaman-koperasi-desa',
  tenant: 'kapuas',
  kind: 'FACT_CHECK',
  title: 'Pinjaman Rp50 juta tanpa jaminan yang mengaku dari koperasi desa adalah penipuan',
  claim:
    'Koperasi desa memberi pinjaman Rp50 juta tanpa jaminan dengan membayar biaya admin Rp450.000.',
  circulated: `KOPERASI DESA menawarkan PINJAMAN tanpa jaminan tanpa BI checking 💵
50 jt angsuran 1.050.000 x 60 bln
20 jt angsuran 430.000 x 60 bln
Bunga 0,5% saja!! cair 10 menit
Syarat KTP & rek aktif
Biaya admin 450rb di awal (dikembalikan)
Chat wa 0812-0000-8450`,
  summary:
    'Koperasi desa yang disebut tidak memberi pinjaman lewat WhatsApp dan tidak memungut biaya di awal. Empat warga Selat kehilangan uang admin setelah mentransfer.',
  explanation: [
    'Kami memeriksa dengan Dinas Koperasi. Koperasi desa yang ada di Kapuas baru melayani simpanan dan sembako. Pinjaman, kalau nanti dibuka, hanya untuk anggota dan diputuskan rapat.',
    'Pinjaman yang benar tidak meminta uang di depan. Biaya, bila ada, dipotong dari uang yang cair.',
    'Korban di Pulau Telo diminta mengirim foto KTP sambil memegangnya. Foto seperti itu bisa dipakai orang untuk berutang atas nama kita.',
  ],
  verdict: 'FALSE',
  techniques: ['IMPOSTER_CONTENT'],
  harms: ['FRAUD', 'PERSONAL_DATA'],
  aboutOwnGovernment: false,
  regionCodes: ['62.03.01'],
  sources: [
    {
      title: 'Jawaban Dinas Koperasi Kabupaten Kapuas',
      url: 'https://arsip-kapuas.example/konfirmasi/diskop-pinjaman',
      publisher: 'Dinas Koperasi dan UKM Kabupaten Kapuas',
      kind: 'STATEMENT',
      excerpt: 'Belum ada koperasi desa yang membuka pinjaman. Nomor dalam pesan tidak dikenal.',
    },
    {
      title: 'Keterangan empat warga yang mentransfer',
      url: 'https://arsip-kapuas.example/keterangan/korban-pinjaman',
      publisher: 'Warga Selat (identitas dijaga)',
      kind: 'STATEMENT',
      excerpt: 'Masing-masing mentransfer Rp450.000. Setelah itu muncul biaya asuransi.',
    },
  ],
  tips: [
    'Jangan mengirim foto diri sambil memegang KTP kepada orang yang tidak dikenal.',
    'Periksa izin pemberi pinjaman di kontak OJK 157.',
    'Korban bisa melapor ke bank dan polsek dengan bukti transfer.',
  ],
  reasoning: ['Dinas tidak mengenal layanan itu.', 'Biaya diminta sebelum uang cair.'],
  lesson: 'Pemberi pinjaman yang benar tidak meminta uang lebih dulu.',
  publishedDaysAgo: 54,
  signatures: ['kp-pemeriksa-2', 'kp-mandiri-2'],
  recheckAfterDays: 180,
};
