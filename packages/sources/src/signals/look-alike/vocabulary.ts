/** Words that lure: what fake offices, banks and shops promise or ask for, in Indonesian and English. */
const BAIT = (
  'hadiah undian promo bonus gratis bansos bantuan subsidi cair pencairan dana kaget tunai saldo ' +
  'pulsa kuota paketdata diskon voucher kupon gebyar festival poin point reward rewards event ' +
  'spesial rejeki rezeki berkah jackpot giveaway cashback thr blt pkh insentif kompensasi santunan ' +
  'klaim claim daftar pendaftaran registrasi register reg login masuk signin verifikasi verify ' +
  'validasi konfirmasi confirm aktivasi activation update upgrade pembaruan perbarui akun account ' +
  'secure security aman blokir unblock pemulihan recovery reset otp pin tarif biaya transaksi ' +
  'lowongan loker kerja karir career rekrutmen recruitment rekrut cpns pppk magang kontrak ' +
  'pinjaman pinjam kredit kur cicilan limit tagihan denda tilang surat undangan paket resi cek ' +
  'check lacak tracking token diskonlistrik refund lelang bea cukai donasi zakat qurban haji umroh ' +
  'vaksin sertifikat unduh download apk app apps install layanan bantu help care cs callcenter ' +
  'service services support pengaduan aduan lapor form formulir survey survei kuis quiz menang ' +
  'pemenang winner lucky spin gift free prize hotline center centre resmi official'
).split(' ');

/** Words that add nothing: what fills a name up. */
const FILLER = (
  'id indo indonesia ind online digital mobile web www site situs net info infoid portal home my ' +
  'kita kami anda go co com org gov goid coid terbaru baru new now hari ini tahun bulan pusat ' +
  'cabang kantor kota kab kabupaten prov provinsi desa nasional negara republik ri pt bank group ' +
  'store shop toko mall pay plus pro prime vip live link klik click news berita data program sistem ' +
  'dashboard kartu card internet banking ibank mbank the for dan di ke untuk via pasti cepat mudah ' +
  'langsung otomatis bisa yuk ayo dapat dapatkan ambil open apply join lamar cari'
).split(' ');

export const BAIT_WORDS: ReadonlySet<string> = new Set(BAIT);
export const KNOWN_WORDS: ReadonlySet<string> = new Set([...BAIT, ...FILLER]);

/**
 * Names of official bodies that are words or places first: alone they prove nothing, with a luring
 * word they do.
 */
export const ORDINARY_NAMES: ReadonlySet<string> = new Set(
  (
    'dana mandiri mega jago grab link tiki pos ovo axis tri three maxim panin permata ' +
    'sinarmas artha jasa marga garuda merpati lion citilink pelita angkasa pelni damri kai kereta api ' +
    'pajak imigrasi sosial pangan desa energi sehat kesehatan pendidikan bisnis pertanian kelautan ' +
    'perikanan perhubungan keuangan pariwisata agama hukum lingkungan kehutanan koperasi pemuda ' +
    'olahraga statistik arsip jakarta bandung surabaya semarang medan makassar palembang denpasar ' +
    'banjarmasin banjar banjarbaru pontianak samarinda balikpapan manado padang pekanbaru batam ' +
    'jambi bengkulu lampung serang banten bogor depok bekasi tangerang cirebon sukabumi garut ' +
    'tasikmalaya malang kediri solo surakarta yogyakarta jogja jogjakarta sleman bantul magelang ' +
    'purwokerto tegal kudus jepara mataram lombok kupang flores ambon ternate jayapura papua sorong ' +
    'aceh riau sumut sumbar sumsel jabar jateng jatim kalbar kalteng kalsel kaltim kaltara sulut ' +
    'sulteng sulsel sultra sulbar gorontalo maluku bali ntb ntt kepri babel sumatera jawa kalimantan ' +
    'sulawesi nusantara indonesia merdeka pusaka sapa satu satudata sehati jenius kredit amanah ' +
    'berkah lapor siaga halo bangga blu allo neo hana'
  ).split(' '),
);

/** Suffixes that cost little or nothing, where most of the fake names of recent years stand. */
export const CHEAP_SUFFIXES: ReadonlySet<string> = new Set(
  (
    'xyz top club info online site shop icu vip live store fun website space click link win work ' +
    'buzz cyou cfd sbs quest bond lol monster rest today life world pro asia pw ws cc tk ml ga cf gq ' +
    'my.id web.id biz.id biz guru app'
  ).split(' '),
);
