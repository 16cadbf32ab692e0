/**
 * Pairs of opposites, `one side | the other`, by stems of folded words; `!` marks a word by its
 * folded form. A negation before a word turns it to the other side.
 */
export const OPPOSITES = `
naik tingkat tambah lonjak mahal | turun kurang susut anjlok merosot murah diskon
buka | tutup
wajib harus musti | !sukarela !opsional !bebas
gratis | bayar tarif
lulus sukses hasil | gagal
aman | bahaya racun
benar !betul asli fakta sahih valid resmi | !hoaks !hoax !bohong !palsu salah keliru !dusta fitnah
mulai | henti akhir !berakhir !selesai stop
setuju !mendukung dukung | tolak lawan !menentang
boleh izin | larang
halal | haram
terima | tolak
menang | kalah
masuk | keluar
untung | rugi
sehat | sakit
positif | negatif
sebelum | !setelah !sesudah
legal | ilegal
ada !tersedia sedia | habis !kosong !hilang
aktif hidup | mati !nonaktif blokir
kuat | lemah
cepat percepat | lambat tunda undur
banyak | sedikit
besar | kecil
pertama awal | akhir
maju | mundur
tambah | kurang
hapus cabut batal | !pertahankan !diberlakukan laku
jual | beli
kirim | terima
datang tiba | pergi !berangkat
minimal | maksimal
utara | selatan
timur | barat
kanan | kiri
siang | malam
!bersalah | !bebas
panas | dingin
baru | lama
semua seluruh setiap | bagian beberapa
selalu sering | jarang kadang
putih | hitam
lokal | global internasional
`;
