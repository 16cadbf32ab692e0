import type { DemoSubmission } from '../types.ts';

/** Looks like a known claim and differs in one fact: never the same case without a person's look. */
export const banjarTraps: readonly DemoSubmission[] = [
  {
    key: 'bj-trap-01',
    tenant: 'banjar',
    channel: 'WHATSAPP',
    kimGroup: null,
    minutesAgo: 340,
    text: `🏦 *BANK BRI* 🏦
Kepada Yth Nasabah Bank BRI

Malam ini jam 00.00 tarif transfer antar bank kami rubah:
Tarif lama : Rp 6.500 / transaksi
Tarif baru : Rp 150.000 / bulan (autodebet dari rekening, transaksi tanpa batas)

Konfirmasi persetujuan:
*SETUJU* = tarif baru berlaku otomatis
*TIDAK SETUJU* = wajib isi formulir agar tetap tarif lama
https://bri-tarifbaru.example/formulir

Apabila tidak ada konfirmasi dianggap SETUJU.
Terima kasih
Customer Service 0812-0000-7344`,
    expect: { kind: 'trap', of: 'tarif-bank-kalsel', differs: 'INSTITUTION' },
    masks: ['PHONE'],
  },
  {
    key: 'bj-trap-02',
    tenant: 'banjar',
    channel: 'WHATSAPP',
    kimGroup: null,
    minutesAgo: 6030,
    text: `SELAMAT !!! No rekening anda terpilih sbg PEMENANG UNDIAN BANK KALSEL periode ini
Hadiah : 1 unit SEPEDA MOTOR 🏍
No undian : BK-00420

Untuk pengambilan hadiah hub bag. hadiah di WA 0812-0000-7755
Pajak hadiah Rp 1.500.000 di transfer dulu hari ini, nanti dikembalikan bersama motor di antar ke rumah.
Jgn beritahu siapapun sebelum hadiah diterima
ttd Panitia`,
    expect: { kind: 'trap', of: 'undian-simpedes-motor', differs: 'INSTITUTION' },
    masks: ['PHONE'],
  },
  {
    key: 'bj-trap-03',
    tenant: 'banjar',
    channel: 'WHATSAPP',
    kimGroup: null,
    minutesAgo: 2700,
    text: `⚠️ PEMBERITAHUAN BPJS KETENAGAKERJAAN ⚠️
Yth Bpk/Ibu peserta

Sistem kami mendeteksi data anda BELUM DIVERIFIKASI. Saldo JHT akan kami BEKUKAN dalam 2 x 24 jam dan tidak bisa dicairkan.

Silahkan lakukan verifikasi mandiri:
👉 http://jht-verifikasi.example/peserta
(siapkan foto KTP, KK dan no rekening)

Abaikan pesan ini jika sudah verifikasi. Harap sampaikan ke keluarga.`,
    expect: { kind: 'trap', of: 'bpjs-verifikasi-tautan', differs: 'INSTITUTION' },
  },
  {
    key: 'bj-trap-04',
    tenant: 'banjar',
    channel: 'TELEGRAM',
    kimGroup: null,
    minutesAgo: 1900,
    text: `BREAKING NEWS ‼️⛽
Malam ini jam 00.00 PERTALITE naik jadi Rp 11.250 /liter
Solar jadi 10.800
Buruan isi full tank sekarang sebelum antri panjang 🏃‍♂️🏃‍♀️
Info valid dari SPBU km 12`,
    expect: { kind: 'trap', of: 'pertalite-14500', differs: 'MONEY' },
  },
  {
    key: 'bj-trap-05',
    tenant: 'banjar',
    channel: 'WHATSAPP',
    kimGroup: null,
    minutesAgo: 1320,
    text: `Innalillahi wa inna ilaihi rojiun
Sudah *2 ANAK MENINGGAL* gara2 demam berdarah di Martapura bulan ini. RS penuh, anak2 dirawat sampai di lorong
Tapi DITUTUPI supaya tidak heboh !!!
Kalau anak panas jangan tunggu, langsung bawa RS.`,
    expect: { kind: 'trap', of: 'dbd-12-anak', differs: 'NUMBER' },
  },
  {
    key: 'bj-trap-06',
    tenant: 'banjar',
    channel: 'WHATSAPP',
    kimGroup: null,
    minutesAgo: 3700,
    text: `*PERINGATAN BMKG*
Akan terjadi GEMPA BESAR kekuatan 7,2 SR pd tgl 14 bulan depan antara jam 01.00 - 04.00 dini hari wilayah KALSEL dan sekitarnya (Banjarmasin, Banjarbaru, Martapura, Pelaihari)
Masyarakat dihimbau tidur di luar rumah & siapkan tas siaga
Info ini A1 dari orang BMKG, jangan anggap remeh!!`,
    expect: { kind: 'trap', of: 'gempa-tanggal-27', differs: 'DATE' },
  },
  {
    key: 'bj-trap-07',
    tenant: 'banjar',
    channel: 'WEB',
    kimGroup: null,
    minutesAgo: 8300,
    text: `*PERINGATAN BMKG*
Akan terjadi GEMPA BESAR kekuatan 7,2 SR pd tgl 27 bulan ini antara jam 01.00 - 04.00 dini hari wilayah SULTENG dan sekitarnya (Palu, Donggala, Poso)
Masyarakat dihimbau tidur di luar rumah & siapkan tas siaga
Info ini A1 dari orang BMKG, jangan anggap remeh!!
Teruskan ke keluarga anda sebelum terlambat 🙏🙏🙏`,
    expect: { kind: 'trap', of: 'gempa-tanggal-27', differs: 'PLACE' },
  },
  {
    key: 'bj-trap-08',
    tenant: 'banjar',
    channel: 'WHATSAPP',
    kimGroup: null,
    minutesAgo: 12600,
    text: `Alhamdulillah, ulun barusan manelpon kawan di Tiwingan Lama. Bendungan Riam Kanan KADA RETAK, petugas sudah mamariksa. Foto nang basabar itu foto bendungan di luar negeri, jadi jangan panik lah dingsanak. Kabar jebol malam ini tu hoax`,
    expect: { kind: 'trap', of: 'bendungan-riam-retak', differs: 'DENIAL' },
  },
  {
    key: 'bj-trap-09',
    tenant: 'banjar',
    channel: 'KIM_APP',
    kimGroup: 'bj-kim-martapura',
    minutesAgo: 36,
    text: `Mohon perhatian warga Keraton. Pesan bansos PKH Rp 900.000 dgn link bansos-kemensos-cair itu PENIPUAN ya, jangan diklik jangan diisi. Sudah dicek ke Dinsos. Yang kadung isi segera lapor ke kelurahan.`,
    expect: { kind: 'trap', of: 'bansos-pkh-2026', differs: 'DENIAL' },
  },
  {
    key: 'bj-trap-10',
    tenant: 'banjar',
    channel: 'WHATSAPP',
    kimGroup: null,
    minutesAgo: 230,
    text: `📢 *INFO RESMI BANSOS PKH 2026* 📢

Alhamdulillah bantuan PKH tahap baru SUDAH CAIR Rp 600.000 per keluarga 💰💰
Bagi yang belum terdaftar masih bisa daftar sendiri lewat HP, gratis tidak dipungut biaya.

Syarat:
✅ KTP
✅ KK
✅ No HP aktif WA

Cek nama & daftar di sini 👇👇
http://bansos-kemensos-cair.example/pkh`,
    expect: { kind: 'trap', of: 'bansos-pkh-2026', differs: 'MONEY' },
  },
  {
    key: 'bj-trap-11',
    tenant: 'banjar',
    channel: 'TELEGRAM',
    kimGroup: null,
    minutesAgo: 9900,
    text: `Info gasan petani
Mulai musim tanam ini PUPUK SUBSIDI masih kawa dititip ke kelompok atau urang lain. Petani kada wajib datang sorang asal bawa surat kuasa
Nang garing/tuha tatap dapat pupuk`,
    expect: { kind: 'trap', of: 'pupuk-ktp', differs: 'NEGATION' },
  },
  {
    key: 'bj-trap-12',
    tenant: 'banjar',
    channel: 'WHATSAPP',
    kimGroup: null,
    minutesAgo: 5200,
    text: `Gas melon 3kg DITARIK dari semua pangkalan se BANJARBARU selama 1 BULAN
jar mau diganti subsidi langsung. pangkalan disuruh jual gas 12 kg aja
yg punya tabung cepat tukar sebelum tgl 15 nanti kada laku lagi`,
    expect: { kind: 'trap', of: 'gas-melon-ditarik', differs: 'PLACE' },
  },
  {
    key: 'bj-trap-13',
    tenant: 'banjar',
    channel: 'WHATSAPP',
    kimGroup: null,
    minutesAgo: 14000,
    text: `🚨🚨 INFO DARURAT TOLONG SEBARKAN 🚨🚨

BENDUNGAN TAPIN RETAK!!! Ini foto barusan dikirim kawan
Air sudah rembes dari dinding sebelah kanan, petugas panik semua
Diperkirakan JEBOL MALAM INI sekitar jam 11
Warga di pinggir sungai segera NGUNGSI ke tempat tinggi, bawa surat2 penting
Jangan tunggu pengumuman krn pemerintah pasti tutup2i supaya kada panik`,
    expect: { kind: 'trap', of: 'bendungan-riam-retak', differs: 'PLACE' },
  },
  {
    key: 'bj-trap-14',
    tenant: 'banjar',
    channel: 'KIM_APP',
    kimGroup: 'bj-kim-gambut',
    minutesAgo: 4300,
    text: `innalillahi 18 murid SD di kertak hanyar KERACUNAN makan CILOK yg dijual depan sekolah
sekarang numpuk di puskesmas, ada yg pingsan
penjualnya sdh kabur!! Cek jajanan anak2 kita ya bu`,
    expect: { kind: 'trap', of: 'jajanan-keracunan', differs: 'NUMBER' },
  },
  {
    key: 'bj-trap-15',
    tenant: 'banjar',
    channel: 'WEB',
    kimGroup: null,
    minutesAgo: 2950,
    text: `Info jalan: Jembatan Sungai Asam karang intan DITUTUP utk mobil mulai pagi ini, tiang penyangganya miring kena kayu hanyut. Motor masih bisa lewat gantian. Mohon disebarkan`,
    expect: { kind: 'trap', of: 'jembatan-sungai-alang', differs: 'PLACE' },
  },
  {
    key: 'bj-trap-16',
    tenant: 'banjar',
    channel: 'WHATSAPP',
    kimGroup: null,
    minutesAgo: 3500,
    text: `DARURAT buat semua orang tua 🚨🚨
SUDAH MASUK MATARAMAN komplotan PENCULIK ANAK pakai mobil hitam menyamar jualan es krim di depan SD. Kemarin hampir ada anak dibawa, untung teriak
Organ anak diambil dijual ke luar negeri
jangan biarkan anak jalan sendiri ke sekolah, JEMPUT!!!`,
    expect: { kind: 'trap', of: 'penculik-mobil-putih', differs: 'PLACE' },
  },
  {
    key: 'bj-trap-17',
    tenant: 'banjar',
    channel: 'WHATSAPP',
    kimGroup: null,
    minutesAgo: 7100,
    text: `Masih ingat kah? Ini foto pasar Martapura tarandam banjir tahun 2021, banyu masuk sampai ke dalam toko2, pedagang rugi ratusan juta, kada sempat maangkat barang.
Mudahan tahun ini kada taulang lagi 🤲 parit di muka rumah dibarasihi lah`,
    expect: { kind: 'trap', of: 'banjir-pasar-foto-lama', differs: 'OLD_NEWS' },
  },
  {
    key: 'bj-trap-18',
    tenant: 'banjar',
    channel: 'WHATSAPP',
    kimGroup: null,
    minutesAgo: 10400,
    text: `HATI2 emak2 🥚🥚 di pasar Kertak Hanyar ada jual TELUR PALSU dari PLASTIK
ciri2nya: kulitnya licin, kuningnya kada pecah pas di goyang, ada selaput kaya plastik kalau dikupas
Harganya murah 1.500 per biji, mencurigakan kan`,
    expect: { kind: 'trap', of: 'telur-plastik-gambut', differs: 'PLACE' },
  },
  {
    key: 'bj-trap-19',
    tenant: 'banjar',
    channel: 'KIM_APP',
    kimGroup: 'bj-kim-astambul',
    minutesAgo: 11700,
    text: `Info dr orang dalam
Jam 22.00 wita nanti pintu air riam kanan dibuka SEMUA krn waduk sdh penuh
Perkiraan air sampai ke Martapura jam 3 subuh tingginya 45 CENTI
Yg punya jukung wan karamba amankan`,
    expect: { kind: 'trap', of: 'pintu-air-riam', differs: 'NUMBER' },
  },
  {
    key: 'bj-trap-20',
    tenant: 'banjar',
    channel: 'WHATSAPP',
    kimGroup: null,
    minutesAgo: 1150,
    text: `Info jalan: Jembatan Sungai Alang karang intan DITUTUP utk mobil, tiang penyangganya miring kena kayu hanyut. Motor masih bisa lewat gantian.
Sumber: papan pengumuman desa, Kamis 7 Maret 2024`,
    expect: { kind: 'trap', of: 'jembatan-sungai-alang', differs: 'OLD_NEWS' },
  },
];
