import type { DemoClarification } from '../../types.ts';

export const apkUndangan: DemoClarification = {
  key: 'apk-undangan-nikah',
  tenant: 'banjar',
  kind: 'EARLY_WARNING',
  title: 'Waspada berkas "Undangan Pernikahan.apk" yang dikirim nomor kenalan',
  claim: 'Undangan pernikahan di WhatsApp dibuka dengan memasang berkas aplikasi berakhiran .apk.',
  circulated: `Assalamualaikum wr wb
Mohon maaf mengundang lewat WA, tanpa mengurangi rasa hormat kami mengundang bapak/ibu/saudara di acara pernikahan anak kami.
Lokasi dan waktu silahkan dibuka di undangan 👇

📎 Surat Undangan Pernikahan Digital.apk (5,4 MB)

Kalau muncul tulisan "izinkan dari sumber ini" tekan IZINKAN saja ya. Ditunggu kehadirannya 🙏`,
  summary:
    'Sejak dua hari ini beredar berkas "Surat Undangan Pernikahan Digital.apk" dari nomor kenalan yang sudah diretas. Berkas itu bukan undangan, melainkan aplikasi yang membaca SMS dan kode OTP.',
  explanation: [
    'Kami menerima empat laporan dari Martapura, Bincau, dan Karang Intan. Pengirimnya nomor yang dikenal penerima, karena ponsel pemiliknya lebih dulu kena.',
    'Berkas berakhiran .apk adalah aplikasi, bukan gambar atau surat. Begitu dipasang dan diizinkan, aplikasi itu membaca SMS dan pemberitahuan. Kode OTP dari bank ikut terbaca.',
    'Pemeriksaan masih berjalan. Sambil menunggu, perlakukan setiap undangan berbentuk .apk sebagai berbahaya, siapa pun pengirimnya.',
  ],
  verdict: null,
  techniques: [],
  harms: ['FRAUD', 'PERSONAL_DATA'],
  aboutOwnGovernment: false,
  regionCodes: ['63.03.05', '63.03.06'],
  sources: [
    {
      title: 'Catatan pemeriksaan berkas undangan .apk',
      url: 'https://arsip-banjar.example/tangkapan/undangan-apk',
      publisher: 'Pemeriksa Mandiri 1 (kampus)',
      kind: 'OBSERVATION',
      excerpt:
        'Berkas dibuka di ponsel uji tanpa kartu. Aplikasi meminta izin membaca SMS, pemberitahuan, dan kontak, lalu mengirim isinya ke alamat luar.',
    },
    {
      title: 'Empat laporan warga',
      url: 'https://arsip-banjar.example/keterangan/undangan-apk',
      publisher: 'Warga Martapura dan Karang Intan (identitas dijaga)',
      kind: 'STATEMENT',
      excerpt:
        'Keempat pelapor mengenal pengirim. Setelah ditelepon, para pengirim mengaku tidak pernah mengirim undangan.',
    },
  ],
  tips: [
    'Jangan pasang berkas .apk dari pesan. Telepon pengirimnya untuk bertanya.',
    'Kalau sudah terpasang: matikan data, hapus aplikasinya, ganti PIN bank dari ponsel lain, hubungi bank.',
    'Beri tahu kontak Anda bahwa nomor Anda mungkin dipakai.',
  ],
  reasoning: [
    'Akhiran .apk menandakan aplikasi.',
    'Izin yang diminta tidak ada hubungannya dengan undangan.',
    'Para pengirim tidak merasa mengirim.',
  ],
  lesson: 'Nomor yang dikenal belum tentu dipegang pemiliknya. Telepon dulu, baru percaya.',
  publishedDaysAgo: 6,
  signatures: ['bj-pemeriksa-1', 'bj-mandiri-1'],
  recheckAfterDays: 14,
};

