/**
 * Frequent words that often follow a digit without a space (`5orang`) or end before one
 * (`pasal3`): there the digit is a number. In other words it stands for a letter (`1ndonesia`).
 */
const COUNTED = `
abad anak baris bayi bagian bal bank batang berita bidang biji blok bocah botol buah buku bulan bungkus butir
desa detik dokter dos dusun ekor gelas gram guru hal halaman hari hektar hektare jam jenis jilid juta
kab kabupaten kali kamar kantor karung kasus kec kecamatan kelas keluarga kelurahan kepala keping kilo kilogram
kilometer kk km kg kota kotak korban kwh lantai lantas lembar lansia level liter lokasi macam malam masjid
mayat meninggal menit meter miliar milyar minggu mobil motor nomor orang org pack paket pagi pasal pasang pasien
pekan perempuan persen pesawat pintu polisi positif potong provinsi pria pulau rb ribu rumah rupiah saksi santri
sachet sekolah sembako sendok sesi siang siswa sks suami suntikan tahap tahun tank tempat tentara tetes titik ton
tps trilyun triliun truk unit vaksin versi wanita warga wib wita wit jt juta rupiah dolar persen hr bln thn mnt dtk
minutes hours days years people times percent million billion year day month kids men women votes dead cases
`;

/** Before a number: `rp500`, `no12`, `rt03`. */
const PREFIXES =
  'rp rt rw no nomor hal ps psl ayat tgl jam km kl pp uu ke se usd idr rm jl blok lt gg';

const counted: ReadonlySet<string> = new Set(COUNTED.trim().split(/\s+/u));
const prefixes: ReadonlySet<string> = new Set(PREFIXES.split(' '));

/** Is this a thing that is counted, or a unit? */
export const isCounted = (word: string): boolean => counted.has(word);
/** Is this an abbreviation that stands before a number? */
export const isNumberPrefix = (word: string): boolean => prefixes.has(word);
