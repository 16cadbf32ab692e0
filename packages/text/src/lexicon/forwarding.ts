/**
 * Forwarding headers, greetings and calls to share: words that travel with a message and say
 * nothing of its claim. Compared after folding and by consonant skeleton, so chat spellings need
 * no line of their own. The longest phrase wins.
 */

/** Left out wherever they stand. */
export const BOILERPLATE_PHRASES: readonly string[] = `
assalamualaikum
assalamu alaikum
assalamualaikum warahmatullahi wabarakatuh
assalamu alaikum warahmatullahi wabarakatuh
assalamualaikum wr wb
assalamu alaikum wr wb
ass wr wb
bismillahirrahmanirrahim
waalaikumsalam warahmatullahi wabarakatuh
waalaikumsalam wr wb
wassalamualaikum warahmatullahi wabarakatuh
wassalamualaikum wr wb
wassalamualaikum
salam sejahtera untuk kita semua
salam sejahtera bagi kita semua
om swastiastu namo buddhaya salam kebajikan
selamat pagi bapak ibu
selamat pagi semua
selamat pagi semuanya
selamat siang bapak ibu
selamat siang semua
selamat sore semua
selamat malam semua
yang terhormat bapak ibu
diteruskan berkali-kali
diteruskan berkali kali
diteruskan dari grup sebelah
diteruskan dari grup
pesan diteruskan
pesan terusan
forwarded many times
forwarded message
forwarded from
fwd dari grup
dari grup sebelah
dari grup wa sebelah
dari grup tetangga
dapat dari grup sebelah
dapat dari grup
dapat info dari grup sebelah
dapat kiriman dari grup sebelah
kiriman dari grup sebelah
kiriman grup sebelah
kiriman teman
kiriman tetangga
copas dari grup sebelah
copas dari sebelah
copas grup sebelah
copy paste dari grup
info dari grup sebelah
info grup sebelah
info dari teman
info dari sebelah
info dari tetangga
info dari saudara
dapat info dari teman
sekedar info
sekadar info
sekedar berbagi
sekadar berbagi
sekedar mengingatkan
hanya meneruskan
cuma meneruskan
sekedar meneruskan
izin share
izin berbagi
izin meneruskan
mohon izin berbagi
mohon izin share
tolong disebarkan
tolong sebarkan
tolong bantu sebarkan
tolong bantu share
tolong dibagikan
tolong bagikan
tolong dishare
tolong share
tolong diviralkan
tolong viralkan
mohon disebarkan
mohon sebarkan
mohon bantu sebarkan
mohon bantu share
mohon bantuan share
mohon dibagikan
mohon bagikan
mohon dishare
mohon share
mohon diteruskan
mohon diviralkan
mohon viralkan
harap disebarkan
harap dibagikan
harap disebarluaskan
mohon disebarluaskan
tolong disebarluaskan
bantu share
bantu sebarkan
bantu viralkan
ayo sebarkan
ayo bagikan
ayo viralkan
silakan dibagikan
silakan dishare
silakan disebarkan
silakan share
silahkan share
silahkan dibagikan
silahkan disebarkan
sebarkan
sebarkan ke semua grup
sebarkan ke semua grup wa
sebarkan ke semua orang
sebarkan ke semua kontak
sebarkan ke semua teman
sebarkan ke grup lain
sebarkan ke grup wa
sebarkan ke grup keluarga
sebarkan ke keluarga dan teman
sebarkan ke yang lain
sebarkan seluas-luasnya
sebarkan sebanyak-banyaknya
sebar luaskan
sebarluaskan
viralkan
share sebanyak-banyaknya
share seluas-luasnya
share ke semua grup
share ke grup lain
share ke grup keluarga
bagikan ke semua grup
bagikan ke grup lain
bagikan ke grup keluarga
bagikan ke keluarga dan teman
bagikan ke semua kontak
bagikan ke orang lain
bagikan sebanyak-banyaknya
teruskan ke semua grup
teruskan ke grup lain
teruskan ke yang lain
teruskan ke keluarga
jangan berhenti di anda
jangan berhenti di kamu
jangan berhenti di sini
jangan putus di anda
jangan sampai putus di anda
semoga bermanfaat
semoga bermanfaat untuk kita semua
semoga bermanfaat bagi kita semua
wallahu alam
wallahualam
wallahu alam bishawab
terima kasih
terima kasih banyak
terima kasih atas perhatiannya
atas perhatiannya terima kasih
please share
pls share
share please
share to all groups
`
  .trim()
  .split('\n');

/** Left out only as the first words of a text or as a line of their own. */
export const BOILERPLATE_LINES: readonly string[] = `
copas
copast
copy paste
cp
fwd
fw
forward
forwarded
diteruskan
terusan
info
info penting
info terbaru
info terkini
info valid
info sahih
penting
sangat penting
penting banget
perhatian
awas
waspada
viral
breaking news
berita terkini
kabar terbaru
baca sampai habis
baca sampai selesai
wajib baca
wajib dibaca
mohon dibaca
tolong dibaca
tolong baca
mohon perhatian
salam
salam sehat
salam sejahtera
selamat pagi
selamat siang
selamat sore
selamat malam
halo
hai
permisi
bapak ibu
ibu bapak
semuanya
teman
saudara
amin
aamiin
amin ya rabbal alamin
fyi
share
bagikan
dari grup
grup sebelah
sebelah
tetangga
`
  .trim()
  .split('\n');