export const apkResi: DemoClarification = {
  key: 'apk-resi-kurir',
  tenant: 'banjar',
  kind: 'FACT_CHECK',
  title: 'Kurir paket tidak mengirim foto barang dalam bentuk aplikasi',
  claim: 'Kurir mengirim berkas LIHAT FOTO PAKET.apk agar penerima memastikan paketnya.',
  circulated: `Permisi kak, kami dari ekspedisi mau antar paket atas nama kakak tapi alamat kurang jelas.
Tolong dicek dulu foto paketnya benar atau tidak ya kak 🙏

📎 LIHAT FOTO PAKET.apk

Kalo tidak dikonfirmasi hari ini paket kami retur kak`,
  summary:
    'Berkas LIHAT FOTO PAKET.apk bukan foto, melainkan aplikasi pencuri SMS. Kurir yang kami tanyai mengirim foto biasa atau menelepon, dan tidak pernah meminta penerima memasang aplikasi.',
  explanation: [
    'Berkas yang dilaporkan warga Kertak Hanyar kami buka di ponsel uji. Setelah dipasang, tidak ada foto sama sekali. Layar hanya putih, sementara aplikasi meminta izin membaca SMS.',
    'Kami bertanya kepada tiga kurir dari dua perusahaan pengiriman yang biasa mengantar di Kertak Hanyar dan Gambut. Ketiganya mengirim foto sebagai gambar biasa atau menelepon. Tidak ada yang diberi tugas mengirim aplikasi.',
    'Paket bisa dilacak dengan nomor resi di situs perusahaan pengirimannya. Nomor resi bisa dilihat di toko tempat Anda membeli.',
  ],
  verdict: 'FALSE',
  techniques: ['IMPOSTER_CONTENT'],
  harms: ['FRAUD', 'PERSONAL_DATA'],
  aboutOwnGovernment: false,
  regionCodes: ['63.03.02', '63.03.03'],
  sources: [
    {
      title: 'Wawancara tiga kurir di Kertak Hanyar dan Gambut',
      url: 'https://arsip-banjar.example/keterangan/kurir',
      publisher: 'Kurir di Kertak Hanyar dan Gambut (identitas dijaga)',
      kind: 'STATEMENT',
      excerpt:
        'Ketiganya mengirim foto sebagai gambar. Perusahaan mereka melarang mengirim berkas lain kepada penerima.',
    },
    {
      title: 'Catatan pemeriksaan berkas LIHAT FOTO PAKET.apk',
      url: 'https://arsip-banjar.example/tangkapan/foto-paket-apk',
      publisher: 'Pemeriksa Mandiri 1 (kampus)',
      kind: 'OBSERVATION',
      excerpt: 'Tidak ditemukan gambar di dalam berkas. Izin yang diminta: baca SMS dan kirim SMS.',
    },
  ],
  tips: [
    'Foto yang benar langsung terlihat di percakapan, tidak perlu dipasang.',
    'Lacak paket lewat nomor resi.',
    'Kalau sudah terpasang, matikan data, hapus aplikasinya, dan hubungi bank.',
  ],
  reasoning: [
    'Berkas berakhiran .apk dan tidak berisi gambar.',
    'Kurir setempat tidak bekerja dengan cara itu.',
  ],
  lesson: 'Tanya orang yang mengerjakannya sehari-hari: kurir tahu betul bagaimana kurir bekerja.',
  publishedDaysAgo: 58,
  signatures: ['bj-pemeriksa-1', 'bj-mandiri-3'],
  recheckAfterDays: null,
};

