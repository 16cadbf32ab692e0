import type { DemoSubmission } from '../types.ts';

/** Copies of rumours that nobody has clarified: each rumour must end in one case. */
export const banjarNew: readonly DemoSubmission[] = [
  {
    key: 'bj-new-01',
    tenant: 'banjar',
    channel: 'WHATSAPP',
    kimGroup: null,
    minutesAgo: 520,
    text: `Assalamualaikum warahmatullahi wabarakatuh

Mohon izin berbagi pengalaman supaya yang lain tidak jadi korban seperti saya 🙏

Kemarin siang saya isi PERTALITE 5 liter di SPBU GAMBUT (yang dekat tikungan, tidak usah sebut yang mana pasti warga sini tahu). Baru jalan kira-kira 2 km motor saya brebet lalu MATI TOTAL di depan masjid. Saya pikir businya. Dorong ke bengkel, ternyata di depan bengkel itu sudah ada 9 motor lain dengan keluhan SAMA, semuanya habis isi di situ 😡

Montirnya bilang dari pagi dia sudah kuras tangki 20-an motor. Ditunjukkan ke saya, bensinnya dimasukkan ke botol bekas air mineral, nah kelihatan jelas ada AIR di bagian bawah, kira2 seperempat botol. Warnanya juga tidak seperti biasanya.

Total saya habis 185 ribu untuk kuras tangki, ganti busi sama saringan. Belum lagi saya terlambat kerja satu hari. Yang kasihan bapak2 ojek, motornya cuma itu satu2nya.

Waktu kami ramai2 kembali ke SPBU, petugasnya cuma bilang "nanti kami sampaikan ke atasan". Tidak ada surat, tidak ada ganti rugi.

Tolong yang punya kenalan wartawan atau orang dinas disampaikan. Untuk sementara jangan isi di situ dulu. Bagikan supaya tidak ada korban lagi.

Wassalam, warga Gambut`,
    expect: { kind: 'new', of: 'bensin-campur-air-gambut' },
  },
  {
    key: 'bj-new-02',
    tenant: 'banjar',
    channel: 'KIM_APP',
    kimGroup: 'bj-kim-gambut',
    minutesAgo: 455,
    text: `Izin lapor. Di Gambut banyak motor mogok sehabis isi pertalite di SPBU, katanya bercampur air. Di bengkel simpang tiga sudah 20 motor lebih. Ulun lihat saurang bensinnya di botol, di bawahnya ada banyu.`,
    expect: { kind: 'new', of: 'bensin-campur-air-gambut' },
  },
  {
    key: 'bj-new-03',
    tenant: 'banjar',
    channel: 'TELEGRAM',
    kimGroup: null,
    minutesAgo: 400,
    text: `JANGAN ISI PERTALITE DI SPBU GAMBUT ‼️‼️
BENSINNYA CAMPUR AIR, SUDAH PULUHAN MOTOR MOGOK
di bengkel dekat masjid antri kuras tangki
SHARE biar kada tambah korban`,
    expect: { kind: 'new', of: 'bensin-campur-air-gambut' },
  },
  {
    key: 'bj-new-04',
    tenant: 'banjar',
    channel: 'WHATSAPP',
    kimGroup: null,
    minutesAgo: 365,
    text: `jar urang gambut pertalite di SPBU situ tacampur banyu, motor babaya isi langsung mati. kaka ulun mangaluarakan 185 ribu gasan kuras tangki. mun pian ka arah situ isi di lain haja dulu`,
    expect: { kind: 'new', of: 'bensin-campur-air-gambut' },
  },
  {
    key: 'bj-new-05',
    tenant: 'banjar',
    channel: 'WHATSAPP',
    kimGroup: null,
    minutesAgo: 905,
    text: `🛶 BANTUAN PEMERINTAH UTK PEDAGANG PASAR TERAPUNG 🛶
Dalam rangka pelestarian wisata, pedagang pasar terapung LOK BAINTAN dapat bantuan JUKUNG BARU senilai Rp 7.500.000 / orang

Pendaftaran online saja tidak perlu ke kantor:
👉 https://bantuan-jukung.example/daftar
Isi nama, NIK, no HP, no rekening. Kode yg masuk ke HP dimasukkan jg utk verifikasi

Kuota 200 pedagang. Ditutup hari MINGGU
tolong sampaikan ke acil2 yg bajualan`,
    expect: { kind: 'new', of: 'bantuan-jukung-lok-baintan' },
  },
  {
    key: 'bj-new-06',
    tenant: 'banjar',
    channel: 'KIM_APP',
    kimGroup: 'bj-kim-lok-baintan',
    minutesAgo: 880,
    text: `Admin, acil2 di pasar subuh tadi ramai mambicarakan bantuan jukung Rp 7.500.000. Sudah 6 orang mengisi tautan bantuan-jukung itu, dua di antaranya WA nya kada kawa dibuka lagi. Mohon lakas dicek`,
    expect: { kind: 'new', of: 'bantuan-jukung-lok-baintan' },
  },
  {
    key: 'bj-new-07',
    tenant: 'banjar',
    channel: 'WHATSAPP',
    kimGroup: null,
    minutesAgo: 850,
    text: `bantuan jukung baru 7,5 jt utk pedagang pasar terapung lok baintan
daftar di https://bantuan-jukung.example/daftar isi nama nik rekening
ditutup minggu`,
    expect: { kind: 'new', of: 'bantuan-jukung-lok-baintan' },
  },
  {
    key: 'bj-new-08',
    tenant: 'banjar',
    channel: 'WEB',
    kimGroup: null,
    minutesAgo: 700,
    text: `Saya anak pedagang di Lok Baintan. Ibu saya dikirimi pesan pendaftaran bantuan jukung senilai Rp7.500.000, diminta nomor rekening dan kode yang masuk ke HP. Apakah ini program dinas pariwisata? Ibu sudah memasukkan kodenya. Sekarang WA beliau tidak bisa dibuka, muncul permintaan PIN yang beliau tidak pernah buat.`,
    expect: { kind: 'new', of: 'bantuan-jukung-lok-baintan' },
  },
  {
    key: 'bj-new-09',
    tenant: 'banjar',
    channel: 'WHATSAPP',
    kimGroup: null,
    minutesAgo: 640,
    text: `PIAN PEDAGANG PASAR TERAPUNG?? JANGAN LUPA DAFTAR BANTUAN JUKUNG 7,5 JUTA
https://bantuan-jukung.example/daftar
KUOTA TINGGAL SADIKIT LAGI 🏃‍♀️`,
    expect: { kind: 'new', of: 'bantuan-jukung-lok-baintan' },
  },
  {
    key: 'bj-new-10',
    tenant: 'banjar',
    channel: 'WHATSAPP',
    kimGroup: null,
    minutesAgo: 125,
    text: `TOLONG SEBARKAN 🚨
Jalan ke KIRAM (Karang Intan) LONGSOR barusan!! 3 MOBIL TERTIMBUN, ada yg masih di dalam
Sinyal putus putus disini. Tim SAR belum ada
Hindari jalan itu, lewat Mandiangin`,
    expect: { kind: 'new', of: 'longsor-kiram' },
  },
  {
    key: 'bj-new-11',
    tenant: 'banjar',
    channel: 'WHATSAPP',
    kimGroup: null,
    minutesAgo: 118,
    text: `Ada kabar longsor di jalan menuju Kiram, ujar urang tiga mobil taurug tanah. Ulun masih di jalan handak ka sana, kaina ulun kirim foto. Mohon dicek ke BPBD dulu`,
    expect: { kind: 'new', of: 'longsor-kiram' },
  },
  {
    key: 'bj-new-12',
    tenant: 'banjar',
    channel: 'TELEGRAM',
    kimGroup: null,
    minutesAgo: 110,
    text: `Longsor kiram 3 mobil tertimbun, korban belum diketahui. Yg ada keluarga wisata ke kiram hari ini segera hubungi masing2`,
    expect: { kind: 'new', of: 'longsor-kiram' },
  },
  {
    key: 'bj-new-13',
    tenant: 'banjar',
    channel: 'WHATSAPP',
    kimGroup: null,
    minutesAgo: 95,
    text: `kawan kawan, tebing di jalan kiram runtuh, jar tiga buah mobil taurug di bawahnya. Anak buah ulun bagawi di situ balum ada balasan. Ada nang parak situ kah?`,
    expect: { kind: 'new', of: 'longsor-kiram' },
  },
  {
    key: 'bj-new-14',
    tenant: 'banjar',
    channel: 'WEB',
    kimGroup: null,
    minutesAgo: 80,
    text: `Mohon konfirmasi, di media sosial beredar kabar longsor di jalan menuju Kiram Karang Intan dan tiga mobil tertimbun. Rombongan sekolah kami berangkat pagi ini ke arah sana, ada 46 anak.`,
    expect: { kind: 'new', of: 'longsor-kiram' },
  },
];
