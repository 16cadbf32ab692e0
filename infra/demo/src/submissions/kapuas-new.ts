import type { DemoSubmission } from '../types.ts';

/** New rumours of the second office, and what else its tipline receives. */
export const kapuasNew: readonly DemoSubmission[] = [
  {
    key: 'kp-new-01',
    tenant: 'kapuas',
    channel: 'WHATSAPP',
    kimGroup: null,
    minutesAgo: 610,
    text: `*Diteruskan berkali-kali*

PENTING!!! UNTUK WARGA KUALA KAPUAS & SEKITARNYA 🚱

Info dari teman yang suaminya kerja di perusahaan air (jangan sebut nama ya, takut dipecat). Pipa ambilan air di hulu tercampur limbah dari tambang emas liar. Hasil lab nya air leding kita mengandung *MERKURI 7 KALI LIPAT* dari batas aman 😱

Dampaknya kalau diminum:
❌ tangan gemetar
❌ ginjal rusak
❌ bayi dalam kandungan cacat
❌ rambut rontok

Katanya petugas sudah tahu dari hari Senin tapi TIDAK DIUMUMKAN, nanti orang ramai ramai berhenti bayar rekening. Mereka sendiri di rumah sudah pakai air galon semua!!

Jadi SELAMA 3 HARI KE DEPAN:
1. Jangan minum air leding walaupun sudah dimasak (merkuri tidak hilang dimasak)
2. Jangan pakai buat cuci beras & sayur
3. Mandi boleh tapi jangan sampai masuk mulut, bayi pakai air galon
4. Ikan di keramba jangan dimakan dulu

Yang punya sumur bor tolong dibagi dengan tetangga. Galon di toko sudah mulai habis jadi beli secukupnya jangan ditimbun, kasihan yang lain.

Kirim ini ke semua keluarga di Selat, Selat Hulu, Selat Hilir, Pulau Telo. Lebih baik kita tahu daripada menyesal 🙏🙏

_dari grup arisan RT_`,
    expect: { kind: 'new', of: 'air-leding-merkuri' },
  },
  {
    key: 'kp-new-02',
    tenant: 'kapuas',
    channel: 'KIM_APP',
    kimGroup: 'kp-kim-selat',
    minutesAgo: 560,
    text: 'Lapor. Di Selat ramai pesan air leding mengandung merkuri, jangan diminum 3 hari walau dimasak. Warga mulai memborong air galon, di toko kami tinggal sedikit. Harganya sudah naik 4 ribu.',
    expect: { kind: 'new', of: 'air-leding-merkuri' },
  },
  {
    key: 'kp-new-03',
    tenant: 'kapuas',
    channel: 'WHATSAPP',
    kimGroup: null,
    minutesAgo: 530,
    text: `air leding selat ada merkurinya!! jgn diminum 3 hari. dr grup RT
klo mandiin bayi pake air galon aja`,
    expect: { kind: 'new', of: 'air-leding-merkuri' },
  },
  {
    key: 'kp-new-04',
    tenant: 'kapuas',
    channel: 'WEB',
    kimGroup: null,
    minutesAgo: 470,
    text: 'Kuan uluh danum leding hong Selat tege racun merkuri, dia tau mihup telu andau. Aku jadi memili danum galon akan anakku. Bujur kah te? Kareh kilen amun jadi mihup?',
    expect: { kind: 'new', of: 'air-leding-merkuri' },
  },
  {
    key: 'kp-new-05',
    tenant: 'kapuas',
    channel: 'WHATSAPP',
    kimGroup: null,
    minutesAgo: 1010,
    text: `hati2 yg lewat jalan anjir kalampan malam hari!! tadi malam 4 MOTOR DIRAMPAS BEGAL, korbannya ada yg dibacok. pelaku 6 orang pakai penutup muka, motornya 2 trail
yg kerja pulang malam bareng2 aja jangan sendirian`,
    expect: { kind: 'new', of: 'begal-anjir-kalampan' },
  },
  {
    key: 'kp-new-06',
    tenant: 'kapuas',
    channel: 'TELEGRAM',
    kimGroup: null,
    minutesAgo: 960,
    text: `BEGAL ANJIR KALAMPAN 4 MOTOR DALAM 1 MALAM 😨 ada yg dibacok
pelaku enam org bermotor trail
share ke kawan2 yg shift malam`,
    expect: { kind: 'new', of: 'begal-anjir-kalampan' },
  },
  {
    key: 'kp-new-07',
    tenant: 'kapuas',
    channel: 'KIM_APP',
    kimGroup: 'kp-kim-mandomai',
    minutesAgo: 920,
    text: 'Mohon dicek, di Mandomai ramai kabar begal di jalan Anjir Kalampan semalam, empat motor dirampas dan ada korban luka. Yang di desa bilang tidak dengar apa-apa. Anak-anak sekolah lewat situ tiap subuh.',
    expect: { kind: 'new', of: 'begal-anjir-kalampan' },
  },
  {
    key: 'kp-chat-01',
    tenant: 'kapuas',
    channel: 'WHATSAPP',
    kimGroup: null,
    minutesAgo: 1600,
    text: 'Selamat ulang tahun kakak sayang, sehat selalu dan panjang umur 🎂🎉 kapan pulang ke Kapuas? Mama sudah masak juhu singkah',
    expect: { kind: 'chatter' },
  },
  {
    key: 'kp-chat-02',
    tenant: 'kapuas',
    channel: 'WHATSAPP',
    kimGroup: null,
    minutesAgo: 2500,
    text: 'Besok kerja bakti membersihkan anjir, bawa parang dan ember sendiri. Kopi disediakan ibu-ibu. Mulai jam 7 ya, jangan jam karet 😄',
    expect: { kind: 'chatter' },
  },
  {
    key: 'kp-chat-03',
    tenant: 'kapuas',
    channel: 'TELEGRAM',
    kimGroup: null,
    minutesAgo: 4000,
    text: 'Main bola sore ini jadi nggak? lapangan Basarang becek kayaknya, pindah futsal aja lah',
    expect: { kind: 'chatter' },
  },
  {
    key: 'kp-incomplete-01',
    tenant: 'kapuas',
    channel: 'WHATSAPP',
    kimGroup: null,
    minutesAgo: 300,
    text: 'tolong cek ya min',
    expect: { kind: 'incomplete' },
  },
  {
    key: 'kp-incomplete-02',
    tenant: 'kapuas',
    channel: 'KIM_APP',
    kimGroup: 'kp-kim-basarang',
    minutesAgo: 2700,
    text: 'Video tadi bujur kah?',
    expect: { kind: 'incomplete' },
  },
  {
    key: 'kp-personal-01',
    tenant: 'kapuas',
    channel: 'WHATSAPP',
    kimGroup: null,
    minutesAgo: 190,
    text: `pak mohon dibantu, saya sudah terlanjur isi link BLT desa 300 ribu. NIK saya 6203010712880000 nomor WA 0812-0000-9101. sekarang tidak bisa masuk WA, teman2 dapat pesan pinjam uang dari nomor saya. rekening saya 0000-02-000789-50-0 aman tidak ya?`,
    expect: { kind: 'variant', of: 'blt-desa-tautan', how: 'EMBEDDED' },
    masks: ['NIK', 'PHONE', 'ACCOUNT'],
  },
];