export const lowonganIntan: DemoClarification = {
  key: 'lowongan-intan-riam',
  tenant: 'banjar',
  kind: 'FACT_CHECK',
  title: 'Lowongan PT Intan Riam Sejahtera meminta uang seragam dan tidak dapat dibuktikan ada',
  claim:
    'PT Intan Riam Sejahtera menerima 120 karyawan di Karang Intan dengan membayar seragam Rp350.000.',
  circulated: `LOKER LOKER LOKER‼️
PT INTAN RIAM SEJAHTERA (tambang) buka cabang di Karang Intan, butuh 120 org
- Operator alat
- Admin
- Satpam
- Helper (lulusan SD jg bisa)
Gaji 4,8 jt s/d 7 jt + mess + makan 3x
Tanpa tes!! langsung kerja tgl 1
Pendaftaran ganti uang seragam & sepatu Rp 350.000 (dikembalikan gaji pertama)
Minat hub bag HRD wa 0812-0000-7415
Kuota terbatas, siapa cepat dia dapat 💪`,
  summary:
    'Perusahaan dengan nama itu tidak tercatat di dinas tenaga kerja dan tidak dikenal di Karang Intan. Pelamar diminta membayar Rp350.000 lebih dulu, dan alamat "kantor" dalam pesan ternyata rumah kosong.',
  explanation: [
    'Sembilan belas pelamar dari Karang Intan dan Astambul bercerita kepada kami. Semuanya diminta mentransfer Rp350.000 untuk seragam, lalu menunggu panggilan yang tidak datang.',
    'Dinas Tenaga Kerja Kabupaten Banjar memeriksa daftar perusahaan yang melapor. Nama PT Intan Riam Sejahtera tidak ada. Kami juga mendatangi alamat yang diberikan kepada pelamar di Karang Intan. Yang ada rumah kosong, dan tetangganya tidak pernah melihat papan perusahaan.',
    'Perusahaan yang menerima pekerja tidak boleh memungut bayaran dari pelamar. Uang seragam, uang tes, atau uang perjalanan yang diminta di depan adalah tanda penipuan.',
  ],
  verdict: 'FALSE',
  techniques: ['FABRICATED_CONTENT'],
  harms: ['FRAUD'],
  aboutOwnGovernment: false,
  regionCodes: ['63.03.06', '63.03.07'],
  sources: [
    {
      title: 'Jawaban Dinas Tenaga Kerja Kabupaten Banjar',
      url: 'https://arsip-banjar.example/konfirmasi/disnaker-intan-riam',
      publisher: 'Dinas Tenaga Kerja Kabupaten Banjar',
      kind: 'STATEMENT',
      excerpt:
        'Nama perusahaan tidak ditemukan pada daftar wajib lapor. Pelamar tidak boleh dipungut biaya dalam penerimaan kerja.',
    },
    {
      title: 'Catatan kunjungan ke alamat kantor',
      url: 'https://arsip-banjar.example/keterangan/alamat-intan-riam',
      publisher: 'Pemeriksa Mandiri 2 (komunitas)',
      kind: 'OBSERVATION',
      excerpt:
        'Alamat berupa rumah kosong berpagar kayu. Dua tetangga menyatakan tidak pernah ada kantor di situ.',
    },
  ],
  tips: [
    'Jangan membayar untuk melamar kerja.',
    'Tanyakan nama perusahaannya ke Dinas Tenaga Kerja sebelum mengirim berkas.',
    'Kalau sudah membayar, simpan bukti transfer dan lapor bersama korban lain ke polsek.',
  ],
  reasoning: [
    'Nama perusahaan tidak ada di daftar dinas.',
    'Alamat kantornya rumah kosong.',
    'Semua pelamar diminta uang di depan.',
  ],
  lesson: 'Datangi alamatnya. Kunjungan sepuluh menit sering lebih jelas daripada sehari mencari.',
  publishedDaysAgo: 27,
  signatures: ['bj-pemeriksa-1', 'bj-mandiri-2'],
  recheckAfterDays: null,
};

