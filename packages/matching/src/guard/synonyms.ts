import { stem } from '@saring/text';

/**
 * Words that are put for each other without changing what is claimed, one group a line, by folded
 * word or stem. Never two that could be told apart in a fact: no roles, places, numbers, opposites.
 */
const GROUPS = `
kabar berita info informasi habar warta
bantu tolong sumbang
bagi salur serah distribusi beri kasih kucur
sebar edar siar viral bagi share
daftar registrasi
segera cepat buru lekas langsung
tutup henti
hubungi kontak telepon chat wa
ambil cair tarik
umum sampai siar kabar rilis
kata ujar ucap sebut tutur terang jelas ungkap papar tegas
minta imbau himbau mohon harap ajak
perintah instruksi
buat bikin cipta
tanggal tgl
pakai guna
rumah kediaman
uang duit dana
jalan ruas
akibat sebab lantar imbas
karena sebab lantar
agar supaya biar
untuk bagi guna demi
tetapi namun tapi
dengan bersama
lewat lalu via melalui
tautan link laman situs website
klik tekan buka kunjung akses
resmi sah
muncul beredar edar
laku terap jalan
mulai sejak per terhitung
harga tarif biaya
periksa cek
kerja tugas
lihat saksi tonton pandang
pergi berangkat
datang tiba sampai
tinggal huni diam
sekarang kini saat
nanti kelak
sangat amat sekali banget
cuma hanya sekadar
juga pula
semua seluruh segenap setiap
ini tersebut itu
yaitu yakni ialah adalah
seperti bagai laksana
beberapa sejumlah
tangkap amankan bekuk ringkus ciduk
aman tangkap bekuk ringkus
besar raya
mobil kendaraan
motor kendaraan
hilang lenyap raib
rusak hancur
banjir air-bah
gempa lindu
tabrak hantam
sekolah kampus
hujan guyur
warga masyarakat penduduk orang
anda kamu kalian saudara
saya aku kami kita
mereka dia ia
bapak ibu pak bu
hari tanggal
pukul jam
mengenai tentang terkait soal perihal
ketahui tahu
percaya yakin
terbaru baru terkini
cara metode langkah
syarat ketentuan
tempat lokasi
beli borong
jual pasar
wajib harus
program kegiatan
terjadi jadi
sekitar kira kurang-lebih hampir
bahaya risiko
racun toksin
obat ramuan
makan santap konsumsi
minum teguk konsumsi
kunci tutup
putus henti
padam mati
naik tingkat
turun kurang
ubah ganti
bayar lunas
tolak bantah
terima dapat peroleh
dapat bisa
ingin mau
kirim sampai
masuk ikut
lengkap penuh
kantor balai
acara kegiatan
pesan chat
video rekaman tayangan
foto gambar
sakit nyeri
`;

let groups: ReadonlyMap<string, ReadonlySet<number>> | null = null;

/** Do two folded words mean the same to whoever passes a message on? */
export function areSynonyms(a: string, b: string): boolean {
  groups ??= readGroups();
  const ofB = new Set([...(groups.get(b) ?? []), ...(groups.get(stem(b)) ?? [])]);
  if (ofB.size === 0) return false;
  for (const group of [...(groups.get(a) ?? []), ...(groups.get(stem(a)) ?? [])]) {
    if (ofB.has(group)) return true;
  }
  return false;
}

function readGroups(): ReadonlyMap<string, ReadonlySet<number>> {
  const read = new Map<string, Set<number>>();
  for (const [group, line] of GROUPS.trim().split('\n').entries()) {
    for (const word of line.split(' ')) {
      const of = read.get(word) ?? new Set();
      read.set(word, of.add(group));
    }
  }
  return read;
}
