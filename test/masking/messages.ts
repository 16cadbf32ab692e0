import type { IdentifierKind } from '@saring/text';
import type { Random } from '../seeded/random.ts';
import type { Disguise } from './disguises.ts';
import { EMAIL_DISGUISES, NUMBER_DISGUISES, PHONE_DISGUISES } from './disguises.ts';
import type { MadeIdentifier } from './identifiers.ts';
import { MAKERS } from './identifiers.ts';

/** A message with one hidden identifier and where it stands. */
export interface MadeMessage {
  readonly text: string;
  readonly kind: IdentifierKind;
  readonly disguise: string;
  readonly start: number;
  readonly end: number;
}

/** Sentences around `#`, the identifier. */
const FRAMES: Readonly<Record<IdentifierKind, readonly string[]>> = {
  phone: [
    'Info lowongan RSUD Sungai Melati, hubungi # sebelum tanggal 17/8/2026.',
    'Bantuan Rp600.000 cair pukul 08.00-12.00 WITA. WA: #',
    'Pian nang handak umpat daftar, kontak haja ka # lah, kada bayar!',
    'Sampun wonten info saking pak RT, mangga telpon #. Matur nuwun.',
    'Ikau handak dohop? Telpon akan # , jatun bayar.',
    'CP # (Bu Halimah), kuota 25 orang',
    'Yang nemu dompet cokelat di Pasar Lama tolong kabari #',
    'Awas penipu! Nomor # mengaku petugas PLN, minta Rp 150 ribu per rumah.',
    'Daftar ke #\nSyarat: KTP, KK, usia 18-35 tahun',
    'Pak Udin: #',
    'Promo 10.10 diskon 50%, chat # sekarang juga',
    'Nomor baru ulun # , simpan lah',
  ],
  national_id: [
    'Kirim foto KTP, NIK # atas nama penerima bansos.',
    'Data penerima BLT: # , Desa Handil Bakti RT 05.',
    'no KK # wajib dibawa ke kantor desa hari Senin 08.00 WITA',
    'NIK: #\nTTL: 17 Agustus 1990',
    'Penerima tahap 2 tahun 2026: #, nominal Rp900.000',
    'Ini nah NIK kawan ulun # , tolong ceki di DTKS',
  ],
  email: [
    'Kirim lamaran ke # paling lambat 30 September 2026',
    'email: #',
    'Bukti transfer Rp250.000 dikirim ke #, jangan lewat pukul 15.00.',
    'Hubungi kami di # untuk info lebih lanjut',
  ],
  bank_account: [
    'Transfer biaya admin Rp50.000 ke rekening BRI #',
    'Donasi lewat rek BSI # a/n Panitia Masjid',
    'no rek # an. Halimah, bank Kalsel',
    'Silakan kirim ke Mandiri # atas nama Koperasi Melati',
    'BCA # a.n. Yayasan Harapan',
    'norek: # ya pak, paling lambat jam 12 siang',
    'Kirim dana 1,5 juta ke nomor rekening # sekarang',
  ],
  payment_card: [
    'Masukkan nomor kartu # dan CVV untuk klaim hadiah Rp10 juta',
    'Kartu ATM # diblokir, segera verifikasi',
    'Data bocor: # exp 08/27',
    'kartu kredit: #',
  ],
  plate: [
    'Hati-hati mobil Avanza hitam plat # menculik anak di Banjarbaru',
    'Nopol # tabrak lari di Jl. A. Yani km 7, Minggu 16/8/2026 pukul 22.30',
    'Motor hilang # di parkiran pasar, imbalan Rp1.000.000',
    'Truk # bermuatan minyak goreng terguling, 3 orang luka',
  ],
};

/** Kinds by how often they come. */
const MIX: readonly IdentifierKind[] = [
  ...(['phone', 'phone', 'phone', 'phone', 'national_id', 'bank_account'] as const),
  ...(['email', 'payment_card', 'plate'] as const),
];

const CANONICAL: Disguise = (made) => made.canonical;

const DISGUISES: Readonly<Record<IdentifierKind, Readonly<Record<string, Disguise>>>> = {
  phone: PHONE_DISGUISES,
  national_id: NUMBER_DISGUISES,
  bank_account: NUMBER_DISGUISES,
  payment_card: NUMBER_DISGUISES,
  plate: NUMBER_DISGUISES,
  email: EMAIL_DISGUISES,
};

/** One message; a quarter of them spell the identifier canonically. */
export function makeMessage(random: Random): MadeMessage {
  const kind = random.pick(MIX);
  const made: MadeIdentifier = MAKERS[kind](random);
  const [disguise, write] = random.chance(0.25)
    ? (['canonical', CANONICAL] as const)
    : random.pick(Object.entries(DISGUISES[kind]));
  const written = write(made, random);
  const [before = '', after = ''] = random.pick(FRAMES[kind]).split('#');
  return {
    text: `${before}${written}${after}`,
    kind,
    disguise,
    start: before.length,
    end: before.length + written.length,
  };
}