export const nomorBupati: DemoClarification = {
  key: 'nomor-bupati-bantuan',
  tenant: 'banjar',
  kind: 'OFFICIAL_STATEMENT',
  title: 'Nomor WhatsApp yang menawarkan dana rumah ibadah bukan nomor Bupati',
  claim: 'Bupati Banjar menawarkan bantuan Rp50 juta untuk langgar lewat WhatsApp pribadinya.',
  circulated: `Assalamualaikum pak haji, ini nomor pribadi saya Bupati Banjar mohon disimpan
Kebetulan ada dana bantuan rumah ibadah 50 juta utk langgar yg pian urus
Ulun minta bantu kirim no rekening pengurus wan foto KTP bendahara, kaina ada staf ulun yg hubungi
Tapi ini jangan dipadahkan ke urang dulu lah, supaya kada bacakutan
🙏🙏`,
  summary:
    'Pemerintah Kabupaten Banjar menyatakan nomor 0812-0000-4477 bukan nomor Bupati maupun ajudan. Bantuan rumah ibadah diajukan dengan proposal tertulis dan tidak pernah diawali pesan pribadi.',
  explanation: [
    'Pengurus beberapa langgar dan masjid di Martapura Timur menerima pesan dari nomor 0812-0000-4477 yang memasang foto profil berpakaian dinas. Pengirim mengaku sebagai Bupati dan menawarkan bantuan Rp50 juta.',
    'Bagian Umum Sekretariat Daerah menyatakan nomor itu bukan milik Bupati, ajudan, atau staf. Setelah rekening diberikan, pengurus diminta mentransfer "biaya administrasi" Rp1,2 juta. Pada tahap itulah penipuan terjadi.',
    'Bantuan untuk rumah ibadah diajukan pengurus secara tertulis melalui Bagian Kesejahteraan Rakyat, diperiksa, lalu disalurkan ke rekening lembaga. Tidak ada biaya yang dibayar di depan.',
  ],
  verdict: null,
  techniques: [],
  harms: ['FRAUD', 'PERSONAL_DATA'],
  aboutOwnGovernment: true,
  regionCodes: ['63.03.15'],
  sources: [
    {
      title: 'Surat keterangan Bagian Umum Sekretariat Daerah',
      url: 'https://arsip-banjar.example/surat/bagian-umum-nomor-palsu',
      publisher: 'Sekretariat Daerah Kabupaten Banjar',
      kind: 'DOCUMENT',
      excerpt:
        'Menerangkan bahwa nomor 0812-0000-4477 tidak dipakai oleh pimpinan daerah maupun stafnya, dan bahwa permintaan biaya administrasi tidak dibenarkan.',
    },
  ],
  tips: [
    'Jangan mengirim foto KTP dan nomor rekening kepada nomor itu.',
    'Tanyakan bantuan rumah ibadah ke Bagian Kesejahteraan Rakyat di kantor Pemkab.',
    'Kalau sudah mentransfer, lapor ke bank dan polsek pada hari yang sama.',
  ],
  reasoning: [
    'Pemilik nomor tidak dikenal oleh Sekretariat Daerah.',
    'Tata cara bantuan berbeda dengan yang ditawarkan.',
  ],
  lesson:
    'Foto profil dan jabatan bukan bukti. Telepon kantornya lewat nomor yang sudah Anda kenal.',
  publishedDaysAgo: 19,
  signatures: ['bj-pemeriksa-1', 'bj-pemeriksa-3'],
  recheckAfterDays: null,
};

