import { pick, type Random } from './random.ts';

/** A value and its other spellings; the first is the plain one. */
export type Value = readonly [plain: string, ...others: string[]];

const MONTHS =
  'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
    ' ',
  );

/** Amounts from ten thousand to some billions, each with the ways people write it. */
function money(random: Random): Value {
  const steps = pick(random, [1_000, 5_000, 50_000, 100_000, 1_000_000]);
  const amount = steps * (2 + Math.floor(random() * 40));
  const grouped = amount.toLocaleString('id-ID');
  const short =
    amount >= 1_000_000
      ? String(amount / 1_000_000).replace('.', ',')
      : String(amount / 1_000).replace('.', ',');
  const word = amount >= 1_000_000 ? 'juta' : 'ribu';
  const letters = amount >= 1_000_000 ? 'jt' : 'rb';
  return [
    `Rp ${grouped}`,
    `Rp${grouped}`,
    `Rp. ${grouped},-`,
    `${short} ${word} rupiah`,
    `Rp ${short} ${word}`,
    `${short}${letters}`,
    `Rp${short}${letters}`,
  ];
}

function date(random: Random): Value {
  const day = 1 + Math.floor(random() * 28);
  const month = Math.floor(random() * 12);
  const year = 2025 + Math.floor(random() * 2);
  const name = MONTHS[month] ?? '';
  return [
    `${day} ${name} ${year}`,
    `${day} ${name}`,
    `${day}/${month + 1}/${year}`,
    `tanggal ${day} ${name} ${year}`,
    `tgl ${day} ${name.slice(0, 3)} ${year}`,
    `${String(day).padStart(2, '0')}-${String(month + 1).padStart(2, '0')}-${year}`,
  ];
}

function time(random: Random): Value {
  const hour = 1 + Math.floor(random() * 22);
  const minute = pick(random, ['00', '15', '30', '45']);
  const padded = `${String(hour).padStart(2, '0')}.${minute}`;
  return [`${padded} WITA`, padded, `${padded.replace('.', ':')} wita`];
}

function count(from: number, to: number): (random: Random) => Value {
  return (random) => {
    const value = from + Math.floor(random() * (to - from));
    const grouped = value.toLocaleString('id-ID');
    return grouped === String(value) ? [grouped] : [grouped, String(value)];
  };
}

const listed = (values: readonly Value[]) => (random: Random) => pick(random, values);

const people =
  'guru,petani,nelayan,mahasiswa,dokter,polisi,sopir,pedagang,tentara,buruh,bidan,wartawan,satpam'
    .split(',')
    .map((name): Value => [name]);

