import { stem } from '@saring/text';

/**
 * Words that are put for each other without changing what is claimed, one group a line, by stem or
 * folded word; `!` marks a form that its stem does not stand for. Never two that could be told apart in a fact: no roles, places, numbers, opposites.
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
hilang lenyap raib
rusak hancur
banjir air-bah
gempa lindu
tabrak hantam
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
sebab karena akibat gara
kata turut menurut !menurut ujar sebut ucap nyata ungkap terang jelas sampai tutur papar tegas akui klaim
!sebesar !senilai !sejumlah !sebanyak
hadiah bonus doorprize imbalan
!menemukan !mendapati !menjumpai !ditemukan !didapati
lapor adu
nyata benar
umum pengumuman maklumat
!pelanggan !pengguna !pemakai
kena timpa landa alami derita
larang tidak-boleh cegah
sita rampas amankan
bakar lalap hangus
runtuh roboh ambruk
longsor ambles
genang rendam
evakuasi ungsi
cari buru
tewas meninggal wafat
lukai cedera luka
selamat lolos
pukul aniaya keroyok hajar
curi gasak gondol
tipu kelabui
ancam gertak
culik bawa-lari
kumpul himpun
damping temani
awas pantau
uji tes periksa cek !mengecek !dicek
!berlangsung !terjadi
ganti tukar
tukar ganti
sembuh pulih
cemar polusi
kotor jorok
izin restu
wenang kuasa
pimpin kepala
lantik kukuh
pilih tentu
undi lotre
ajar didik
latih bina
siap sedia
batas kuota
tenggat batas
lambat telat
sering kerap
kadang sesekali
makin semakin tambah
sangat amat terlalu
hanya cuma
sekitar kurang-lebih kira hampir
kira duga taksir perkira
ramai heboh viral
panik cemas khawatir takut
resah gelisah
sedih duka
senang gembira bahagia
marah murka
cepat segera
gratis cuma-cuma percuma
murah terjangkau
langka susah-dicari
sulit susah
mudah gampang
penting perlu
perlu butuh
sesuai cocok
lengkap penuh
kosong hampa
tutup segel
jalur rute lintas
angkut muat
kirim antar
simpan taruh
pindah relokasi geser
hapus tiada
bangun diri !membangun !mendirikan
rawat obat
gabung bergabung
tanam kebun
panen petik
tumbuh kembang
halaman pekarangan pelataran
gedung bangunan
balai aula
kios lapak toko
pangkal agen
warung kedai
kabar warta isu
pesan whatsapp sms
surel email
tautan link url
laman situs web website
akun profil
unggah posting upload
unduh download
daring online
luring offline
ponsel gawai telepon
rekam video
tonton saksi
asap kabut
panas terik
hujan deras
kering kemarau
sore petang
dini subuh
pekan minggu
semester caturwulan
kini sekarang saat-ini
lalu silam
esok besok
pertama perdana
akhir pungkas
anak buah-hati
keluarga famili
rakyat warga masyarakat penduduk
pejabat petinggi
aparat petugas
anggota personel
pihak kalangan
panitia penyelenggara
peserta ikut
lulus tamat
lowong kerja
rekrut terima
gaji upah honor
denda sanksi
hukum pidana
dakwa tuduh
gugat tuntut
bukti dokumen
berkas dokumen arsip
surat dokumen
syarat persyaratan
formulir borang
isi lengkapi
bawa tunjuk serta
jaga pelihara
kurang turun
sumbang donasi
santun ganti
bantu tunjang subsidi
beasiswa bantuan
listrik setrum
padam mati
pasok suplai
stok persediaan
racik ramu
makan pangan
minum teguk
beracun bahaya
zat bahan kandung
kandung isi
pasti yakin
tegas jelas
singkat pendek
panjang !mengular
`;

let groups: ReadonlyMap<string, readonly number[]> | null = null;

/** Do two folded words mean the same to whoever passes a message on? */
export function areSynonyms(a: string, b: string): boolean {
  groups ??= readGroups();
  const ofB = groupsOf(b, groups);
  if (ofB.length === 0) return false;
  return groupsOf(a, groups).some((group) => ofB.includes(group));
}

const groupsOf = (
  word: string,
  known: ReadonlyMap<string, readonly number[]>,
): readonly number[] => [
  ...(known.get(`!${word}`) ?? []),
  ...(known.get(word) ?? []),
  ...(known.get(stem(word)) ?? []),
];

function readGroups(): ReadonlyMap<string, readonly number[]> {
  const read = new Map<string, number[]>();
  for (const [group, line] of GROUPS.trim().split('\n').entries()) {
    for (const word of line.split(' ')) {
      read.set(word, [...(read.get(word) ?? []), group]);
    }
  }
  return read;
}