export const percepatanHaji: DemoClarification = {
  key: 'percepatan-haji',
  tenant: 'banjar',
  kind: 'FACT_CHECK',
  title: 'Nomor porsi haji tidak bisa dimajukan dengan membayar Rp15 juta',
  claim:
    'Calon jemaah haji Kabupaten Banjar bisa berangkat tahun ini dengan membayar percepatan Rp15 juta.',
  circulated: `Bismillahirrahmanirrahim
Info penting gasan calon jamaah haji banua 🕋

Alhamdulillah kami dapat kabar dari kawan di pusat, thn ini ada PERCEPATAN keberangkatan krn byk kuota kosong (ada yg meninggal, ada yg batal). Dari pada kursinya kada taisi, panitia membuka kesempatan gasan yg antri th 2035 ke atas supaya kawa maju BERANGKAT TAHUN INI.

Caranya asal cepat setor biaya percepatan 15 jt, pelunasan menyusul kaina lawan bank nang biasa. Yg sudah tuha / umur 60 ke atas didahulukan.

Syarat:
- foto nomor porsi
- foto KTP, KK & paspor (paspor lama kawa jua)
- pas foto latar putih

Setor ke rek panitia 0000-01-000123-50-0, bukti transfer kirim ke panitia WA 0812-0000-7008
Sisa kuota kab Banjar tinggal 40 urang, tutup malam Jumat.

Mohon jangan ditanyakan ke kantor dulu krn di sana belum semua tahu, kaina malah direbut urang lain. Sebarkan ke keluarga yg antri lawas saja. Mudahan kita semua jadi tamu Allah, amin 🤲🤲`,
  summary:
    'Kantor haji Kabupaten Banjar menyatakan urutan berangkat mengikuti nomor porsi dan tidak dijual. Rekening dalam pesan adalah rekening perorangan, bukan rekening penerima setoran haji.',
  explanation: [
    'Pesan ini menyasar keluarga yang menunggu lama. Di Sekumpul dan Keraton, dua keluarga sudah bertanya ke bank untuk menarik tabungan sebelum akhirnya melapor.',
    'Kantor Kementerian Haji dan Umrah Kabupaten Banjar menerangkan bahwa keberangkatan mengikuti urutan nomor porsi. Kursi yang kosong diisi menurut aturan, misalnya untuk lansia dan pendamping, dan diumumkan terbuka. Pembayaran hanya lewat bank penerima setoran atas nama jemaah sendiri.',
    'Nomor rekening dalam pesan atas nama perorangan. Itu saja sudah cukup untuk berhenti.',
  ],
  verdict: 'FALSE',
  techniques: ['FABRICATED_CONTENT', 'IMPOSTER_CONTENT'],
  harms: ['FRAUD', 'PERSONAL_DATA'],
  aboutOwnGovernment: false,
  regionCodes: ['63.03.05'],
  sources: [
    {
      title: 'Catatan konfirmasi dengan kantor haji di Martapura',
      url: 'https://arsip-banjar.example/konfirmasi/haji-percepatan',
      publisher: 'Kantor Kementerian Haji dan Umrah Kabupaten Banjar',
      kind: 'STATEMENT',
      excerpt:
        'Petugas menyatakan tidak ada biaya percepatan. Jemaah bisa memeriksa nomor porsinya sendiri di laman resmi atau datang ke kantor.',
    },
    {
      title: 'Keterangan petugas bank penerima setoran',
      url: 'https://arsip-banjar.example/konfirmasi/bank-setoran-haji',
      publisher: 'Bank penerima setoran haji di Martapura',
      kind: 'STATEMENT',
      excerpt:
        'Setoran dicatat pada rekening jemaah sendiri. Rekening dalam pesan bukan rekening penampung haji.',
    },
  ],
  tips: [
    'Jangan mengirim foto nomor porsi dan paspor.',
    'Periksa urutan berangkat di kantor haji atau situs haji.go.id.',
    'Ajak orang tua membicarakan setiap tawaran sebelum membayar.',
  ],
  reasoning: [
    'Urutan berangkat diatur nomor porsi.',
    'Uang diminta ke rekening perorangan.',
    'Kantor haji dan bank memberi keterangan yang sama.',
  ],
  lesson: 'Harapan yang besar paling mudah dimanfaatkan. Bandingkan dengan aturan yang tertulis.',
  publishedDaysAgo: 72,
  signatures: ['bj-pemeriksa-1', 'bj-mandiri-2'],
  recheckAfterDays: 365,
};