/** The pools by the name of their slot. */
export const POOLS: Readonly<Record<string, (random: Random) => Value>> = {
  money,
  date,
  time,
  number: count(30, 9_000),
  number2: count(2, 29),
  gb: listed([
    ['10 GB', '10GB'],
    ['25 GB', '25GB'],
    ['50 GB', '50GB'],
    ['75 GB', '75gb'],
    ['100 GB', '100 gb'],
  ]),
  place: listed([
    ['Banjarmasin', 'Bjm', 'Kota Banjarmasin'],
    ['Banjarbaru', 'Bjb', 'Kota Banjarbaru'],
    ['Palangka Raya', 'Palangkaraya', 'Kota Palangka Raya'],
    ['Kalimantan Selatan', 'Kalsel', 'Provinsi Kalimantan Selatan'],
    ['Kalimantan Tengah', 'Kalteng'],
    ['Yogyakarta', 'Jogja', 'Jogjakarta'],
    ['Tanah Laut', 'Tala', 'Kabupaten Tanah Laut'],
    ['Tanah Bumbu', 'Tanbu', 'Kabupaten Tanah Bumbu'],
    ['Barito Kuala', 'Batola', 'Kab. Barito Kuala'],
    ['Hulu Sungai Tengah', 'HST'],
    ['Kotawaringin Timur', 'Kotim', 'Kab Kotawaringin Timur'],
    ['Pulang Pisau', 'Pulpis'],
    ['Martapura', 'Kec. Martapura'],
    ['Samarinda', 'Kota Samarinda'],
    ['Pontianak', 'Kota Pontianak'],
    ['Tabalong', 'Kabupaten Tabalong'],
    ['Kecamatan Gambut', 'Kec. Gambut'],
    ['Kecamatan Selat', 'Kec. Selat'],
    ['Desa Sungai Lulut', 'desa Sei Lulut'],
    ['Desa Anjir Serapat', 'desa Anjir Serapat'],
    ['Surabaya', 'Kota Surabaya'],
    ['Sulawesi Selatan', 'Sulsel'],
  ]),
  bank: listed([
    ['Bank Rakyat Indonesia', 'BRI', 'Bank BRI'],
    ['Bank Negara Indonesia', 'BNI', 'Bank BNI'],
    ['Bank Mandiri'],
    ['Bank Tabungan Negara', 'BTN', 'Bank BTN'],
    ['Bank Central Asia', 'BCA', 'Bank BCA'],
    ['Bank Syariah Indonesia', 'BSI'],
    ['Bank Kalsel'],
    ['Bank Kalteng'],
  ]),
  kementerian: listed([
    ['Kementerian Kesehatan', 'Kemenkes'],
    ['Kementerian Sosial', 'Kemensos'],
    ['Kementerian Agama', 'Kemenag'],
    ['Kementerian Keuangan', 'Kemenkeu'],
    ['Kementerian Perhubungan', 'Kemenhub'],
    ['Kementerian Dalam Negeri', 'Kemendagri'],
  ]),
  dinas: listed([
    ['Dinas Kesehatan', 'Dinkes'],
    ['Dinas Sosial', 'Dinsos'],
    ['Dinas Perhubungan', 'Dishub'],
    ['Dinas Pendidikan', 'Disdik'],
    ['Dinas Perdagangan', 'Disdag'],
    ['Dinas Perikanan'],
    ['Dinas Peternakan'],
  ]),
  badan: listed([
    ['Badan Meteorologi, Klimatologi, dan Geofisika', 'BMKG'],
    ['Badan Nasional Penanggulangan Bencana', 'BNPB'],
    ['Badan Pengawas Obat dan Makanan', 'BPOM'],
    ['Otoritas Jasa Keuangan', 'OJK'],
    ['Badan Penanggulangan Bencana Daerah', 'BPBD'],
  ]),
  puskesmas: listed([
    ['Puskesmas Martapura'],
    ['Puskesmas Gambut'],
    ['Puskesmas Selat'],
    ['Puskesmas Pulau Petak'],
    ['Klinik Harapan Ibu'],
    ['RSUD Ulin', 'Rumah Sakit Ulin'],
  ]),
  operator: listed([['Telkomsel'], ['Indosat'], ['Smartfren'], ['XL Axiata']]),
  operator2: listed([['PLN', 'PT PLN'], ['PDAM'], ['Pertamina']]),
  dompet: listed([['DANA', 'aplikasi DANA'], ['OVO'], ['GoPay'], ['ShopeePay'], ['LinkAja']]),
  pejabat: listed([
    ['Bupati'],
    ['Gubernur'],
    ['Wali Kota', 'Walikota'],
    ['Camat'],
    ['Sekretaris Daerah', 'Sekda'],
    ['Wakil Bupati', 'Wabup'],
  ]),
  nama: listed([
    ['Rahmadi Yusran'],
    ['Siti Marhamah'],
    ['Aulia Fitriani'],
    ['Hendra Saputra'],
    ['Noorhalis Majid'],
    ['Dewi Kumala'],
    ['Jumiati'],
    ['Fahruraji'],
  ]),
  orang: listed(people),
  orang2: listed(people),
};

/** What a change of a slot is called in the table. */
export const KIND_OF_SLOT: Readonly<Record<string, string>> = {
  money: 'money',
  date: 'date',
  time: 'time',
  number: 'number',
  number2: 'number',
  gb: 'number',
  place: 'place',
  bank: 'institution',
  kementerian: 'institution',
  dinas: 'institution',
  badan: 'institution',
  puskesmas: 'institution',
  operator: 'institution',
  operator2: 'institution',
  dompet: 'institution',
  pejabat: 'actor',
  nama: 'actor',
  orang: 'actor',
  orang2: 'actor',
};
