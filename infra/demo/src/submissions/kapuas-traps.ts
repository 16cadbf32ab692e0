import type { DemoSubmission } from '../types.ts';

/** Looks like a known claim and differs in one fact: never the same case without a person's look. */
export const kapuasTraps: readonly DemoSubmission[] = [
  {
    key: 'kp-trap-01',
    tenant: 'kapuas',
    channel: 'WHATSAPP',
    kimGroup: null,
    minutesAgo: 245,
    text: `🇮🇩 *BLT DANA DESA 2026 SUDAH DIBUKA* 🇮🇩
Rp 600.000 / bulan selama 12 bulan
Terbuka utk SEMUA warga kab. Kapuas, termasuk yg belum pernah dapat

Daftar online tanpa lewat aparat desa 👉 https://blt-danadesa.example/daftar
Isi nama sesuai KTP + no WA, nanti dikirim kode ke HP, masukkan kodenya`,
    expect: { kind: 'trap', of: 'blt-desa-tautan', differs: 'MONEY' },
  },
  {
    key: 'kp-trap-02',
    tenant: 'kapuas',
    channel: 'WHATSAPP',
    kimGroup: null,
    minutesAgo: 1500,
    text: `Kepada Bapak/Ibu WALI MAHASISWA 🎓
Bantuan KIP KULIAH thn 2026 sudah bisa dicairkan
Klik 👇 dan isi data anak (nama, NIM, nama ibu kandung, no rekening)
https://kip-cair.example/mahasiswa
Paling lambat hari JUMAT, lewat dari itu dana kembali ke kas negara`,
    expect: { kind: 'trap', of: 'pip-satu-juta', differs: 'INSTITUTION' },
  },
  {
    key: 'kp-trap-03',
    tenant: 'kapuas',
    channel: 'KIM_APP',
    kimGroup: 'kp-kim-mantangai',
    minutesAgo: 11800,
    text: `INFO dari satgas karhutla 🔥
ISPU Mantangai hari ini 312. Warga diminta kurangi keluar rumah, pakai masker
sekolah tetap masuk, kelotok tetap jalan pelan2
mohon diinfokan ke keluarga di hulu`,
    expect: { kind: 'trap', of: 'ispu-900-mantangai', differs: 'NUMBER' },
  },
  {
    key: 'kp-trap-04',
    tenant: 'kapuas',
    channel: 'WHATSAPP',
    kimGroup: null,
    minutesAgo: 2600,
    text: `Info harga karet hari ini
pelelangan Mandomai BOKAR 12.900/kg utk kadar kering bagus, turun dari minggu lalu 14.200
Yg belum jual tunggu dulu`,
    expect: { kind: 'trap', of: 'harga-karet-lelang', differs: 'MONEY' },
  },
  {
    key: 'kp-trap-05',
    tenant: 'kapuas',
    channel: 'WHATSAPP',
    kimGroup: null,
    minutesAgo: 10200,
    text: `PILKADES SERENTAK KAB KAPUAS TIDAK JADI DITUNDA
tetap tahun ini sesuai jadwal. Bakal calon siap2 kampanye
Sumber: grup Whatsapp kecamatan`,
    expect: { kind: 'trap', of: 'pilkades-ditunda', differs: 'NEGATION' },
  },
  {
    key: 'kp-trap-06',
    tenant: 'kapuas',
    channel: 'TELEGRAM',
    kimGroup: null,
    minutesAgo: 4900,
    text: `Warga Selat jangan panik, KTP lama TETAP BERLAKU seumur hidup. Yg bilang hangus akhir bulan itu bohong, tadi sudah ditanya ke loket dukcapil. KTP digital gratis, jangan mau bayar 50rb ke calo`,
    expect: { kind: 'trap', of: 'ktp-lama-tidak-berlaku', differs: 'DENIAL' },
  },
  {
    key: 'kp-trap-07',
    tenant: 'kapuas',
    channel: 'WHATSAPP',
    kimGroup: null,
    minutesAgo: 7800,
    text: `Video td malam di PALINGKAU LAMA 🔥🔥🔥 api sudah sampai rumah warga
pemadam tidak ada yg datang
kami rakyat kecil berjuang sendiri pakai ember
tolong share sampai ke presiden`,
    expect: { kind: 'trap', of: 'video-karhutla-lama', differs: 'PLACE' },
  },
  {
    key: 'kp-trap-08',
    tenant: 'kapuas',
    channel: 'WHATSAPP',
    kimGroup: null,
    minutesAgo: 9700,
    text: `ASTAGA AWAS PERMEN NARKOBA SUDAH MASUK SELAT HULU
Anak SD 2 orang tidak bangun2 habis makan permen yg bungkusnya gambar boneka
harganya 1000, dijual abang2 depan sekolah
polisi tutup2i. Segera kasih tau grup sekolah!!`,
    expect: { kind: 'trap', of: 'permen-narkoba-sd', differs: 'PLACE' },
  },
  {
    key: 'kp-trap-09',
    tenant: 'kapuas',
    channel: 'WHATSAPP',
    kimGroup: null,
    minutesAgo: 1400,
    text: `waspada warga batanjung lupak dalam,, malam ini OMBAK 3 METER
keterangan dari kapten kapal yg pulang tadi sore
naik ke daratan tinggi semua jangan tinggal di rumah`,
    expect: { kind: 'trap', of: 'rob-kuala-peringatan', differs: 'NUMBER' },
  },
  {
    key: 'kp-trap-10',
    tenant: 'kapuas',
    channel: 'WHATSAPP',
    kimGroup: null,
    minutesAgo: 5900,
    text: `🎉 GEBYAR FESTIVAL POIN BRI 🎉
Nasabah setia berhak dapat 1 KUPON undian MOBIL 🚗 + 15 motor + uang tunai
Poin hangus malam ini!
Tukar poin: https://festival-poinbri.example
Login pakai no kartu ATM & PIN ya kak supaya poinnya terbaca

Admin: 0812-0000-8822`,
    expect: { kind: 'trap', of: 'undian-bank-kalteng', differs: 'INSTITUTION' },
    masks: ['PHONE'],
  },
];
