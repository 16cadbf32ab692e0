import type { Random } from '../seeded/random.ts';

const two = (value: number): string => String(value).padStart(2, '0');
const thousands = (value: number): string => value.toLocaleString('de-DE');

/** Sentences full of numbers that are nobody's: each `{}` is filled by the maker beside it. */
const SENTENCES: readonly (readonly [string, (random: Random) => string])[] = [
  ['Bantuan {} per keluarga cair bulan ini.', (r) => `Rp${thousands(r.int(1, 900) * 5000)}`],
  ['Harga minyak goreng naik jadi {} per liter di pasar.', (r) => `Rp ${r.int(10, 40)}.500,-`],
  ['Anggaran desa {} rupiah dipertanyakan warga.', (r) => thousands(r.int(1e8, 9e9))],
  ['Rapat {} di balai desa, bawa fotokopi.', (r) => `${two(r.int(1, 28))}-0${r.int(1, 9)}-2026`],
  [
    'Pelayanan {} setiap hari kerja.',
    (r) => `08.${two(r.int(0, 59))}-15.${two(r.int(0, 59))} WITA`,
  ],
  ['Jam {} sampai selesai, datang tepat waktu.', (r) => `08.${two(r.int(0, 59))}`],
  [
    'Keadaan darurat hubungi {} gratis.',
    (r) => r.pick(['110', '112', '117', '119', '129', '1500123']),
  ],
  [
    'Kantor pusat bank dapat dihubungi di {} kapan saja.',
    (r) => r.pick(['14000', '1500046', '(021) 1500888']),
  ],
  ['Baca surah {} supaya tenang hati.', (r) => `QS ${r.int(1, 114)}:${r.int(1, 200)}`],
  ['Diatur dalam {} tentang data pribadi.', (r) => `UU ${r.int(1, 40)}/20${r.int(10, 26)}`],
  ['Surat edaran nomor {} sudah beredar.', (r) => `188.44/0${r.int(100, 999)}/KUM/2026`],
  [
    'Titik banjir di {} kata relawan.',
    (r) => `-3.${r.int(100000, 999999)}, 114.${r.int(100000, 999999)}`,
  ],
  ['Sebanyak {} warga mengungsi ke masjid.', (r) => thousands(r.int(100, 99_999))],
  ['Suara sah {} persen dari total pemilih.', (r) => `${r.int(1, 99)},${r.int(10, 99)}`],
  ['Gempa magnitudo {} kedalaman 10 km.', (r) => `${r.int(3, 8)},${r.int(0, 9)}`],
  [
    'Video {} di grup itu kejadian lama tahun 2019.',
    (r) => `VID-2026${two(r.int(1, 12))}${two(r.int(1, 28))}-WA00${r.int(10, 99)}.mp4`,
  ],
  ['Izin edar BPOM MD {} masih berlaku.', (r) => String(r.int(1e11, 9e11))],
  ['Skor {} untuk tim tamu tadi malam.', (r) => `${r.int(0, 5)}-${r.int(0, 5)}`],
  ['Satu dua tiga empat lima orang antre di {} sejak pagi.', (r) => `RT ${two(r.int(1, 12))}`],
  ['Baca di {} lengkap dengan foto.', (r) => `https://contoh.id/berita/${r.int(1e8, 9e8)}/banjir`],
  [
    'Covid-19 varian baru, film G30S, jaringan 4G dan {} jadi bahan obrolan.',
    (r) => `B${r.int(1, 9)}K4R`,
  ],
  ['Kalau kada salah, {} buting rumah kabakaran di subarang.', (r) => String(r.int(2, 60))],
  ['Regane {} ewu saben kilo, mundhak terus.', (r) => String(r.int(10, 90))],
  ['Nomor urut {} di bilik suara kelurahan kita.', (r) => String(r.int(1, 20))],
  [
    'Undian keluar {} kata bandar di pojok pasar.',
    (r) => Array.from({ length: 5 }, () => two(r.int(0, 99))).join(' '),
  ],
  [
    'Periode {} sudah selesai, jangan diungkit lagi.',
    (r) => `20${r.int(10, 19)}-20${r.int(20, 26)}`,
  ],
];

/** A message of a few sentences that holds no personal data at all. */
export function makePlainText(random: Random): string {
  const count = random.int(2, 6);
  return random
    .shuffle(SENTENCES)
    .slice(0, count)
    .map(([sentence, fill]) => sentence.replace('{}', fill(random)))
    .join(' ');
}
